import type { DeskAct } from "#domain/desk/acts.ts";
import type { ReceiptState } from "#domain/desk/receipt.ts";
import { DataTable } from "../data-table.tsx";
import { Tag } from "../tag.tsx";
import { useFormat, useT } from "../ui-context.tsx";

type Row = {
  readonly no: string;
  readonly act: DeskAct;
  readonly at: Date | string;
  readonly state: ReceiptState;
  readonly contestUntil: Date | string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly officer: string;
};

export function ReceiptTable({ rows }: { rows: readonly Row[] }) {
  const t = useT();
  const { local, instant } = useFormat();
  return (
    <DataTable
      rows={rows}
      rowKey={(row) => row.no}
      columns={[
        {
          key: "no",
          label: t("counter.receipt_no"),
          main: true,
          cell: (row) => (
            <>
              <a href={`/desk/receipts/${row.no}`}>{t("counter.receipt_number", { no: row.no })}</a>
              <div>{t(`counter.act.${row.act}`)}</div>
            </>
          ),
        },
        {
          key: "firm",
          label: t("counter.firm"),
          cell: (row) => local({ zh: row.name, en: row.nameEn ?? row.name }),
        },
        { key: "officer", label: t("counter.officer"), cell: (row) => row.officer },
        { key: "at", label: t("counter.at"), cell: (row) => instant(row.at) },
        {
          key: "state",
          label: t("counter.state"),
          cell: (row) => <Tag>{t(`counter.state.${row.state}`)}</Tag>,
        },
      ]}
    />
  );
}
