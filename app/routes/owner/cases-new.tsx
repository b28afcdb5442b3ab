import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { openCase } from "#app/commands/case/open-case.ts";
import { CheckboxGroup, RadioGroup } from "#app/components/choice-group.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Field } from "#app/components/field.tsx";
import { Form } from "#app/components/form.tsx";
import { MoneyField } from "#app/components/money-field.tsx";
import { Page } from "#app/components/page.tsx";
import { SelectField } from "#app/components/select-field.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
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
  area: z.number().int().min(1).max(2_000_000_000).optional(),
  zone: z.string().trim().max(60).optional(),
  items: z.array(z.string().max(20)).min(1).max(30),
});

export const loader = guarded("case.open", {}, async ({ ctx, t }) => ({
  title: `${t("case.new")} · ${t("site.name")}`,
  choices: await caseFormChoices(ctx.db, ctx.actor.kind === "person" ? ctx.actor.organisationId : 0),
}));
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("case.open", {}, async ({ ctx, request, t }) => {
  const form = await parseForm(request, schema);
  if (!form.ok) return form.response;
  const { investment, area, zone, ...input } = form.value;
  const project = { investmentFen: investment ?? null, areaM2: area ?? null, zone: zone || null };
  const outcome = await openCase(ctx, { ...input, ...project });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(`/cases/${outcome.value.code}`);
});

export default function NewCase() {
  const t = useT();
  return (
    <>
      <Docket title={t("case.new")} crumbs={[{ href: "/owner", label: t("nav.workspace") }]}>
        <p className="ink2">{t("case.new.intro")}</p>
      </Docket>
      <Page reading>
        <Sheet>
          <CaseForm />
        </Sheet>
      </Page>
    </>
  );
}

function CaseForm() {
  const t = useT();
  const { local } = useFormat();
  const { choices } = useLoaderData<typeof loader>();
  const labels = {
    code: t("case.new.code"),
    projectName: t("case.new.name"),
    departmentId: t("case.department"),
    matterZh: t("case.new.matter"),
    phase: t("case.phase"),
    limitWd: t("case.new.limit"),
    investment: t("case.new.investment"),
    area: t("case.new.area"),
    zone: t("case.new.zone"),
    items: t("case.new.items"),
  };
  return (
    <Form narrow labels={labels}>
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
      <Field name="area" inputMode="numeric" optional maxLength={10} />
      <Field name="zone" optional maxLength={60} hint={t("case.new.zone_hint")} />
      <CheckboxGroup
        name="items"
        options={choices.items.map((each) => ({
          value: each.code,
          label: `${each.code} ${local({ zh: each.nameZh, en: each.nameEn })}`,
        }))}
      />
      <SubmitButton>{t("case.new.submit")}</SubmitButton>
    </Form>
  );
}
