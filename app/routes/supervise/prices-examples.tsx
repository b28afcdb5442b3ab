import { DataTable } from "#app/components/data-table.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { MessageKey } from "#app/i18n/translate.ts";
import type { Price } from "#domain/fee/price-of.ts";

export type Example = { readonly quantities: Readonly<Record<string, number>>; readonly price: Price | null };

/** What the rule asks at its own limits, computed by the engine that every cap comes from. */
export function PriceExamples({ examples }: { readonly examples: readonly Example[] }) {
  const t = useT();
  const { money, number } = useFormat();
  const quantity = (quantities: Example["quantities"]) =>
    Object.entries(quantities).map(
      ([key, value]) =>
        `${t(`quantity.${key}` as MessageKey)} ${key.endsWith("Fen") ? money(value) : number(value)}`,
    );
  return (
    <Sheet title={t("catalogue.examples")} note={t("catalogue.examples.note")} pad={false}>
      <DataTable
        rows={examples.map((example, at) => ({ ...example, at }))}
        rowKey={(row) => row.at}
        columns={[
          {
            key: "quantity",
            label: t("catalogue.examples.quantity"),
            main: true,
            cell: ({ quantities }) => quantity(quantities).join(" ") || t("catalogue.examples.any"),
          },
          {
            key: "lowest",
            label: t("catalogue.examples.lowest"),
            numeric: true,
            cell: ({ price }) => (price ? money(price.lowestFen) : "—"),
          },
          {
            key: "highest",
            label: t("catalogue.examples.highest"),
            numeric: true,
            cell: ({ price }) => (price ? money(price.highestFen) : "—"),
          },
        ]}
      />
    </Sheet>
  );
}
