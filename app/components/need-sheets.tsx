import type { Grade } from "#domain/agency/grade.ts";
import type { Benchmark } from "#domain/fee/benchmark.ts";
import type { FeeCap } from "#domain/fee/cap.ts";
import { leastDiscountBp } from "#domain/fee/discount.ts";
import type { NeedState } from "#domain/need/lifecycle.ts";
import type { SelectionMethod } from "#domain/selection/method-names.ts";
import type { Weights } from "#domain/selection/weights.ts";
import { Alert } from "./alert.tsx";
import { CapBenchmark } from "./cap-benchmark.tsx";
import { CapDerivation } from "./cap-derivation.tsx";
import { CapRuler } from "./cap-ruler.tsx";
import { GradeBadge } from "./grade-badge.tsx";
import { KeyValues } from "./key-values.tsx";
import { Money } from "./money.tsx";
import { Sheet } from "./sheet.tsx";
import { Tag } from "./tag.tsx";
import { useFormat, useT } from "./ui-context.tsx";

type Name = { readonly code: string; readonly name: string; readonly nameEn: string | null };
/** What a notice says, for every page that shows it. */
export type ShownNeed = {
  readonly no: string;
  readonly state: NeedState;
  readonly title: string;
  readonly description: string;
  readonly method: SelectionMethod;
  readonly publicFunds: boolean;
  readonly funding: { readonly ownBp: number; readonly fiscalBp: number; readonly stateBp: number };
  readonly payer: "owner" | "authority";
  readonly serviceDays: number;
  /** Per cent; only where the method weighs. */
  readonly weights?: Weights | null;
  /** Papers that everybody may read. */
  readonly documents?: readonly { readonly id: string; readonly name: string }[];
  readonly ceilingFen: number | null;
  readonly allowedGrades: readonly Grade[];
  /** The owner's own, where it asked for more than the policy. */
  readonly gradeGate?: readonly Grade[] | null;
  readonly gradeGateReason?: string | null;
  readonly complaintContact: string;
  readonly quantities: Readonly<Record<string, number>>;
  readonly directAgency: Name | null;
  readonly directReason: string | null;
  readonly directPriceFen: number | null;
  readonly owner: Name;
  readonly bundleCode: string | null;
  /** Of a bundle several. */
  readonly lines: readonly { readonly itemCode: string; readonly nameZh: string; readonly nameEn: string }[];
  readonly item: {
    readonly code: string;
    readonly nameZh: string;
    readonly nameEn: string;
    readonly deliverableZh: string;
    readonly deliverableEn: string;
    readonly qualificationZh: string;
    readonly qualificationEn: string;
  };
  readonly case: {
    readonly code: string;
    readonly projectName: string;
    readonly matterZh: string;
    readonly matterEn: string | null;
    readonly confirmed: boolean;
    readonly department: Name | null;
  };
  readonly requirement: {
    readonly reason: string;
    readonly basis: string;
    readonly neededOn: string | null;
    /** The owner's own wish. */
    readonly voluntary?: boolean;
  };
  readonly price: {
    readonly number: string;
    readonly titleZh: string;
    readonly titleEn: string;
    readonly clause: string;
  } | null;
};

export function GradeRow({ grades }: { grades: readonly Grade[] }) {
  return (
    <span className="row">
      {grades.map((grade) => (
        <GradeBadge key={grade} grade={grade} />
      ))}
    </span>
  );
}

export function RequirementSheet({ need }: { need: ShownNeed }) {
  const t = useT();
  const { local, percent } = useFormat();
  const { item, funding } = need;
  const shares = [
    [t("need.funding.own"), funding.ownBp],
    [t("need.funding.fiscal"), funding.fiscalBp],
    [t("need.funding.state"), funding.stateBp],
  ] as const;
  return (
    <Sheet title={t("need.requirement")}>
      <KeyValues
        items={[
          [
            t("need.item"),
            <span key="item" className="grid">
              {need.lines.map((line) => (
                <a key={line.itemCode} href={`/items/${line.itemCode}`}>
                  {local({ zh: line.nameZh, en: line.nameEn })}
                </a>
              ))}
              {need.bundleCode === null ? null : (
                <span className="small ink2">{t("bundle.of", { bundle: need.bundleCode })}</span>
              )}
            </span>,
          ],
          [
            t("need.description"),
            <span key="text" className="prose">
              {need.description}
            </span>,
          ],
          [t("need.deliverable"), local({ zh: item.deliverableZh, en: item.deliverableEn })],
          [t("need.qualification"), local({ zh: item.qualificationZh, en: item.qualificationEn })],
          [t("need.grades"), need.allowedGrades.length > 0 ? <GradeRow grades={need.allowedGrades} /> : null],
          [t("gate.reason"), need.gradeGate ? need.gradeGateReason : null],
          [t("need.service_days"), t("need.days_wd", { days: need.serviceDays })],
          [t("posting.weights"), need.weights ? t("posting.weights.shown", need.weights) : null],
          [
            t("posting.step.documents"),
            need.documents && need.documents.length > 0 ? (
              <span key="documents" className="grid">
                {need.documents.map(({ id, name }) => (
                  <a key={id} href={`/needs/${need.no}/documents/${id}`}>
                    {name}
                  </a>
                ))}
              </span>
            ) : null,
          ],
          [
            t("need.funding"),
            shares.flatMap(([name, bp]) => (bp > 0 ? [`${name} ${percent(bp)}`] : [])).join(" · "),
          ],
          [t("need.payer"), t(`need.payer.${need.payer}`)],
          [t("need.contact"), need.complaintContact],
        ]}
      />
    </Sheet>
  );
}

/** Why this is needed at all: the approval that demands it, with its basis. */
export function CaseSheet({ need }: { need: ShownNeed }) {
  const t = useT();
  const { local, day, clause } = useFormat();
  const { case: approvalCase, requirement } = need;
  const { department } = approvalCase;
  const verified = <Tag tone="seal">{t("case.confirmed")}</Tag>;
  return (
    <Sheet
      title={t("need.case")}
      side={approvalCase.confirmed ? verified : <Tag>{t("case.unconfirmed")}</Tag>}
    >
      <KeyValues
        items={[
          [
            t("need.case.code"),
            <a key="code" href={`/cases/${approvalCase.code}`}>
              {approvalCase.code}
            </a>,
          ],
          [t("need.case.project"), approvalCase.projectName],
          [
            t("need.case.matter"),
            local({ zh: approvalCase.matterZh, en: approvalCase.matterEn ?? approvalCase.matterZh }),
          ],
          [
            t("need.case.department"),
            department ? local({ zh: department.name, en: department.nameEn ?? department.name }) : null,
          ],
          [t("need.case.why"), `${requirement.reason} ${clause(requirement.basis)}`.trim()],
          [t("need.case.needed_on"), requirement.neededOn ? day(requirement.neededOn) : null],
        ]}
      />
      {requirement.voluntary ? <Alert tone="info">{t("voluntary.notice")}</Alert> : null}
    </Sheet>
  );
}

/** What the work may cost at most, drawn and in words. */
export function CapSheet({
  cap,
  price,
  ceilingFen,
  paper,
  benchmark,
}: {
  cap: FeeCap;
  price: ShownNeed["price"];
  ceilingFen: number | null;
  /** Where the same lines can be printed. */
  paper?: string;
  /** Where the market sets the price: what others were awarded. */
  benchmark?: Benchmark | null;
}) {
  const t = useT();
  const { local, percent } = useFormat();
  const discount = leastDiscountBp(cap);
  return (
    <Sheet
      title={t("need.cap")}
      note={price ? `${local({ zh: price.titleZh, en: price.titleEn })} ${price.number}` : null}
    >
      {cap.capFen === null ? (
        <p>{t("need.cap.none")}</p>
      ) : (
        <>
          <p className="row">
            <Money fen={cap.capFen} large />
            {cap.formula.includes("=") ? <span className="small mut">{cap.formula}</span> : null}
          </p>
          <CapRuler capFen={cap.capFen} lowestFen={cap.lowestFen} highestFen={cap.highestFen} />
        </>
      )}
      <CapDerivation steps={cap.steps} capFen={cap.capFen} />
      {ceilingFen === null ? null : <p className="small mut">{t("need.cap.ceiling_note")}</p>}
      {discount === null || discount === 0 ? null : (
        <p className="small mut">{t("cap.least_discount", { bp: percent(discount) })}</p>
      )}
      {benchmark === undefined || cap.lowestFen !== null ? null : <CapBenchmark benchmark={benchmark} />}
      {paper ? (
        <p className="noprint">
          <a className="btn s" href={paper}>
            {t("cap.print")}
          </a>
        </p>
      ) : null}
    </Sheet>
  );
}
