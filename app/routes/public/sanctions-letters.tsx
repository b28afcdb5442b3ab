import { DataTable } from "#app/components/data-table.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";

type Row = {
  readonly name: string;
  readonly nameEn: string | null;
  readonly uscc: string;
  readonly score: number | null;
  readonly state: string;
};

/** The warning list or the list of barred agencies. */
export function ByLetter({ grade, rows }: { grade: "C" | "D"; rows: readonly Row[] }) {
  const t = useT();
  const { local } = useFormat();
  return (
    <Sheet
      title={t(`sanction.list.${grade}`)}
      note={t("sanction.list.count", { count: rows.length })}
      pad={rows.length === 0}
    >
      {rows.length === 0 ? (
        <p className="mut">{t("sanction.list.none")}</p>
      ) : (
        <DataTable
          rows={rows}
          rowKey={(row) => row.uscc}
          columns={[
            {
              key: "agency",
              label: t("sanction.agency"),
              main: true,
              cell: (row) => (
                <a href={`/agencies/${row.uscc}`}>{local({ zh: row.name, en: row.nameEn ?? row.name })}</a>
              ),
            },
            { key: "uscc", label: t("sanction.uscc"), cell: (row) => row.uscc },
            {
              key: "score",
              label: t("agency.score"),
              numeric: true,
              cell: (row) => row.score?.toFixed(2) ?? t("ui.none"),
            },
            { key: "effect", label: t("sanction.effect"), cell: () => t(`sanction.list.${grade}.effect`) },
          ]}
        />
      )}
    </Sheet>
  );
}
