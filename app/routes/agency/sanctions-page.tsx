import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { hasRole } from "#domain/shared/actor.ts";
import { stateCase } from "#app/commands/sanction/state-case.ts";
import { Docket } from "#app/components/docket.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { SanctionFacts, SanctionLight, SanctionSteps } from "#app/components/sanction-facts.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded, type HandlerArgs } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { findMeasure } from "#db/read/sanctions.ts";

async function subject({ ctx, params }: HandlerArgs) {
  const found = await findMeasure(ctx.db, params.no ?? "");
  return found && found.notifiedAt ? { partyIds: [found.agencyId] } : null;
}

export const loader = guarded("sanction.read-agency", { subject }, async ({ ctx, params, t }) => {
  const found = await findMeasure(ctx.db, params.no ?? "");
  if (!found) throw new Response(null, { status: 404 });
  // A drafted decision is not a decision: the agency reads it once it is in force.
  const { proposedBy: _proposer, decidedBy: _decider, decisionText, remedy, ...rest } = found;
  const decided = found.decidedAt !== null;
  const measure = { ...rest, decisionText: decided ? decisionText : null, remedy: decided ? remedy : "" };
  const now = ctx.now();
  const open = found.state === "notified" && found.statementUntil !== null && now < found.statementUntil;
  const mayState = open && hasRole(ctx.actor, "agency_admin");
  return {
    title: `${t(`sanction.kind.${found.kind}`)} ${found.no} · ${t("site.name")}`,
    measure,
    mayState,
    now,
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("sanction.state", { subject }, async ({ ctx, params, request, t }) => {
  const form = await parseForm(request, z.object({ statement: z.string().trim().min(2).max(4000) }));
  if (!form.ok) return form.response;
  const no = params.no ?? "";
  const outcome = await stateCase(ctx, { no, ...form.value });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(`/agency/sanctions/${no}`);
});

export default function OwnSanction() {
  const t = useT();
  const { instant, exact } = useFormat();
  const { measure, mayState, now } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket
        title={t("sanction.own_title", { kind: t(`sanction.kind.${measure.kind}`) })}
        number={t("sanction.docno", { year: measure.no.slice(0, 4), no: measure.no.slice(5) })}
        crumbs={[{ href: "/agency", label: t("nav.workspace") }]}
        state={<SanctionLight view={measure} now={now} />}
      />
      <Page>
        <Split aside={<SanctionSteps view={measure} now={now} />}>
          <SanctionFacts view={measure} />
          {measure.statement ? (
            <Sheet
              title={t("sanction.statement")}
              note={measure.statementAt ? exact(measure.statementAt) : undefined}
            >
              <p className="prose">{measure.statement}</p>
            </Sheet>
          ) : null}
          {mayState && measure.statementUntil ? (
            <FormLayout
              title={t("sanction.state_case")}
              note={t("sanction.until", { at: instant(measure.statementUntil) })}
              labels={{ statement: t("sanction.statement") }}
            >
              <p className="ink2">{t("sanction.state_case.intro")}</p>
              <TextareaField name="statement" rows={6} maxLength={4000} defaultValue={measure.statement} />
              <p>
                <SubmitButton>{t("sanction.state_case.submit")}</SubmitButton>
              </p>
            </FormLayout>
          ) : null}
        </Split>
      </Page>
    </>
  );
}
