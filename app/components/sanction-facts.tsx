import { KeyValues } from "./key-values.tsx";
import { Light, type LightState } from "./light.tsx";
import { Sheet } from "./sheet.tsx";
import { Steps, type Step } from "./steps.tsx";
import { GradeBadge } from "./grade-badge.tsx";
import { useFormat, useT } from "./ui-context.tsx";
import type { Grade } from "#domain/agency/grade.ts";
import type { SanctionKind } from "#domain/sanction/kinds.ts";
import type { SanctionState } from "#domain/sanction/lifecycle.ts";

type Instant = Date | string;
export type SanctionView = {
  readonly no: string;
  readonly kind: SanctionKind;
  readonly state: SanctionState;
  readonly fromGrade: Grade | null;
  readonly toGrade: Grade | null;
  readonly basis: string;
  readonly remedy: string;
  readonly facts: string;
  /** Left out for the public: it may name persons. */
  readonly evidence?: readonly string[];
  readonly decisionText: string | null;
  readonly notifiedAt: Instant | null;
  readonly statementUntil: Instant | null;
  readonly statementAt: Instant | null;
  readonly decidedAt: Instant | null;
  readonly effectiveAt: Instant | null;
  readonly endsAt: Instant | null;
  readonly termDays: number | null;
  readonly withdrawnAt: Instant | null;
  readonly endReason: string | null;
};

const lights: Record<SanctionState, LightState> = {
  proposed: "run",
  notified: "run",
  in_force: "bad",
  appealed: "hold",
  expired: "ok",
  lifted: "ok",
  annulled: "off",
  withdrawn: "off",
};

/** Its end needs nobody to write it down: what is over reads as over. */
export function SanctionLight({ view, now }: { view: Pick<SanctionView, "state" | "endsAt">; now: Instant }) {
  const t = useT();
  const over = view.state === "in_force" && view.endsAt !== null && new Date(view.endsAt) <= new Date(now);
  const state = over ? "expired" : view.state;
  return <Light state={lights[state]}>{t(`sanction.state.${state}`)}</Light>;
}

/** Facts, evidence, decision, basis and remedy of one measure. */
export function SanctionFacts({ view }: { view: SanctionView }) {
  const t = useT();
  const { clause } = useFormat();
  return (
    <Sheet
      title={t(view.decidedAt ? "sanction.decision" : "sanction.notice")}
      tone={view.decidedAt ? "official" : undefined}
    >
      <KeyValues
        items={[
          [t("sanction.kind"), t(`sanction.kind.${view.kind}`)],
          [
            t("sanction.letter"),
            view.fromGrade && view.toGrade ? (
              <span key="letter" className="row">
                <GradeBadge grade={view.fromGrade} /> → <GradeBadge grade={view.toGrade} />
              </span>
            ) : null,
          ],
          [t("sanction.facts"), view.facts],
          [
            t("sanction.evidence"),
            view.evidence ? (
              <ul key="evidence" className="defects">
                {view.evidence.map((each) => (
                  <li key={each}>{each}</li>
                ))}
              </ul>
            ) : null,
          ],
          [t("sanction.basis"), clause(view.basis)],
          [t("sanction.decision_text"), view.decisionText],
          [t("sanction.remedy"), view.remedy],
          [t("sanction.end_reason"), view.endReason],
        ]}
      />
    </Sheet>
  );
}

const instantOf = (at: Instant | null) => (at ? new Date(at) : null);

/** The procedure as its law asks for it: notice, statement, decision, effect, end. */
export function SanctionSteps({ view, now }: { view: SanctionView; now: Instant }) {
  const t = useT();
  const { instant } = useFormat();
  const at = new Date(now);
  const reached = (when: Instant | null): LightState => (when && new Date(when) <= at ? "ok" : "off");
  const windowOpen =
    view.state === "notified" && view.statementUntil !== null && new Date(view.statementUntil) > at;
  const until = view.statementUntil ? t("sanction.until", { at: instant(view.statementUntil) }) : null;
  const steps: Step[] = [
    { state: reached(view.notifiedAt), title: t("sanction.step.notified"), when: instantOf(view.notifiedAt) },
    {
      state: windowOpen ? "run" : reached(view.statementUntil),
      title: t("sanction.step.statement"),
      when: until,
      note: view.statementAt ? t("sanction.stated_at", { at: instant(view.statementAt) }) : null,
    },
    { state: reached(view.decidedAt), title: t("sanction.step.decided"), when: instantOf(view.decidedAt) },
    {
      state: reached(view.effectiveAt),
      title: t("sanction.step.effective"),
      when: instantOf(view.effectiveAt),
    },
    ...(view.withdrawnAt
      ? [
          {
            state: "ok" as const,
            title: t(`sanction.state.${view.state}`),
            when: instantOf(view.withdrawnAt),
            note: view.endReason,
          },
        ]
      : [
          {
            state: reached(view.endsAt),
            title: t("sanction.step.ends"),
            when: view.endsAt
              ? new Date(view.endsAt)
              : view.termDays
                ? t("sanction.term_days", { days: view.termDays })
                : t("sanction.no_term"),
          },
        ]),
  ];
  return (
    <Sheet title={t("sanction.procedure")}>
      <Steps steps={steps} />
    </Sheet>
  );
}
