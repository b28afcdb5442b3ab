import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { openCaseAtDesk } from "#app/commands/desk/open-case.ts";
import { CheckboxGroup, RadioGroup } from "#app/components/choice-group.tsx";
import { RequestField } from "#app/components/counter/request-field.tsx";
import { VisitDocket } from "#app/components/counter/visit-docket.tsx";
import { Field } from "#app/components/field.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { MoneyField } from "#app/components/money-field.tsx";
import { Page } from "#app/components/page.tsx";
import { SelectField } from "#app/components/select-field.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { orderOf, visitFor } from "#app/server/counter.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { requestFile } from "#app/server/request-file.ts";
import { caseFormChoices } from "#db/read/case-form.ts";
import { casePhases } from "#domain/case/lifecycle.ts";
import { parseYuan } from "#domain/shared/money.ts";

const amount = z
  .string()
  .max(20)
  .refine((text) => parseYuan(text) !== null, "form.format")
  .transform((text) => parseYuan(text));
const schema = z.object({
  code: z.string().max(64),
  projectName: z.string().min(2).max(120),
  departmentId: z.number().int().positive(),
  matterZh: z.string().min(2).max(120),
  phase: z.enum(casePhases),
  limitWd: z.number().int().min(1).max(1000),
  investment: amount.optional(),
  items: z.array(z.string().max(20)).min(1).max(30),
  request: requestFile,
});

export const loader = guarded("counter.serve", {}, async (args) => {
  const { visit, firm } = await visitFor(args, "open_case");
  return {
    title: `${args.t("counter.act.open_case")} · ${args.t("counter.title")}`,
    visit,
    firmName: firm?.name ?? null,
    choices: await caseFormChoices(args.ctx.db, firm?.id ?? 0),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("counter.serve", {}, async (args) => {
  const form = await parseForm(args.request, schema);
  if (!form.ok) return form.response;
  const { request, investment, ...fields } = form.value;
  const input = { ...fields, investmentFen: investment ?? null };
  const outcome = await openCaseAtDesk(args.ctx, await orderOf(args, request), input);
  if (!outcome.ok) return form.refused(explain(args.t, outcome.refusal));
  return redirect(`/desk/receipts/${outcome.value.no}`, 303);
});

export default function CounterCase() {
  const t = useT();
  const { visit, firmName } = useLoaderData<typeof loader>();
  const labels = {
    code: t("case.new.code"),
    projectName: t("case.new.name"),
    departmentId: t("case.department"),
    matterZh: t("case.new.matter"),
    phase: t("case.phase"),
    limitWd: t("case.new.limit"),
    investment: t("case.new.investment"),
    items: t("case.new.items"),
    request: t("counter.request"),
  };
  return (
    <>
      <VisitDocket visit={visit} firmName={firmName} act="open_case" />
      <Page reading>
        <FormLayout title={t("counter.act.open_case")} files labels={labels}>
          <Fields />
          <RequestField />
          <SubmitButton>{t("counter.submit")}</SubmitButton>
        </FormLayout>
      </Page>
    </>
  );
}

function Fields() {
  const t = useT();
  const { local } = useFormat();
  const { choices } = useLoaderData<typeof loader>();
  return (
    <>
      <Field name="code" hint={t("case.new.code_hint")} maxLength={64} />
      <Field name="projectName" maxLength={120} />
      <SelectField
        name="departmentId"
        options={choices.departments.map((each) => ({
          value: String(each.id),
          label: local({ zh: each.name, en: each.nameEn ?? each.name }),
        }))}
      />
      <Field name="matterZh" maxLength={120} />
      <RadioGroup
        name="phase"
        options={casePhases.map((phase) => ({ value: phase, label: t(`case.phase.${phase}`) }))}
      />
      <Field name="limitWd" inputMode="numeric" maxLength={4} />
      <MoneyField name="investment" optional />
      <CheckboxGroup
        name="items"
        options={choices.items.map((each) => ({
          value: each.code,
          label: `${each.code} ${local({ zh: each.nameZh, en: each.nameEn })}`,
        }))}
      />
    </>
  );
}
