import type { ActorRole } from "#domain/shared/actor.ts";
import type { Lifecycle } from "#domain/shared/lifecycle.ts";

/**
 * A measure with its due process. `in_force` is the state of a decided one; whether it binds at an instant is
 * read from its start and end (`bindsAt`), so that it ends even if nobody writes that down.
 */
export const sanctionStates = [
  "proposed",
  "notified",
  "in_force",
  "appealed",
  "expired",
  "lifted",
  "annulled",
  "withdrawn",
] as const;
export type SanctionState = (typeof sanctionStates)[number];
export type SanctionEvent =
  | "notify"
  | "state_case"
  | "withdraw"
  | "decide"
  | "appeal"
  | "uphold"
  | "change"
  | "annul"
  | "lift"
  | "expire";

export type SanctionFacts = {
  readonly evidenceCount: number;
  readonly reasonGiven: boolean;
  readonly statementWindowOver: boolean;
  /** The outcome of `checkDecision`, so that no decision can step around it. */
  readonly decisionComplete: boolean;
  readonly isAppealable: boolean;
  readonly appealPeriodOver: boolean;
  /** Whoever decides the appeal took part in the decision. */
  readonly tookPartInDecision: boolean;
  readonly termOver: boolean;
  readonly halfTermServed: boolean;
};

const supervision: readonly ActorRole[] = ["regulator", "supervisor"];
const noReason = (f: SanctionFacts) => !f.reasonGiven && "sanction.reasons_missing";
const answering = (f: SanctionFacts) => (f.tookPartInDecision && "sanction.same_person") || noReason(f);

export const sanctionLifecycle: Lifecycle<SanctionState, SanctionEvent, SanctionFacts> = {
  name: "sanction",
  initial: "proposed",
  final: ["expired", "lifted", "annulled", "withdrawn"],
  states: sanctionStates,
  rows: [
    {
      on: "notify",
      from: ["proposed"],
      to: "notified",
      by: supervision,
      unless: (f) => f.evidenceCount < 1 && "sanction.evidence_missing",
    },
    {
      on: "state_case",
      from: ["notified"],
      to: "notified",
      by: ["agency_admin"],
      unless: (f) => f.statementWindowOver && "sanction.window_over",
    },
    { on: "withdraw", from: ["proposed", "notified"], to: "withdrawn", by: supervision, unless: noReason },
    {
      on: "decide",
      from: ["notified"],
      to: "in_force",
      by: supervision,
      unless: (f) =>
        (!f.statementWindowOver && "sanction.window_open") ||
        (!f.decisionComplete && "sanction.approval_missing"),
    },
    {
      on: "appeal",
      from: ["in_force"],
      to: "appealed",
      by: ["agency_admin"],
      unless: (f) =>
        (!f.isAppealable && "sanction.not_appealable") ||
        (f.appealPeriodOver && "sanction.appeal_period_over") ||
        noReason(f),
    },
    { on: "uphold", from: ["appealed"], to: "in_force", by: ["supervisor"], unless: answering },
    { on: "change", from: ["appealed"], to: "in_force", by: ["supervisor"], unless: answering },
    { on: "annul", from: ["appealed"], to: "annulled", by: ["supervisor"], unless: answering },
    {
      on: "lift",
      from: ["in_force"],
      to: "lifted",
      by: ["supervisor"],
      unless: (f) => (!f.halfTermServed && "sanction.repair_too_early") || noReason(f),
    },
    {
      on: "expire",
      from: ["in_force"],
      to: "expired",
      by: ["system"],
      unless: (f) => !f.termOver && "sanction.not_ended",
    },
  ],
};
