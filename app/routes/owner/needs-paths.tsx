import { DataTable } from "#app/components/data-table.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { pathCases, type PathRow } from "#domain/need/paths.ts";
import type { Fen } from "#domain/shared/money.ts";

type Props = {
  readonly paths: {
    readonly rows: readonly PathRow[];
    readonly fastLaneFen: Fen;
    readonly largeNeedFen: Fen;
  };
  /** The draft's own method, marked; null while it is still being chosen. */
  readonly method: string | null;
};

/** The total of every way to an agency, before anything is posted. */
export function PathSheet({ paths, method }: Props) {
  const t = useT();
  const { money } = useFormat();
  const cases = pathCases(paths);
  const labelOf = (at: number) => {
    const { publicFunds, estimatedFen } = cases[at]!;
    const funds = t(publicFunds ? "posting.paths.public" : "posting.paths.private");
    const upto =
      estimatedFen > paths.largeNeedFen
        ? t("posting.paths.above", { amount: money(paths.largeNeedFen) })
        : t("posting.paths.upto", { amount: money(estimatedFen) });
    return `${funds} ${upto}`;
  };
  return (
    <Sheet title={t("posting.paths")} note={t("posting.paths.note")} pad={false}>
      <DataTable
        dense
        rows={paths.rows}
        rowKey={(row) => row.method}
        toneOf={(row) => (row.method === method ? "win" : undefined)}
        columns={[
          { key: "method", label: t("need.method"), main: true, cell: (row) => t(`method.${row.method}`) },
          ...cases.map((_, at) => ({
            key: String(at),
            label: labelOf(at),
            numeric: true,
            cell: (row: PathRow) => row.paths[at]?.totalWd ?? t("ui.none"),
          })),
        ]}
      />
    </Sheet>
  );
}
