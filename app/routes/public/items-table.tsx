import { DataTable } from "#app/components/data-table.tsx";
import { Tag } from "#app/components/tag.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { PriceMode } from "#domain/fee/price.ts";

type Row = {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly categoryZh: string;
  readonly categoryEn: string;
  readonly department: string;
  readonly departmentEn: string | null;
  readonly limitWd: number;
  readonly priceMode: PriceMode;
  readonly delistedOn: string | null;
  readonly delistedReason: string | null;
  readonly delistedBasis: string | null;
  readonly agencies: number;
};

export function ItemTable({ rows }: { rows: readonly Row[] }) {
  const t = useT();
  const { local } = useFormat();
  return (
    <DataTable
      rows={rows}
      rowKey={(row) => row.code}
      toneOf={(row) => (row.delistedOn ? "void" : undefined)}
      columns={[
        { key: "name", label: t("item.title"), main: true, cell: (row) => <Name item={row} /> },
        {
          key: "category",
          label: t("item.category"),
          cell: (row) => local({ zh: row.categoryZh, en: row.categoryEn }),
        },
        {
          key: "department",
          label: t("item.department"),
          cell: (row) => local({ zh: row.department, en: row.departmentEn ?? row.department }),
        },
        {
          key: "limit",
          label: t("item.limit"),
          numeric: true,
          cell: (row) => t("item.limit_wd", { days: row.limitWd }),
        },
        {
          key: "price",
          label: t("item.price"),
          cell: (row) => <span className="nowrap">{t(`item.price.${row.priceMode}`)}</span>,
        },
        {
          key: "agencies",
          label: t("item.agencies"),
          numeric: true,
          cell: (row) => (row.agencies > 0 ? <a href={`/agencies?item=${row.code}`}>{row.agencies}</a> : 0),
        },
      ]}
    />
  );
}

/** What is off the list says since when, why and by what: nobody may be asked for it any more. */
function Name({ item }: { item: Row }) {
  const t = useT();
  const { local, day } = useFormat();
  return (
    <>
      <a href={`/items/${item.code}`}>{local({ zh: item.nameZh, en: item.nameEn })}</a>{" "}
      <span className="small mut">{item.code}</span>
      {item.delistedOn ? (
        <div className="small">
          <Tag>{t("catalogue.off", { on: day(item.delistedOn) })}</Tag> {item.delistedReason}
          {item.delistedBasis ? (
            <span className="ink2"> {t("catalogue.off_basis", { basis: item.delistedBasis })}</span>
          ) : null}
        </div>
      ) : null}
    </>
  );
}
