import { DataTable } from "./data-table.tsx";
import { Money } from "./money.tsx";
import { Sheet } from "./sheet.tsx";
import { useFormat, useT } from "./ui-context.tsx";

type Line = {
  readonly position: number;
  readonly itemCode: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly capFen: number | null;
  readonly price: { readonly number: string; readonly version: number } | null;
  readonly amountFen: number | null;
};

/** Of a bundle: what each item was awarded for, against its own cap. One item shows nothing here. */
export function LineSplit({ lines }: { readonly lines: readonly Line[] }) {
  const t = useT();
  const { local, percent } = useFormat();
  if (lines.length < 2) return null;
  return (
    <Sheet title={t("bundle.split")} note={t("bundle.caps.note")} id="split" pad={false}>
      <DataTable
        rows={lines}
        rowKey={({ position }) => position}
        columns={[
          {
            key: "item",
            label: t("engagement.item"),
            main: true,
            cell: ({ itemCode, nameZh, nameEn }) => (
              <>
                <a href={`/items/${itemCode}`}>{local({ zh: nameZh, en: nameEn })}</a>{" "}
                <span className="small mut">{itemCode}</span>
              </>
            ),
          },
          {
            key: "basis",
            label: t("bundle.split.basis"),
            cell: ({ price }) => (price ? t("bundle.split.document", price) : t("ui.none")),
          },
          {
            key: "cap",
            label: t("engagement.cap"),
            numeric: true,
            cell: ({ capFen }) => (capFen === null ? t("need.cap.none") : <Money fen={capFen} />),
          },
          {
            key: "amount",
            label: t("bundle.line_price"),
            numeric: true,
            cell: ({ amountFen }) => (amountFen === null ? t("ui.none") : <Money fen={amountFen} />),
          },
          {
            key: "below",
            label: t("bundle.split.below"),
            numeric: true,
            cell: ({ capFen, amountFen }) =>
              capFen && amountFen !== null
                ? percent(((capFen - amountFen) * 10_000) / capFen, 1)
                : t("ui.none"),
          },
        ]}
      />
    </Sheet>
  );
}
