import { DataTable } from "#app/components/data-table.tsx";
import { GradeBadge } from "#app/components/grade-badge.tsx";
import { Tag } from "#app/components/tag.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { Grade } from "#domain/agency/grade.ts";

type Row = {
  readonly uscc: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly state: string;
  readonly grade: Grade;
  readonly score: number | null;
  readonly district: string;
  readonly districtEn: string;
  readonly done: number;
  readonly items: readonly string[];
  readonly itemsEn: readonly string[];
};

export function AgencyTable({ rows }: { rows: readonly Row[] }) {
  const t = useT();
  const { local, list } = useFormat();
  return (
    <DataTable
      rows={rows}
      rowKey={(row) => row.uscc}
      columns={[
        {
          key: "name",
          label: t("agency.name"),
          main: true,
          cell: (row) => (
            <>
              <a href={`/agencies/${row.uscc}`}>
                <b>{local({ zh: row.name, en: row.nameEn ?? row.name })}</b>
              </a>
              {row.state === "publicity" ||
              row.state === "conditional_publicity" ||
              row.state === "suspended" ||
              row.state === "delisted" ? (
                <>
                  {" "}
                  <Tag>{t(`agency.state.${row.state}`)}</Tag>
                </>
              ) : null}
              <div className="small ink2">{list(t.locale === "en" ? row.itemsEn : row.items)}</div>
            </>
          ),
        },
        {
          key: "grade",
          label: t("agency.grade"),
          cell: (row) => (
            <>
              <GradeBadge grade={row.grade} />
              {row.grade === "C" ? <div className="small">{t("agency.c_note")}</div> : null}
            </>
          ),
        },
        {
          key: "score",
          label: t("agency.score"),
          numeric: true,
          cell: (row) => row.score?.toFixed(2) ?? t("ui.none"),
        },
        { key: "done", label: t("agency.done"), numeric: true, cell: (row) => row.done },
        {
          key: "district",
          label: t("agency.district"),
          cell: (row) => <span className="nowrap">{local({ zh: row.district, en: row.districtEn })}</span>,
        },
      ]}
    />
  );
}
