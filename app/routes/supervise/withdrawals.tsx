import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { askWithdrawal } from "#app/commands/award/ask-withdrawal.ts";
import { decideWithdrawal } from "#app/commands/award/decide-withdrawal.ts";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { withdrawableIn, withdrawalsIn } from "#db/read/award-withdrawals.ts";
import { withdrawalCodes } from "#domain/selection/withdrawal.ts";
import { AskForm, WithdrawalSheet } from "./withdrawals-sheets.tsx";

const decision = z.object({
  id: z.number().int().positive().max(2_147_483_647),
  note: z.string().max(500).optional(),
});
const forms = {
  ask: z.object({
    no: z.string().max(20),
    code: z.enum(withdrawalCodes),
    reason: z.string().trim().min(2).max(1000),
  }),
  confirm: decision,
  refuse: decision,
};

export const loader = guarded("award.withdrawals", {}, async ({ ctx, url, t }) => {
  const { actor } = ctx;
  const person = actor.kind === "person" ? actor : null;
  const places = person?.jurisdictions ?? [];
  return {
    title: `${t("withdrawal.title")} · ${t("site.name")}`,
    rows: await withdrawalsIn(ctx.db, places),
    awards: person?.role === "supervisor" ? await withdrawableIn(ctx.db, places) : [],
    chosen: url.searchParams.get("need") ?? "",
    asks: person?.role === "supervisor",
    decides: person?.role === "supervisor" || person?.role === "regulator",
    me: person?.accountId ?? 0,
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("award.withdraw", {}, async ({ ctx, request, t }) => {
  const form = await parseForms(request, forms);
  if (!form.ok) return form.response;
  const outcome =
    form.name === "ask"
      ? await askWithdrawal(ctx, form.value)
      : await decideWithdrawal(ctx, {
          id: form.value.id,
          decision: form.name,
          note: form.value.note ?? "",
        });
  return outcome.ok ? redirect("/supervise/withdrawals") : form.refused(explain(t, outcome.refusal));
});

export default function Withdrawals() {
  const t = useT();
  const view = useLoaderData<typeof loader>();
  const { rows, asks, decides, me } = view;
  return (
    <>
      <Docket title={t("withdrawal.title")} crumbs={[{ href: "/supervise", label: t("nav.workspace") }]}>
        <p className="ink2">{t("withdrawal.text")}</p>
      </Docket>
      <Page>
        <Split kind="form" aside={asks ? <AskForm awards={view.awards} chosen={view.chosen} /> : null}>
          {rows.length === 0 ? <EmptyState title={t("withdrawal.none")} /> : null}
          {rows.map((row) => (
            <WithdrawalSheet
              key={row.id}
              row={row}
              may={row.state !== "asked" || !decides ? "read" : row.askedBy === me ? "wait" : "decide"}
            />
          ))}
        </Split>
      </Page>
    </>
  );
}
