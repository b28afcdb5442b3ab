import type { Lifecycle } from "#domain/shared/lifecycle.ts";

/** The four phases in which a construction project is approved (Rizhao). */
export const casePhases = ["project", "land", "construction", "acceptance"] as const;
export type CasePhase = (typeof casePhases)[number];

export const requirementStates = [
  "open",
  "engaged",
  "delivered",
  "accepted",
  "rejected",
  "waived",
  "covered",
] as const;
export type RequirementState = (typeof requirementStates)[number];
export type RequirementStep =
  | "engage"
  | "release"
  | "deliver"
  | "accept"
  | "pass_by_silence"
  | "close_wish"
  | "reject"
  | "waive"
  | "cover"
  | "uncover";
export type RequirementFacts = {
  readonly reasonGiven: boolean;
  /** The department's days to answer a report are over. */
  readonly answerOverdue: boolean;
  /** A valid regional or bundled result covers the project. */
  readonly regionalResult: boolean;
  /** The result that covered it was revoked, or what its owner signed for it did not hold. */
  readonly coverLost: boolean;
  /** The owner's own wish, which no approval asks for: no department has a say in its report. */
  readonly voluntary: boolean;
};

/**
 * One item that a case requires, rules.md 5.10. Silence passes a report (Dezhou, Hefei): it is then accepted like
 * any other, and publicly marked as passed by silence. The department sees agencies only after the choice.
 */
export const requirementLifecycle: Lifecycle<RequirementState, RequirementStep, RequirementFacts> = {
  name: "caseRequirement",
  initial: "open",
  final: ["accepted", "waived"],
  states: requirementStates,
  rows: [
    { on: "engage", from: ["open", "rejected"], to: "engaged", by: ["system"] },
    { on: "release", from: ["engaged"], to: "open", by: ["system"] },
    { on: "deliver", from: ["engaged", "rejected"], to: "delivered", by: ["system"] },
    { on: "accept", from: ["delivered"], to: "accepted", by: ["approver"] },
    {
      on: "pass_by_silence",
      from: ["delivered"],
      to: "accepted",
      by: ["system"],
      unless: (f) => !f.answerOverdue && "case.answer_not_overdue",
    },
    {
      on: "close_wish",
      from: ["delivered"],
      to: "accepted",
      by: ["system"],
      unless: (f) => !f.voluntary && "case.approval_requires_it",
    },
    {
      on: "reject",
      from: ["delivered"],
      to: "rejected",
      by: ["approver"],
      unless: (f) => !f.reasonGiven && "case.reason_missing",
    },
    {
      on: "waive",
      from: ["open"],
      to: "waived",
      by: ["approver"],
      unless: (f) => !f.reasonGiven && "case.reason_missing",
    },
    {
      on: "cover",
      from: ["open"],
      to: "covered",
      by: ["owner_staff", "owner_approver", "approver", "system"],
      unless: (f) => !f.regionalResult && "case.no_regional_result",
    },
    {
      on: "uncover",
      from: ["covered"],
      to: "open",
      by: ["approver", "regulator"],
      unless: (f) => !f.coverLost && "case.cover_stands",
    },
  ],
};
