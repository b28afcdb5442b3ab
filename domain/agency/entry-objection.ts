import type { Lifecycle } from "#domain/shared/lifecycle.ts";

export const objectionGrounds = [
  "false_papers",
  "not_decoupled",
  "certificate_invalid",
  "practitioner_not_employed",
  "dishonesty",
  "same_firm_returns",
  "other",
] as const;
export type ObjectionGround = (typeof objectionGrounds)[number];
export const objectionStates = ["open", "answered", "upheld", "dismissed"] as const;
export type ObjectionState = (typeof objectionStates)[number];
export type ObjectionStep = "answer" | "uphold" | "dismiss";
export type ObjectionFacts = {
  /** The agency's time to answer is over. */
  readonly answerPeriodOver: boolean;
};

const heard = (f: ObjectionFacts) => !f.answerPeriodOver && "objection.answer_period_running";

/** An objection while an entry is publicised: the agency answers, the regulator decides. rules.md 5.2, 5.3. */
export const objectionLifecycle: Lifecycle<ObjectionState, ObjectionStep, ObjectionFacts> = {
  name: "objection",
  initial: "open",
  final: ["upheld", "dismissed"],
  states: objectionStates,
  rows: [
    { on: "answer", from: ["open"], to: "answered", by: ["agency_admin"] },
    { on: "uphold", from: ["answered"], to: "upheld", by: ["regulator"] },
    { on: "uphold", from: ["open"], to: "upheld", by: ["regulator"], unless: heard },
    { on: "dismiss", from: ["answered"], to: "dismissed", by: ["regulator"] },
    { on: "dismiss", from: ["open"], to: "dismissed", by: ["regulator"] },
  ],
};
