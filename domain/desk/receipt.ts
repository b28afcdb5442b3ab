import type { Lifecycle } from "#domain/shared/lifecycle.ts";

export const receiptStates = ["issued", "contested", "upheld", "rejected"] as const;
export type ReceiptState = (typeof receiptStates)[number];
export type ReceiptStep = "contest" | "uphold" | "reject";
export type ReceiptFacts = {
  readonly periodOver: boolean;
  readonly reasonGiven: boolean;
  /** Who answers is the officer whose act is contested. */
  readonly ownAct: boolean;
};

/** Working days in which the firm may say that it never asked for this. */
export const contestWd = 5;
/** Working days for the answer. */
export const contestAnswerWd = 5;

const answerGuard = (f: ReceiptFacts) =>
  (f.ownAct && "desk.own_act") || (!f.reasonGiven && "desk.reason_missing");

/** An act at the desk, seen from the firm for which it was done. */
export const receiptLifecycle: Lifecycle<ReceiptState, ReceiptStep, ReceiptFacts> = {
  name: "desk_receipt",
  initial: "issued",
  final: ["upheld", "rejected"],
  states: receiptStates,
  rows: [
    {
      on: "contest",
      from: ["issued"],
      to: "contested",
      by: ["owner_staff", "owner_approver", "agency_staff", "agency_admin"],
      unless: (f) => (f.periodOver && "desk.contest_over") || (!f.reasonGiven && "desk.reason_missing"),
    },
    { on: "uphold", from: ["contested"], to: "upheld", by: ["supervisor"], unless: answerGuard },
    { on: "reject", from: ["contested"], to: "rejected", by: ["supervisor"], unless: answerGuard },
  ],
};
