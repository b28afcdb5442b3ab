import type { Lifecycle } from "#domain/shared/lifecycle.ts";
import type { Role } from "#domain/shared/actor.ts";

/** `scheduled` stays when the day has come: whether a version is in force is read from its days, no task turns it on. */
export const policyProposalStates = ["proposed", "scheduled", "rejected", "withdrawn"] as const;
export type PolicyProposalState = (typeof policyProposalStates)[number];
export type PolicyProposalStep = "confirm" | "reject" | "withdraw";
export type PolicyProposalFacts = {
  /** The same person, in whichever office. */
  readonly ownProposal: boolean;
  readonly reasonGiven: boolean;
  /** The day it names has begun. */
  readonly dayReached: boolean;
};

export const policyProposers = ["supervisor"] as const satisfies readonly Role[];
export const policyConfirmers = ["supervisor", "price_officer"] as const satisfies readonly Role[];

/** Who confirms is somebody else than who proposed (rules.md, Decided: four eyes); a version in force stays. */
export const policyProposalLifecycle: Lifecycle<
  PolicyProposalState,
  PolicyProposalStep,
  PolicyProposalFacts
> = {
  name: "policy_proposal",
  initial: "proposed",
  final: ["rejected", "withdrawn"],
  states: policyProposalStates,
  rows: [
    {
      on: "confirm",
      from: ["proposed"],
      to: "scheduled",
      by: policyConfirmers,
      unless: (f) => (f.ownProposal ? "policy.own_proposal" : f.dayReached && "policy.day_reached"),
    },
    {
      on: "reject",
      from: ["proposed"],
      to: "rejected",
      by: policyConfirmers,
      unless: (f) => (f.ownProposal ? "policy.own_proposal" : !f.reasonGiven && "policy.reason_missing"),
    },
    {
      on: "withdraw",
      from: ["proposed"],
      to: "withdrawn",
      by: policyProposers,
      unless: (f) => !f.ownProposal && "policy.not_proposer",
    },
    {
      on: "withdraw",
      from: ["scheduled"],
      to: "withdrawn",
      by: policyConfirmers,
      unless: (f) => (f.dayReached ? "policy.day_reached" : !f.reasonGiven && "policy.reason_missing"),
    },
  ],
};
