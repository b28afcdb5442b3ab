import { DataTable } from "#app/components/data-table.tsx";
import { GradeBadge } from "#app/components/grade-badge.tsx";
import { Money } from "#app/components/money.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { Tag } from "#app/components/tag.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { Grade } from "#domain/agency/grade.ts";

type Instant = Date | string;
type Service = {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly state: "submitted" | "approved" | "rejected" | "expired" | "suspended";
  readonly certificateName: string;
  readonly certificateExpiresOn: string;
  readonly pledgedPriceFen: number | null;
  readonly pledgedWd: number | null;
};

export function Services({ rows }: { rows: readonly Service[] }) {
  const t = useT();
  const { local, day } = useFormat();
  return (
    <Sheet title={t("agency.services")} pad={false}>
      <DataTable
        rows={rows}
        rowKey={(row) => row.code}
        columns={[
          {
            key: "name",
            label: t("item.title"),
            main: true,
            cell: (row) => <a href={`/items/${row.code}`}>{local({ zh: row.nameZh, en: row.nameEn })}</a>,
          },
          {
            key: "state",
            label: t("case.state"),
            cell: (row) => <Tag>{t(`agency.service_state.${row.state}`)}</Tag>,
          },
          { key: "certificate", label: t("agency.certificate"), cell: (row) => row.certificateName },
          { key: "until", label: t("agency.valid_until"), cell: (row) => day(row.certificateExpiresOn) },
          {
            key: "pledge",
            label: t("agency.pledge"),
            numeric: true,
            cell: (row) => <Money fen={row.pledgedPriceFen} />,
          },
          {
            key: "days",
            label: t("agency.pledge_wd"),
            numeric: true,
            cell: (row) => (row.pledgedWd ? t("item.limit_wd", { days: row.pledgedWd }) : t("ui.none")),
          },
        ]}
      />
    </Sheet>
  );
}

type Decision = {
  readonly kind: "admission" | "inspection" | "quarterly" | "sanction" | "annulment";
  readonly grade: Grade;
  readonly effectiveAt: Instant;
  readonly score: number | null;
};
type Inspection = { readonly year: number; readonly score: number };
type History = { readonly decisions: readonly Decision[]; readonly inspections: readonly Inspection[] };

export function GradeHistory({ decisions, inspections }: History) {
  const t = useT();
  const { instant } = useFormat();
  return (
    <Sheet title={t("agency.history")}>
      {decisions.length === 0 ? <p className="mut">{t("agency.history.none")}</p> : null}
      <ul className="ruled">
        {decisions.map((decision, i) => (
          <li key={i} className="row">
            <GradeBadge grade={decision.grade} />
            <span>{t(`agency.decision.${decision.kind}`)}</span>
            <span className="sp" />
            <span className="small mut">{instant(decision.effectiveAt)}</span>
          </li>
        ))}
        {inspections.map((inspection) => (
          <li key={inspection.year} className="small ink2">
            {t("agency.inspection", { year: String(inspection.year), score: inspection.score.toFixed(1) })}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

type Result = {
  readonly needNo: string;
  readonly title: string;
  readonly priceFen: number;
  readonly acceptedAt: Instant | null;
  readonly lateDays: number;
};

export function Results({ rows }: { rows: readonly Result[] }) {
  const t = useT();
  const { instant } = useFormat();
  if (rows.length === 0)
    return (
      <Sheet title={t("agency.results")}>
        <p className="mut">{t("agency.results.none")}</p>
      </Sheet>
    );
  return (
    <Sheet title={t("agency.results")} pad={false}>
      <DataTable
        rows={rows}
        rowKey={(row) => row.needNo}
        columns={[
          {
            key: "title",
            label: t("case.project"),
            main: true,
            cell: (row) => <a href={`/needs/${row.needNo}`}>{row.title}</a>,
          },
          {
            key: "price",
            label: t("agency.price"),
            numeric: true,
            cell: (row) => <Money fen={row.priceFen} />,
          },
          {
            key: "at",
            label: t("agency.accepted"),
            cell: (row) => (row.acceptedAt ? instant(row.acceptedAt) : t("ui.none")),
          },
          {
            key: "late",
            label: t("agency.on_time"),
            cell: (row) =>
              row.lateDays > 0 ? t("agency.late_days", { days: row.lateDays }) : t("agency.on_time"),
          },
        ]}
      />
    </Sheet>
  );
}

type Rating = {
  readonly needNo: string;
  readonly score: number;
  readonly comment: string;
  readonly publishedAt: Instant | null;
};

export function Ratings({ rows }: { rows: readonly Rating[] }) {
  const t = useT();
  const { instant } = useFormat();
  return (
    <Sheet title={t("agency.ratings")}>
      {rows.length === 0 ? <p className="mut">{t("agency.ratings.none")}</p> : null}
      <ul className="ruled">
        {rows.map((row) => (
          <li key={row.needNo}>
            <b>{row.score.toFixed(2)}</b> {row.comment}{" "}
            <a className="small" href={`/needs/${row.needNo}`}>
              {row.needNo}
            </a>{" "}
            <span className="small mut">{row.publishedAt ? instant(row.publishedAt) : null}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

type Measure = {
  readonly no: string;
  readonly kind: string;
  readonly effectiveAt: Instant | null;
  readonly endsAt: Instant | null;
};

export function Measures({ rows }: { rows: readonly Measure[] }) {
  const t = useT();
  const { instant } = useFormat();
  return (
    <Sheet title={t("agency.measures")}>
      {rows.length === 0 ? <p className="mut">{t("agency.measures.none")}</p> : null}
      <ul className="ruled">
        {rows.map((row) => (
          <li key={row.no}>
            <a href={`/sanctions/${row.no}`}>{row.no}</a>{" "}
            <span className="small mut">
              {row.effectiveAt ? instant(row.effectiveAt) : null} – {row.endsAt ? instant(row.endsAt) : ""}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
