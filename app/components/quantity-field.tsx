import { CoefficientFields, type Coefficient } from "./cap-coefficients.tsx";
import { Field } from "./field.tsx";
import { MoneyField } from "./money-field.tsx";
import { useT } from "./ui-context.tsx";

/** What the price is measured by, with the coefficients that its document lists. */
export type Quantity = {
  readonly key: string;
  readonly value: number | null;
  readonly coefficients: readonly Coefficient[];
};

export function QuantityField({
  quantity,
  prefix = "",
}: {
  readonly quantity: Quantity;
  readonly prefix?: string;
}) {
  const t = useT();
  const { key, value, coefficients } = quantity;
  const name = `${prefix}quantity`;
  return (
    <>
      <input type="hidden" name={`${prefix}quantityKey`} value={key} />
      {key.endsWith("Fen") ? (
        <MoneyField name={name} defaultFen={value} hint={t("need.form.quantity_hint")} />
      ) : (
        <Field name={name} inputMode="decimal" defaultValue={value} hint={t("need.form.quantity_hint")} />
      )}
      <CoefficientFields coefficients={coefficients} prefix={prefix} />
    </>
  );
}
