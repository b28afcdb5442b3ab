import { DataTable } from "#app/components/data-table.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Pagination, withParam } from "#app/components/pagination.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { Tag } from "#app/components/tag.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { ImportKindName } from "#domain/import/kinds.ts";
import { importTables } from "#domain/import/tables.ts";

type Fault = {
  readonly rowNo: number;
  readonly columnName: string;
  readonly value: string;
  readonly code: string;
  readonly text: string;
};
type Props = {
  readonly run: { readonly id: string; readonly kind: ImportKindName; readonly faulty: number };
  readonly faults: {
    readonly rows: readonly Fault[];
    readonly total: number;
    readonly page: number;
    readonly size: number;
  };
  readonly codes: readonly { readonly code: string; readonly n: number }[];
  readonly code: string | null;
  readonly search: string;
};

/** The frequent reasons in a word; the others are called by their code. */
const reasons = [
  "value_missing",
  "value_invalid",
  "unknown_value",
  "duplicate_row",
  "scientific",
  "date_number",
  "cell_error",
  "too_long",
  "outside_place",
  "other_kind",
  "practitioner_elsewhere",
  "inspection_exists",
  "conflict",
  "identifier",
] as const;

/** Every fault of every row, by reason; the rows themselves to download with their reasons. */
export function ImportFaults(props: Props) {
  const t = useT();
  const { run, faults, search } = props;
  return (
    <>
      <Reasons {...props} />
      <Sheet
        title={t("import.faults")}
        note={t("import.faults.count", { count: faults.total })}
        pad={faults.total === 0}
        side={
          run.faulty > 0 ? (
            <a href={`/supervise/imports/${run.id}/faulty-rows.xlsx`} download>
              {t("import.faults.download")}
            </a>
          ) : null
        }
      >
        {faults.total === 0 ? <EmptyState title={t("import.faults.none")} /> : <FaultTable {...props} />}
      </Sheet>
      <Pagination
        page={faults.page}
        pages={Math.ceil(faults.total / faults.size)}
        hrefOf={(page) => withParam(search, "page", String(page))}
      />
    </>
  );
}

function Reasons({ codes, code, search }: Props) {
  const t = useT();
  if (codes.length < 2) return null;
  const href = (value: string | null) => withParam(withParam(search, "code", value), "page", null);
  const nameOf = (code: string) => {
    const reason = reasons.find((each) => code === `import.${each}` || code.startsWith(`${each}.`));
    return reason ? t(`import.reason.${reason}`) : code;
  };
  return (
    <nav className="row" aria-label={t("import.fault.reason")}>
      <Tag href={href(null)} tone={code ? undefined : "brand"}>
        {t("import.faults.all")}
      </Tag>
      {codes.map((each) => (
        <Tag key={each.code} href={href(each.code)} tone={each.code === code ? "brand" : undefined}>
          {nameOf(each.code)} {each.n}
        </Tag>
      ))}
    </nav>
  );
}

function FaultTable({ run, faults }: Props) {
  const t = useT();
  const { local, number } = useFormat();
  const nameOf = (zh: string) =>
    local(importTables[run.kind].find((column) => column.zh === zh) ?? { zh, en: zh });
  return (
    <DataTable
      dense
      rows={faults.rows}
      rowKey={(fault) => `${fault.rowNo} ${fault.columnName} ${fault.code} ${fault.value}`}
      columns={[
        { key: "row", label: t("import.fault.row"), numeric: true, cell: (fault) => number(fault.rowNo) },
        { key: "column", label: t("import.fault.column"), cell: (fault) => nameOf(fault.columnName) },
        {
          key: "value",
          label: t("import.fault.value"),
          cell: (fault) => (fault.value === "" ? "—" : <bdi>{fault.value}</bdi>),
        },
        {
          key: "reason",
          label: t("import.fault.reason"),
          main: true,
          cell: (fault) => (
            <>
              {fault.text} <span className="small mut nowrap">{fault.code}</span>
            </>
          ),
        },
      ]}
    />
  );
}
