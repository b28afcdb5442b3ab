import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { proposeSanction } from "#app/commands/sanction/propose-sanction.ts";
import { RadioGroup } from "#app/components/choice-group.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Field } from "#app/components/field.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { Page } from "#app/components/page.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { linesOf } from "#app/server/engagement-actions.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { sanctionKinds, sanctionRules } from "#domain/sanction/kinds.ts";
import { normaliseUscc } from "#domain/shared/identifiers.ts";
import { alarmEvidence } from "./alarms-evidence.ts";

const schema = z.object({
  agencyCode: z.string().max(40),
  kind: z.enum(sanctionKinds),
  termDays: z.number().int().positive().max(2000).optional(),
  facts: z.string().max(4000),
  evidence: z.string().max(4000),
  basis: z.string().max(400),
});

export const loader = guarded("sanction.propose", {}, async (args) => ({
  title: `${args.t("sanction.propose")} · ${args.t("site.name")}`,
  agencyCode: normaliseUscc(args.url.searchParams.get("agency") ?? ""),
  evidence: await alarmEvidence(args),
}));
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("sanction.propose", {}, async ({ ctx, request, t }) => {
  const form = await parseForm(request, schema);
  if (!form.ok) return form.response;
  const { termDays, evidence, agencyCode, ...input } = form.value;
  const outcome = await proposeSanction(ctx, {
    ...input,
    agencyCode: normaliseUscc(agencyCode),
    termDays: termDays ?? null,
    evidence: linesOf(evidence),
  });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(`/supervise/sanctions/${outcome.value.no}`);
});

export default function NewSanction() {
  const t = useT();
  const { agencyCode, evidence } = useLoaderData<typeof loader>();
  const labels = {
    agencyCode: t("sanction.uscc"),
    kind: t("sanction.kind"),
    termDays: t("sanction.term"),
    facts: t("sanction.facts"),
    evidence: t("sanction.evidence"),
    basis: t("sanction.basis"),
  };
  const options = sanctionKinds.map((kind) => {
    const { term, needs } = sanctionRules[kind];
    const hint = term
      ? t("sanction.kind.term", { fewest: term.fewestDays, most: term.mostDays, usual: term.usualDays })
      : t("sanction.no_term");
    return {
      value: kind,
      label: t(`sanction.kind.${kind}`),
      hint: `${hint} · ${t(needs.persons === 2 ? "sanction.two_persons" : "sanction.one_person")}`,
    };
  });
  return (
    <>
      <Docket
        title={t("sanction.propose")}
        crumbs={[{ href: "/supervise/sanctions", label: t("sanction.console") }]}
      >
        <p className="ink2">{t("sanction.propose.intro")}</p>
      </Docket>
      <Page reading>
        <FormLayout title={t("sanction.notice")} narrow labels={labels}>
          <Field name="agencyCode" defaultValue={agencyCode} maxLength={40} hint={t("sanction.uscc_hint")} />
          <RadioGroup name="kind" options={options} />
          <Field name="termDays" inputMode="numeric" optional maxLength={4} hint={t("sanction.term_hint")} />
          <TextareaField name="facts" rows={5} maxLength={4000} />
          <TextareaField
            name="evidence"
            rows={4}
            maxLength={4000}
            defaultValue={evidence}
            hint={t("sanction.evidence_hint")}
          />
          <Field name="basis" maxLength={400} hint={t("sanction.basis_hint")} />
          <SubmitButton>{t("sanction.notify")}</SubmitButton>
        </FormLayout>
      </Page>
    </>
  );
}
