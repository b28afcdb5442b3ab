import type { Lifecycle } from "#domain/shared/lifecycle.ts";

export const bundleStates = ["proposed", "in_force", "returned", "ended"] as const;
export type BundleState = (typeof bundleStates)[number];
export type BundleStep = "confirm" | "return" | "end";
export type BundleFacts = { readonly ownProposal: boolean; readonly reasonGiven: boolean };

/** Which items may be bought together is a rule of the market: one person proposes it, another confirms it. */
export const bundleLifecycle: Lifecycle<BundleState, BundleStep, BundleFacts> = {
  name: "bundle",
  initial: "proposed",
  final: ["returned", "ended"],
  states: bundleStates,
  rows: [
    {
      on: "confirm",
      from: ["proposed"],
      to: "in_force",
      by: ["regulator", "supervisor"],
      unless: (f) => f.ownProposal && "bundle.own_proposal",
    },
    {
      on: "return",
      from: ["proposed"],
      to: "returned",
      by: ["regulator", "supervisor"],
      unless: (f) => !f.reasonGiven && "bundle.reason_missing",
    },
    {
      on: "end",
      from: ["in_force"],
      to: "ended",
      by: ["regulator", "supervisor"],
      unless: (f) => !f.reasonGiven && "bundle.reason_missing",
    },
  ],
};
