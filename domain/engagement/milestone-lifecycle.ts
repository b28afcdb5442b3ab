import type { Lifecycle } from "#domain/shared/lifecycle.ts";

/** A payment step. The owner records a transfer with its proof, the agency confirms that the money came. */
export const milestoneStates = ["planned", "due", "paid", "confirmed", "cancelled"] as const;
export type MilestoneState = (typeof milestoneStates)[number];
export type MilestoneEvent = "fall_due" | "record_payment" | "confirm_payment" | "deny_payment" | "cancel";
export type MilestoneFacts = { readonly referenceGiven: boolean; readonly reasonGiven: boolean };

export const milestoneLifecycle: Lifecycle<MilestoneState, MilestoneEvent, MilestoneFacts> = {
  name: "milestone",
  initial: "planned",
  final: ["confirmed", "cancelled"],
  states: milestoneStates,
  rows: [
    { on: "fall_due", from: ["planned"], to: "due", by: ["system"] },
    {
      on: "record_payment",
      from: ["due"],
      to: "paid",
      by: ["owner_staff", "owner_approver"],
      unless: (f) => !f.referenceGiven && "engagement.payment_reference_missing",
    },
    { on: "confirm_payment", from: ["paid"], to: "confirmed", by: ["agency_admin", "agency_finance"] },
    {
      on: "deny_payment",
      from: ["paid"],
      to: "due",
      by: ["agency_admin", "agency_finance"],
      unless: (f) => !f.reasonGiven && "engagement.reason_missing",
    },
    { on: "cancel", from: ["planned", "due"], to: "cancelled", by: ["system"] },
  ],
};
