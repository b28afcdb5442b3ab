import { CheckboxGroup, RadioGroup } from "#app/components/choice-group.tsx";
import { Field } from "#app/components/field.tsx";
import { GradeBadge } from "#app/components/grade-badge.tsx";
import { MoneyField } from "#app/components/money-field.tsx";
import { QuantityField } from "#app/components/quantity-field.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useT } from "#app/components/ui-context.tsx";
import type { MessageKey } from "#app/i18n/translate.ts";
import { LineFields, useLineLabels } from "./need-form-lines.tsx";
import { MethodFields } from "./need-form-method.tsx";
import type { StepView } from "./needs-step-view.ts";

type Props = { readonly view: StepView };

export function useStepLabels({ quantity, lines }: StepView): Record<string, string> {
  const t = useT();
  const lineLabels = useLineLabels(lines ?? []);
  return {
    ...lineLabels,
    title: t("need.form.title"),
    description: t("need.form.description"),
    method: t("need.method"),
    quantity: quantity ? t(`quantity.${quantity.key}` as MessageKey) : "",
    own: t("need.form.own"),
    fiscal: t("need.form.fiscal"),
    state: t("need.form.state"),
    payer: t("need.payer"),
    ceiling: t("need.form.ceiling"),
    serviceDays: t("need.form.service_days"),
    gate: t("gate.title"),
    gateReason: t("gate.reason"),
    contact: t("need.contact"),
    avoid: t("need.form.avoid"),
    agency: t("need.form.agency"),
    price: t("need.form.price"),
    reason: t("need.form.reason"),
    credit: t("posting.weight.credit"),
    weightPrice: t("posting.weight.price"),
    weightTime: t("posting.weight.time"),
    rounds: t("rounds.count"),
  };
}

/** One thing a page: the fields of one step. */
export function StepFields({ view }: Props) {
  if (view.step === "work") return <WorkFields view={view} />;
  if (view.step === "amount") return <AmountFields view={view} />;
  if (view.step === "money") return <FundingFields view={view} />;
  if (view.step === "method") return <MethodFields view={view} />;
  return view.step === "time" ? <TimeFields view={view} /> : <OtherFields view={view} />;
}

function WorkFields({ view: { values } }: Props) {
  const t = useT();
  return (
    <>
      <Field name="title" defaultValue={values.title} hint={t("need.form.title_hint")} maxLength={120} />
      <TextareaField
        name="description"
        defaultValue={values.description}
        hint={t("need.form.description_hint")}
        rows={8}
        maxLength={4000}
      />
    </>
  );
}

function AmountFields({ view: { lines, quantity, values } }: Props) {
  const t = useT();
  if (lines) return <LineFields lines={lines} />;
  return (
    <>
      {quantity ? <QuantityField quantity={quantity} /> : <p>{t("posting.no_quantity")}</p>}
      <MoneyField name="ceiling" optional defaultFen={values.ceilingFen} hint={t("need.form.ceiling_hint")} />
    </>
  );
}

function FundingFields({ view: { values } }: Props) {
  const t = useT();
  return (
    <>
      <p className="hint">{t("need.form.funding_hint")}</p>
      <Field name="own" inputMode="numeric" defaultValue={values.own} />
      <Field name="fiscal" inputMode="numeric" defaultValue={values.fiscal} />
      <Field name="state" inputMode="numeric" defaultValue={values.state} />
      <RadioGroup
        name="payer"
        hint={t("posting.payer_hint")}
        defaultValue={values.payer}
        options={(["owner", "authority"] as const).map((payer) => ({
          value: payer,
          label: t(`need.payer.${payer}`),
        }))}
      />
    </>
  );
}

function TimeFields({ view: { values, longestWd, grades } }: Props) {
  const t = useT();
  return (
    <>
      <Field
        name="serviceDays"
        inputMode="numeric"
        defaultValue={values.serviceDays}
        hint={t("need.form.service_days_hint", { longest: longestWd })}
      />
      <CheckboxGroup
        name="gate"
        hint={t("gate.hint")}
        defaultValues={values.gate ?? grades}
        options={grades.map((grade) => ({ value: grade, label: <GradeBadge grade={grade} /> }))}
      />
      <TextareaField
        name="gateReason"
        optional
        hint={t("gate.reason_hint")}
        defaultValue={values.gateReason ?? undefined}
        rows={2}
        maxLength={500}
      />
    </>
  );
}

function OtherFields({ view: { values } }: Props) {
  const t = useT();
  return (
    <>
      <Field
        name="contact"
        optional
        defaultValue={values.contact}
        hint={t("need.form.contact_hint")}
        maxLength={200}
      />
      <TextareaField
        name="avoid"
        optional
        defaultValue={values.avoid}
        hint={t("need.form.avoid_hint")}
        rows={3}
        maxLength={2000}
      />
    </>
  );
}
