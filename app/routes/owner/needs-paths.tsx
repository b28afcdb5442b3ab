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

/** The total of every way to an agency, before anything is posted: a table for each kind of money. */
export function PathSheet({ paths, method }: Props) {
  const t = useT();
  return (
    <Sheet title={t("posting.paths")} note={t("posting.paths.note")} pad={false}>
      <PathTable paths={paths} method={method} publicFunds={false} />
      <PathTable paths={paths} method={method} publicFunds />
    </Sheet>
  );
}

function PathTable({ paths, method, publicFunds }: Props & { readonly publicFunds: boolean }) {
  const t = useT();
  const { money } = useFormat();
  const whole = (fen: Fen) => money(fen).replace(/\.00$/, "");
  const cases = pathCases(paths)
    .map((each, at) => ({ ...each, at }))
    .filter((each) => each.publicFunds === publicFunds);
  return (
    <DataTable
      dense
      caption={t(publicFunds ? "posting.paths.public" : "posting.paths.private")}
      rows={paths.rows}
      rowKey={(row) => row.method}
      toneOf={(row) => (row.method === method ? "win" : undefined)}
      columns={[
        { key: "method", label: t("need.method"), main: true, cell: (row) => t(`method.${row.method}`) },
        ...cases.map(({ at, estimatedFen }) => ({
          key: String(at),
          label:
            estimatedFen > paths.largeNeedFen
              ? t("posting.paths.above", { amount: whole(paths.largeNeedFen) })
              : t("posting.paths.upto", { amount: whole(estimatedFen) }),
          numeric: true,
          cell: (row: PathRow) => row.paths[at]?.totalWd ?? t("posting.paths.no"),
        })),
      ]}
    />
  );
}
