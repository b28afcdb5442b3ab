import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { checkCommitment } from "#app/commands/regional/check-commitment.ts";
import { decideResult } from "#app/commands/regional/decide-result.ts";
import { DecideForm } from "#app/components/decide-form.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Page } from "#app/components/page.tsx";
import { RegionalSheet } from "#app/components/regional-sheet.tsx";
import { ButtonLink } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded, type HandlerArgs } from "#app/server/guarded.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { resultUses, resultVersions, shownState, withItems } from "#db/read/regional.ts";
import { versionsOf } from "#db/store/regional.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { UsesSheet } from "./regional-uses.tsx";

const forms = {
  decide: z.object({
    version: z.number().int().positive().max(32_000),
    on: z.enum(["confirm", "return", "revoke"]),
    reason: z.string().max(1000).optional(),
  }),
  check: z.object({
    useId: z.number().int().positive().max(2_147_483_647),
    result: z.enum(["kept", "broken"]),
    note: z.string().max(1000).optional(),
  }),
};

async function subject({ ctx, params }: HandlerArgs) {
  const [row] = await versionsOf(ctx.db, params.no ?? "");
  return row ? { departmentId: row.departmentId, jurisdiction: row.jurisdictionCode } : null;
}

export const loader = guarded("regional.read", { subject }, async ({ ctx, params, t }) => {
  const { actor } = ctx;
  const today = dayOf(ctx.now());
  const rows = await withItems(ctx.db, await resultVersions(ctx.db, params.no ?? "", true));
  const accountId = actor.kind === "person" ? actor.accountId : 0;
  const versions = rows.map(({ proposedBy, ...row }) => ({
    ...row,
    shown: shownState(row, today),
    own: proposedBy === accountId,
  }));
  const role = actor.kind === "person" ? actor.role : "";
  const uses = await resultUses(ctx.db, params.no ?? "");
  return { title: `${rows[0]?.titleZh} · ${t("site.name")}`, versions, uses, role };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("regional.decide", { subject }, async ({ ctx, params, request, t }) => {
  const form = await parseForms(request, forms);
  if (!form.ok) return form.response;
  const no = params.no ?? "";
  const outcome =
    form.name === "decide"
      ? await decideResult(ctx, { ...form.value, no, reason: form.value.reason ?? "" })
      : await checkCommitment(ctx, { ...form.value, note: form.value.note ?? "" });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(`/department/regional/${no}`);
});

export default function KeptResult() {
  const t = useT();
  const { local } = useFormat();
  const { versions, uses, role } = useLoaderData<typeof loader>();
  const [newest] = versions;
  if (!newest) return null;
  const enters = role === "approver";
  const waiting = versions.some(({ state }) => state === "proposed");
  return (
    <>
      <Docket
        title={local({ zh: newest.titleZh, en: newest.titleEn })}
        number={newest.no}
        crumbs={[{ href: "/department/regional", label: t("regional.manage") }]}
        facts={[{ label: t("regional.uses"), value: newest.uses }]}
        side={
          enters && !waiting ? (
            <ButtonLink href={`/department/regional/new?no=${newest.no}`}>
              {t("regional.new_version")}
            </ButtonLink>
          ) : null
        }
      />
      <Page reading>
        {versions.map((each) => (
          <RegionalSheet key={each.version} result={each} fileHref={`/files/${each.fileId}`}>
            <Decide version={each} may={enters || role === "regulator"} />
          </RegionalSheet>
        ))}
        <UsesSheet uses={uses} checks={enters} />
      </Page>
    </>
  );
}

type Version = { readonly version: number; readonly state: string; readonly own: boolean };

/** Confirm or return what waits, revoke what is in force; never one's own. */
function Decide({ version: { version, state, own }, may }: { version: Version; may: boolean }) {
  const t = useT();
  if (!may || (state !== "proposed" && state !== "in_force")) return null;
  if (state === "proposed" && own) return <p className="ink2">{t("regional.own")}</p>;
  return (
    <DecideForm
      of={{ name: "version", value: version }}
      reason={t("regional.reason")}
      hint={t("regional.decide.reason_hint")}
      steps={
        state === "proposed"
          ? [
              { on: "confirm", label: t("regional.decide.confirm") },
              { on: "return", label: t("regional.decide.return"), tone: "plain" },
            ]
          : [{ on: "revoke", label: t("regional.decide.revoke"), tone: "danger" }]
      }
    />
  );
}
