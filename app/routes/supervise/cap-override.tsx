import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { confirmOverride, refuseOverride, withdrawOverride } from "#app/commands/fee/decide-override.ts";
import { readLiftable } from "#app/commands/fee/read-override.ts";
import { Docket } from "#app/components/docket.tsx";
import { useOfficerText } from "#app/components/item-history.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Light } from "#app/components/light.tsx";
import { Money } from "#app/components/money.tsx";
import { CapSheet } from "#app/components/need-sheets.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { readOverride } from "#db/read/cap-overrides.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { CapDecide } from "./cap-decide.tsx";
import { overrideLights } from "./cap-lights.ts";

const schemas = {
  confirm: z.object({ note: z.string().max(1_000).optional() }),
  refuse: z.object({ note: z.string().max(1_000) }),
  withdraw: z.object({}),
};

function load({ ctx, params }: HandlerArgs) {
  const id = Number(params.id);
  return Number.isSafeInteger(id) && id > 0 && id < 2 ** 31
    ? readOverride(ctx.db, id)
    : Promise.resolve(null);
}

async function subject(args: HandlerArgs) {
  const found = await load(args);
  return found && { jurisdiction: found.jurisdictionCode };
}

export const loader = guarded("cap.read", { subject }, async (args) => {
  const found = await load(args);
  const { actor } = args.ctx;
  if (!found || actor.kind !== "person" || !actor.jurisdictions.includes(found.jurisdictionCode))
    throw new Response(null, { status: 404 });
  const { proposedBy, ...override } = found;
  const need = await readLiftable(args.ctx.db, found.no, actor.jurisdictions, args.ctx.now());
  const own = actor.accountId === proposedBy;
  const decides = hasRole(actor, "supervisor") && !own;
  return {
    title: `${args.t("cap.override.no", { id: found.id })} · ${args.t("cap.overrides")}`,
    override,
    cap: need?.cap ?? null,
    duty: { own, decides, open: override.state === "proposed", running: need !== null },
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("cap.decide", { subject }, async (args) => {
  const form = await parseForms(args.request, schemas);
  if (!form.ok) return form.response;
  const id = Number(args.params.id);
  const outcome =
    form.name === "withdraw"
      ? await withdrawOverride(args.ctx, { id })
      : form.name === "confirm"
        ? await confirmOverride(args.ctx, { id, note: form.value.note ?? "" })
        : await refuseOverride(args.ctx, { id, note: form.value.note });
  if (!outcome.ok) return form.refused(explain(args.t, outcome.refusal));
  return redirect(`/supervise/cap-overrides/${id}`, 303);
});

export default function Override() {
  const t = useT();
  const { instant, local } = useFormat();
  const officer = useOfficerText();
  const { override, cap, duty } = useLoaderData<typeof loader>();
  const { no, proposer, decider, decidedAt } = override;
  const published = <a href={`/needs/${no}`}>{no}</a>;
  return (
    <>
      <Docket
        title={t("cap.override")}
        number={t("cap.override.no", { id: override.id })}
        crumbs={[{ href: "/supervise/cap-overrides", label: t("cap.overrides") }]}
        facts={[{ value: override.title }]}
        state={
          <Light state={overrideLights[override.state]}>{t(`cap.override.state.${override.state}`)}</Light>
        }
      />
      <Page>
        <Split kind="form" aside={<CapDecide duty={duty} />}>
          <Sheet title={t("cap.override")}>
            <KeyValues
              items={[
                [t("cap.need"), published],
                [t("need.owner"), local({ zh: override.owner, en: override.ownerEn ?? override.owner })],
                [t("cap.override.before"), <Money key="b" fen={override.beforeFen} />],
                [t("cap.override.cap"), <Money key="c" fen={override.capFen} />],
                [t("cap.override.reason"), override.reason],
                [t("cap.override.proposer"), proposer ? officer(proposer) : null],
                [t("cap.override.proposed_at"), instant(override.proposedAt)],
                [t("cap.override.decider"), decider ? officer(decider) : null],
                [t("cap.override.decided_at"), decidedAt ? instant(decidedAt) : null],
                [t("cap.override.note"), override.note],
              ]}
            />
          </Sheet>
          {cap ? <CapSheet cap={cap} price={null} ceilingFen={null} /> : null}
        </Split>
      </Page>
    </>
  );
}
