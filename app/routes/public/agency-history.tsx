import { DataTable } from "#app/components/data-table.tsx";
import { GradeBadge } from "#app/components/grade-badge.tsx";
import { GradeChart } from "#app/components/grade-chart.tsx";
import type { GradeFlag } from "#app/components/grade-chart-scale.ts";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { Grade } from "#domain/agency/grade.ts";

type Decision = {
  readonly kind: "admission" | "inspection" | "quarterly" | "sanction" | "annulment";
  readonly grade: Grade;
  readonly previous: Grade;
  readonly effectiveAt: Date;
  readonly score: number | null;
  readonly reference: string;
};
type Record = {
  readonly decisions: readonly Decision[];
  readonly inspections: readonly { readonly year: number; readonly score: number; readonly at: Date }[];
  readonly ratings: readonly { readonly publishedAt: Date | null }[];
  readonly results: readonly { readonly acceptedAt: Date | null; readonly lateDays: number }[];
  readonly measures: readonly { readonly effectiveAt: Date | null }[];
};
const sanctionNo = /^\d{4}-\d{6}$/;

function flagsOf({ inspections, ratings, results, measures }: Record): GradeFlag[] {
  const flag = (kind: GradeFlag["kind"], at: Date | null): GradeFlag[] => (at ? [{ kind, at }] : []);
  return [
    ...ratings.flatMap(({ publishedAt }) => flag("rating", publishedAt)),
    ...results.flatMap(({ acceptedAt, lateDays }) => (lateDays > 0 ? flag("late", acceptedAt) : [])),
    ...measures.flatMap(({ effectiveAt }) => flag("sanction", effectiveAt)),
    ...inspections.flatMap(({ at }) => flag("inspection", at)),
  ];
}

export function GradeHistory({ record, now }: { record: Record; now: Date }) {
  const t = useT();
  const { decisions, inspections } = record;
  if (decisions.length === 0)
    return (
      <Sheet title={t("agency.history")}>
        <p className="mut">{t("agency.history.none")}</p>
      </Sheet>
    );
  const steps = decisions.map(({ effectiveAt, grade }) => ({ at: effectiveAt, grade }));
  return (
    <Sheet title={t("agency.history")} pad={false}>
      <div className="pad">
        <GradeChart steps={steps} flags={flagsOf(record)} now={now} />
      </div>
      <Decisions rows={decisions.toReversed()} />
      {inspections.length > 0 ? (
        <ul className="pad small ink2">
          {inspections.map(({ year, score }) => (
            <li key={year}>{t("agency.inspection", { year: String(year), score: score.toFixed(1) })}</li>
          ))}
        </ul>
      ) : null}
    </Sheet>
  );
}

function Decisions({ rows }: { rows: readonly Decision[] }) {
  const t = useT();
  const { instant } = useFormat();
  return (
    <DataTable
      dense
      rows={rows}
      rowKey={(row) => `${row.effectiveAt.toISOString()} ${row.kind}`}
      columns={[
        {
          key: "why",
          label: t("profile.history.why"),
          main: true,
          cell: (row) => (
            <>
              {t(`agency.decision.${row.kind}`)}
              {row.kind === "sanction" && sanctionNo.test(row.reference) ? (
                <>
                  {" "}
                  <a href={`/sanctions/${row.reference}`}>
                    {t("profile.history.sanction", { no: row.reference })}
                  </a>
                </>
              ) : null}
            </>
          ),
        },
        { key: "at", label: t("profile.history.at"), cell: (row) => instant(row.effectiveAt) },
        { key: "from", label: t("profile.history.from"), cell: (row) => <GradeBadge grade={row.previous} /> },
        { key: "to", label: t("profile.history.to"), cell: (row) => <GradeBadge grade={row.grade} /> },
        {
          key: "score",
          label: t("profile.history.score"),
          numeric: true,
          cell: (row) => row.score?.toFixed(2) ?? t("ui.none"),
        },
      ]}
    />
  );
}
