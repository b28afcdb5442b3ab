import type { Lifecycle } from "#domain/shared/lifecycle.ts";

export const proposalStates = ["proposed", "approved", "in_force", "rejected", "withdrawn"] as const;
export type ProposalState = (typeof proposalStates)[number];
export type ProposalStep = "approve" | "take_effect" | "reject" | "withdraw";
export const proposalKinds = ["item_new", "item_change", "item_delist", "item_relist", "price"] as const;
export type ProposalKind = (typeof proposalKinds)[number];
export type ProposalFacts = {
  /** The same person, in whichever office. */
  readonly ownProposal: boolean;
  readonly reasonGiven: boolean;
  readonly dayReached: boolean;
};

/** Who approves is somebody else than who proposed: rules.md, Decided (four eyes). */
export const proposalLifecycle: Lifecycle<ProposalState, ProposalStep, ProposalFacts> = {
  name: "proposal",
  initial: "proposed",
  final: ["in_force", "rejected", "withdrawn"],
  states: proposalStates,
  rows: [
    {
      on: "approve",
      from: ["proposed"],
      to: "approved",
      by: ["regulator", "supervisor", "price_officer"],
      unless: (f) => f.ownProposal && "catalogue.own_proposal",
    },
    {
      on: "take_effect",
      from: ["approved"],
      to: "in_force",
      by: ["regulator", "supervisor", "price_officer", "system"],
      unless: (f) => !f.dayReached && "catalogue.day_not_reached",
    },
    {
      on: "reject",
      from: ["proposed"],
      to: "rejected",
      by: ["regulator", "supervisor", "price_officer"],
      unless: (f) =>
        f.ownProposal ? "catalogue.own_proposal" : !f.reasonGiven && "catalogue.reason_missing",
    },
    {
      on: "withdraw",
      from: ["proposed"],
      to: "withdrawn",
      by: ["regulator", "price_officer"],
      unless: (f) => !f.ownProposal && "catalogue.not_proposer",
    },
  ],
};

/** Items are the regulator's, price documents the price officer's; a supervisor may approve either, and propose neither. */
export const deciders = {
  item: ["regulator", "supervisor"],
  price: ["price_officer", "supervisor"],
} as const;
