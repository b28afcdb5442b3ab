import { DataTable } from "#app/components/data-table.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { GradeBadge } from "#app/components/grade-badge.tsx";
import { PairedBars } from "#app/components/paired-bars.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { gradeLetter, grades, type Grade } from "#domain/agency/grade.ts";
import { More } from "./policies-simulate-needs.tsx";
import type { SimulationResult } from "./policies-simulate-result.ts";

type Props = { readonly result: SimulationResult };
type Moves = SimulationResult["letters"];

function countOf(moves: Moves, side: "before" | "after", grade: Grade): number {
  return moves.filter((move) => move[side] === grade).reduce((sum, { agencies }) => sum + agencies, 0);
}

export function LetterChanges({ result }: Props) {
  const t = useT();
  const { number } = useFormat();
  const { letters, agencies } = result;
  const label = t("policy.simulate.grades.chart");
  const held = grades.filter(
    (grade) => countOf(letters, "before", grade) + countOf(letters, "after", grade) > 0,
  );
  return (
    <>
      {held.length > 0 ? (
        <Sheet title={label}>
          <PairedBars
            label={label}
            names={{ before: t("policy.before"), after: t("policy.after") }}
            format={number}
            bars={held.map((grade) => ({
              label: t(`ui.grade.${grade}`),
              before: countOf(letters, "before", grade),
              after: countOf(letters, "after", grade),
            }))}
          />
          <Matrix held={held} moves={letters} />
        </Sheet>
      ) : null}
      <Sheet title={t("policy.simulate.grades")} pad={agencies.rows.length === 0}>
        {agencies.rows.length === 0 ? (
          <EmptyState title={t("policy.simulate.grades.none")} />
        ) : (
          <Agencies result={result} />
        )}
        <More count={agencies.more} />
      </Sheet>
    </>
  );
}

/** From which letter to which: the diagonal stays. */
function Matrix({ held, moves }: { readonly held: readonly Grade[]; readonly moves: Moves }) {
  const t = useT();
  const { number } = useFormat();
  const at = (before: Grade, after: Grade) =>
    moves.find((move) => move.before === before && move.after === after)?.agencies ?? 0;
  return (
    <table className="dense">
      <caption>{t("policy.simulate.grades.matrix")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("policy.simulate.letter")}</th>
          {held.map((grade) => (
            <th key={grade} scope="col" className="n">
              <abbr title={t(`ui.grade.${grade}`)}>{gradeLetter(grade)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {held.map((before) => (
          <tr key={before}>
            <th scope="row">
              <abbr title={t(`ui.grade.${before}`)}>{gradeLetter(before)}</abbr>
            </th>
            {held.map((after) => (
              <td key={after} className="n">
                {before === after ? (
                  <span className="mut">{number(at(before, after))}</span>
                ) : (
                  <b>{at(before, after) > 0 ? number(at(before, after)) : "·"}</b>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Agencies({ result }: Props) {
  const t = useT();
  return (
    <DataTable
      dense
      rows={result.agencies.rows}
      rowKey={({ code }) => code}
      columns={[
        {
          key: "agency",
          label: t("policy.simulate.agency"),
          main: true,
          cell: ({ code, name }) => <a href={`/agencies/${code}`}>{name}</a>,
        },
        {
          key: "score",
          label: t("policy.simulate.score"),
          numeric: true,
          cell: ({ before, after }) => `${before.score.toFixed(2)} → ${after.score.toFixed(2)}`,
        },
        {
          key: "letter",
          label: t("policy.simulate.letter"),
          cell: ({ before, after }) =>
            before.letter === after.letter ? (
              <GradeBadge grade={after.letter} />
            ) : (
              <>
                <GradeBadge grade={before.letter} /> → <GradeBadge grade={after.letter} />
              </>
            ),
        },
      ]}
    />
  );
}
