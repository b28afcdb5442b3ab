import type { Lifecycle } from "#domain/shared/lifecycle.ts";

/** One version of a report. Its steps follow the engagement's; the department's answer is a review of its own. */
export const deliverableStates = ["submitted", "returned", "accepted"] as const;
export type DeliverableState = (typeof deliverableStates)[number];
export type DeliverableEvent = "send_back" | "accept" | "deem_accepted" | "order_rework" | "order_acceptance";

export const deliverableLifecycle: Lifecycle<DeliverableState, DeliverableEvent, null> = {
  name: "deliverable",
  initial: "submitted",
  final: ["returned", "accepted"],
  states: deliverableStates,
  rows: [
    { on: "send_back", from: ["submitted"], to: "returned", by: ["owner_staff", "owner_approver"] },
    { on: "accept", from: ["submitted"], to: "accepted", by: ["owner_staff", "owner_approver"] },
    { on: "deem_accepted", from: ["submitted"], to: "accepted", by: ["system"] },
    { on: "order_rework", from: ["submitted"], to: "returned", by: ["supervisor"] },
    { on: "order_acceptance", from: ["submitted", "returned"], to: "accepted", by: ["supervisor"] },
  ],
};
