import { Field } from "#app/components/field.tsx";
import { FieldSheet } from "#app/components/field-sheet.tsx";
import { SelectField } from "#app/components/select-field.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useT } from "#app/components/ui-context.tsx";
import type { MessageKey, T } from "#app/i18n/translate.ts";
import type { PriceContent } from "#domain/catalogue/price.ts";
import { moneyKeys, tableForms, type PriceForm } from "#domain/catalogue/price-form.ts";
import { quantityKeys } from "#domain/fee/price.ts";

const fieldNames = [
  "number",
  "titleZh",
  "titleEn",
  "authorityZh",
  "authorityEn",
  "clause",
  "validFrom",
  "validTo",
  "reason",
  "mode",
  "quantity",
  "price",
  "per",
  "lowest",
  "highest",
  "table",
  "coefficients",
  "floatDown",
  "floatUp",
  "minimum",
  "maximum",
] as const;

export function priceLabels(t: T): Record<string, string> {
  return Object.fromEntries(
    fieldNames.map((name) => [name, t(`catalogue.price_field.${name}` as MessageKey)]),
  );
}

/** The paper itself: number, authority, clause, validity. */
export function PaperFields({
  after,
  today,
}: {
  readonly after: PriceContent | null;
  readonly today: string;
}) {
  const t = useT();
  return (
    <FieldSheet title={t("catalogue.part.paper")}>
      <Field name="number" maxLength={400} hint={t("catalogue.hint.number")} />
      <Field name="titleZh" defaultValue={after?.title.zh} maxLength={400} />
      <Field name="titleEn" defaultValue={after?.title.en} maxLength={400} />
      <Field name="authorityZh" defaultValue={after?.authority.zh} maxLength={400} />
      <Field name="authorityEn" defaultValue={after?.authority.en} maxLength={400} />
      <Field name="clause" defaultValue={after?.clause} maxLength={400} />
      <Field name="validFrom" type="date" defaultValue={today} hint={t("catalogue.hint.valid_from")} />
      <Field name="validTo" type="date" optional />
      <TextareaField name="reason" rows={2} maxLength={2_000} />
    </FieldSheet>
  );
}

/** Only the fields that this kind of rule has. */
export function RuleFields({ rule }: { readonly rule: PriceForm }) {
  const t = useT();
  const { mode } = rule;
  const byTable = mode === "tiered" || mode === "bracketPoint";
  const quantities = byTable ? moneyKeys : quantityKeys;
  return (
    <FieldSheet title={t("catalogue.part.rule")} note={t(`catalogue.mode.${mode}.note`)}>
      <input type="hidden" name="mode" value={mode} />
      {mode === "perUnit" || byTable ? (
        <SelectField
          name="quantity"
          defaultValue={rule.quantity}
          options={quantities.map((key) => ({ value: key, label: t(`quantity.${key}`) }))}
        />
      ) : null}
      {mode === "fixed" || mode === "perUnit" ? (
        <Field name="price" inputMode="decimal" defaultValue={rule.price} maxLength={20} />
      ) : null}
      {mode === "perUnit" ? (
        <Field
          name="per"
          inputMode="numeric"
          defaultValue={rule.per}
          maxLength={9}
          hint={t("catalogue.hint.per")}
        />
      ) : null}
      {mode === "range" ? (
        <>
          <Field name="lowest" inputMode="decimal" defaultValue={rule.lowest} maxLength={20} />
          <Field name="highest" inputMode="decimal" defaultValue={rule.highest} maxLength={20} />
        </>
      ) : null}
      {byTable ? (
        <TextareaField
          name="table"
          rows={8}
          defaultValue={rule.table}
          hint={t(`catalogue.hint.table.${mode}`, { form: tableForms[mode] })}
        />
      ) : null}
      {mode === "bracketPoint" ? (
        <TextareaField
          name="coefficients"
          optional
          rows={5}
          defaultValue={rule.coefficients}
          hint={t("catalogue.hint.coefficients", { form: tableForms.coefficients })}
        />
      ) : null}
      <div className="pair">
        <Field name="floatDown" optional inputMode="decimal" defaultValue={rule.floatDown} maxLength={8} />
        <Field name="floatUp" optional inputMode="decimal" defaultValue={rule.floatUp} maxLength={8} />
      </div>
      <div className="pair">
        <Field name="minimum" optional inputMode="decimal" defaultValue={rule.minimum} maxLength={20} />
        <Field name="maximum" optional inputMode="decimal" defaultValue={rule.maximum} maxLength={20} />
      </div>
    </FieldSheet>
  );
}
