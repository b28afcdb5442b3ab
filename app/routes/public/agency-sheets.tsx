import { DataTable } from "#app/components/data-table.tsx";
import { Light } from "#app/components/light.tsx";
import { Money } from "#app/components/money.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { MessageKey } from "#app/i18n/translate.ts";
import type { SanctionKind } from "#domain/sanction/kinds.ts";

type Instant = Date | string;
type Result = {
  readonly needNo: string;
  readonly title: string;
  readonly priceFen: number;
  readonly acceptedAt: Instant | null;
  readonly lateDays: number;
  readonly rounds: number;
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
            label: t("profile.work.title"),
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
          { key: "late", label: t("agency.on_time"), cell: (row) => <OnTime result={row} /> },
        ]}
      />
    </Sheet>
  );
}

function OnTime({ result: { lateDays, rounds } }: { result: Result }) {
  const t = useT();
  return (
    <>
      <Light state={lateDays > 0 ? "bad" : "ok"}>
        {lateDays > 0 ? t("agency.late_days", { days: lateDays }) : t("agency.on_time")}
      </Light>
      {rounds > 0 ? <div className="small ink2">{t("profile.rounds", { count: rounds })}</div> : null}
    </>
  );
}

type Rating = {
  readonly needNo: string;
  readonly score: number;
  readonly comment: string;
  readonly publishedAt: Instant | null;
  readonly reply: string | null;
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
            <b>{row.score.toFixed(2)}</b> {row.comment || t("profile.rating.silent")}{" "}
            <a className="small" href={`/needs/${row.needNo}`}>
              {row.needNo}
            </a>{" "}
            <span className="small mut">{row.publishedAt ? instant(row.publishedAt) : null}</span>
            {row.reply ? (
              <p className="rating-reply small">
                <span className="ink2">{t("profile.rating.reply")}</span>
                {row.reply}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

type Entry = {
  readonly id: number;
  readonly code: string;
  readonly points: number;
  readonly happenedAt: Instant;
};

export function Conduct({ rows, months }: { rows: readonly Entry[]; months: number }) {
  const t = useT();
  const { instant, number } = useFormat();
  return (
    <Sheet
      title={t("profile.conduct")}
      note={rows.length > 0 ? t("profile.conduct.note", { months }) : undefined}
    >
      {rows.length === 0 ? <p className="mut">{t("profile.conduct.none")}</p> : null}
      <ul className="ruled">
        {rows.map((row) => (
          <li key={row.id}>
            {t(`conduct.${row.code}` as MessageKey)}{" "}
            <b className="nowrap">{t("profile.conduct.points", { points: number(row.points) })}</b>{" "}
            <span className="small mut">{instant(row.happenedAt)}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

type Measure = {
  readonly no: string;
  readonly kind: SanctionKind;
  readonly effectiveAt: Instant | null;
  readonly endsAt: Instant | null;
  readonly binds: boolean;
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
            <a href={`/sanctions/${row.no}`}>
              {t(`sanction.kind.${row.kind}`)} {row.no}
            </a>{" "}
            <Light state={row.binds ? "bad" : "off"}>
              {t(row.binds ? "profile.measure.binds" : "profile.measure.over")}
            </Light>
            <div className="small mut">
              {row.effectiveAt ? instant(row.effectiveAt) : null}{" "}
              {row.endsAt ? t("profile.measure.until", { at: instant(row.endsAt) }) : null}
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
