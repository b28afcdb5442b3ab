import { EmptyState } from "#app/components/empty-state.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Light, type LightState } from "#app/components/light.tsx";
import { Money } from "#app/components/money.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { Tag } from "#app/components/tag.tsx";
import type { CaseCover } from "#db/read/case-covers.ts";
import { Covered } from "./case-covered.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { CasePhase, RequirementState } from "#domain/case/lifecycle.ts";
import { shownReportCode } from "#domain/engagement/authenticity.ts";

type Row = {
  readonly id: number;
  readonly phase: CasePhase;
  readonly state: RequirementState;
  readonly bySilence: boolean;
  readonly voluntary: boolean;
  readonly reason: string;
  readonly basis: string;
  readonly neededOn: string | null;
  readonly itemCode: string;
  readonly itemZh: string;
  readonly itemEn: string;
  readonly limitWd: number;
  readonly needNo: string | null;
  readonly needState: string | null;
  readonly agency: string | null;
  readonly agencyEn: string | null;
  readonly agencyUscc: string | null;
  readonly priceFen: number | null;
  readonly usedWd: number | null;
  readonly reportTitle: string | null;
  readonly reportSha256: string | null;
  readonly reportCode: string | null;
  readonly bundleCode: string | null;
  /** The regional result that covers it, or on which it already relies. */
  readonly cover: CaseCover | null;
};

const lights: Record<RequirementState, LightState> = {
  open: "off",
  engaged: "run",
  delivered: "run",
  accepted: "ok",
  rejected: "bad",
  waived: "ok",
  covered: "ok",
};

/** Each required item with what answers it. The agency shows only once it has been selected. */
export function Requirements({ rows, mine }: { rows: readonly Row[]; mine: boolean }) {
  const t = useT();
  if (rows.length === 0) return <EmptyState title={t("case.requirements.none")} />;
  return rows.map((row) => <Requirement key={row.id} row={row} mine={mine} />);
}

/** Open without a notice, or its report rejected and no new notice running. */
function mayPost(row: Row): boolean {
  if (row.state === "open") return !row.needNo;
  return row.state === "rejected" && row.needState === "contracted";
}

function Requirement({ row, mine }: { row: Row; mine: boolean }) {
  const t = useT();
  const { local, day, clause } = useFormat();
  return (
    <Sheet
      title={local({ zh: row.itemZh, en: row.itemEn })}
      note={t(`case.phase.${row.phase}`)}
      side={<Light state={lights[row.state]}>{t(`case.requirement.${row.state}`)}</Light>}
    >
      <KeyValues
        items={[
          [t("case.why"), clause(row.basis)],
          [t("case.needed_on"), row.neededOn ? day(row.neededOn) : null],
          [t("case.need"), row.needNo ? <Notice row={row} /> : null],
          [
            t("case.agency"),
            row.agencyUscc ? (
              <a href={`/agencies/${row.agencyUscc}`}>
                {local({ zh: row.agency ?? "", en: row.agencyEn ?? row.agency ?? "" })}
              </a>
            ) : null,
          ],
          [t("case.price"), row.priceFen === null ? null : <Money fen={row.priceFen} />],
          [
            t("case.days"),
            row.usedWd === null ? null : t("case.days_of", { days: row.usedWd, limit: row.limitWd }),
          ],
          [t("case.report"), row.reportTitle ? <Report row={row} /> : null],
        ]}
      />
      {row.cover ? <Covered cover={row.cover} requirementId={row.id} mine={mine} /> : null}
      {row.voluntary ? <Tag>{t("voluntary.tag")}</Tag> : null}
      {row.bySilence ? <Tag>{t("case.by_silence")}</Tag> : null}
      {mine && mayPost(row) && !row.cover ? (
        <p>
          <a className="btn p" href={`/owner/needs/new?requirement=${row.id}`}>
            {t("case.post_need")}
          </a>
        </p>
      ) : null}
    </Sheet>
  );
}

function Notice({ row }: { row: Row }) {
  const t = useT();
  return (
    <>
      <a href={`/needs/${row.needNo}`}>{row.needNo}</a> {row.bundleCode ? <Tag>{t("bundle.tag")}</Tag> : null}
    </>
  );
}

function Report({ row }: { row: Row }) {
  const t = useT();
  return (
    <>
      {row.reportTitle} <code className="small">{row.reportSha256?.slice(0, 16)}…</code>
      {row.reportCode ? (
        <>
          {" "}
          <a href={`/verify/deliverable/${shownReportCode(row.reportCode)}`}>{t("report.link")}</a>
        </>
      ) : null}
    </>
  );
}
