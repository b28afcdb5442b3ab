import { MoneyField } from "#app/components/money-field.tsx";
import { QuantityField, type Quantity } from "#app/components/quantity-field.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { MessageKey } from "#app/i18n/translate.ts";

export type ShownLine = {
  readonly requirementId: number;
  readonly itemCode: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly quantity: Quantity | null;
  readonly ceilingFen?: number | null;
  readonly priceFen?: number | null;
};

/** Labels of a bundle's fields; each names its item, so that the error summary does too. */
export function useLineLabels(lines: readonly ShownLine[]): Record<string, string> {
  const t = useT();
  const labels = lines.flatMap(({ itemCode, quantity }, at) => [
    [`lines[${at}].quantity`, quantity ? `${itemCode} · ${t(`quantity.${quantity.key}` as MessageKey)}` : ""],
    [`lines[${at}].ceiling`, `${itemCode} · ${t("need.form.ceiling")}`],
    [`lines[${at}].price`, `${itemCode} · ${t("need.form.price")}`],
  ]);
  return Object.fromEntries(labels);
}

/** What is asked of each item of a bundle: its own quantity, its own ceiling, its own price. */
export function LineFields({ lines }: { readonly lines: readonly ShownLine[] }) {
  const t = useT();
  const { local } = useFormat();
  return (
    <Sheet title={t("bundle.lines")} note={t("bundle.lines.note")}>
      <div className="grid">
        {lines.map((line, at) => (
          <fieldset className="field grid" key={line.requirementId}>
            <legend>{`${at + 1} · ${local({ zh: line.nameZh, en: line.nameEn })} ${line.itemCode}`}</legend>
            <input type="hidden" name={`lines[${at}].requirementId`} value={line.requirementId} />
            {line.quantity ? <QuantityField quantity={line.quantity} prefix={`lines[${at}].`} /> : null}
            <div className="pair">
              <MoneyField name={`lines[${at}].ceiling`} optional defaultFen={line.ceilingFen} />
              <MoneyField name={`lines[${at}].price`} optional defaultFen={line.priceFen} />
            </div>
          </fieldset>
        ))}
      </div>
    </Sheet>
  );
}
