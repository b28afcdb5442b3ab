import type { Lifecycle } from "#domain/shared/lifecycle.ts";

export const regionalStates = ["proposed", "in_force", "returned", "superseded", "revoked"] as const;
export type RegionalState = (typeof regionalStates)[number];
export type RegionalStep = "confirm" | "return" | "supersede" | "revoke";
export type RegionalFacts = { readonly ownProposal: boolean; readonly reasonGiven: boolean };

/** One version of a regional result: its department enters it, a second person confirms it. */
export const regionalLifecycle: Lifecycle<RegionalState, RegionalStep, RegionalFacts> = {
  name: "regionalResult",
  initial: "proposed",
  final: ["returned", "superseded", "revoked"],
  states: regionalStates,
  rows: [
    {
      on: "confirm",
      from: ["proposed"],
      to: "in_force",
      by: ["approver", "regulator"],
      unless: (f) => f.ownProposal && "regional.own_proposal",
    },
    {
      on: "return",
      from: ["proposed"],
      to: "returned",
      by: ["approver", "regulator"],
      unless: (f) => !f.reasonGiven && "regional.reason_missing",
    },
    { on: "supersede", from: ["in_force"], to: "superseded", by: ["approver", "regulator"] },
    {
      on: "revoke",
      from: ["in_force"],
      to: "revoked",
      by: ["approver", "regulator"],
      unless: (f) => !f.reasonGiven && "regional.reason_missing",
    },
  ],
};
