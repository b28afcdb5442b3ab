import type { ComponentProps } from "react";
import { DataTable, type Column } from "./data-table.tsx";
import { RegionalLight } from "./regional-sheet.tsx";
import { useFormat, useT } from "./ui-context.tsx";

type Row = {
  readonly key: string | number;
  readonly href: string;
  /** Its number, and its version where several are kept. */
  readonly note: string;
  readonly titleZh: string;
  readonly titleEn: string;
  /** Left out where one department looks at its own. */
  readonly items?: readonly { readonly code: string; readonly nameZh: string; readonly nameEn: string }[];
  readonly department: string;
  readonly departmentEn: string | null;
  readonly validFrom: string;
  readonly validTo: string;
  readonly uses: number;
  readonly shown: ComponentProps<typeof RegionalLight>["state"];
};

/** Regional results, for the public and for who keeps them. */
export function RegionalTable({ rows }: { readonly rows: readonly Row[] }) {
  const t = useT();
  const { local, day } = useFormat();
  const items: Column<Row> = {
    key: "items",
    label: t("regional.items"),
    cell: (row) =>
      row.items?.map((item) => <div key={item.code}>{local({ zh: item.nameZh, en: item.nameEn })}</div>),
  };
  return (
    <DataTable
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        {
          key: "title",
          label: t("regional.title"),
          main: true,
          cell: (row) => (
            <>
              <a href={row.href}>{local({ zh: row.titleZh, en: row.titleEn })}</a>
              <div className="small mut">{row.note}</div>
            </>
          ),
        },
        ...(rows.some((row) => row.items) ? [items] : []),
        {
          key: "department",
          label: t("regional.department"),
          wideOnly: true,
          cell: (row) => local({ zh: row.department, en: row.departmentEn ?? row.department }),
        },
        {
          key: "valid",
          label: t("regional.valid"),
          cell: (row) => (
            <>
              <span className="nowrap">{day(row.validFrom)} –</span>{" "}
              <span className="nowrap">{day(row.validTo)}</span>
            </>
          ),
        },
        { key: "uses", label: t("regional.uses.column"), numeric: true, cell: (row) => row.uses },
        {
          key: "state",
          label: t("regional.state"),
          cell: (row) => (
            <span className="nowrap">
              <RegionalLight state={row.shown} />
            </span>
          ),
        },
      ]}
    />
  );
}
