import type { ActorRole } from "#domain/shared/actor.ts";
import type { Lifecycle } from "#domain/shared/lifecycle.ts";

export const awardStates = [
  "proposed",
  "publicised",
  "confirmed",
  "declined",
  "expired",
  "annulled",
] as const;
export type AwardState = (typeof awardStates)[number];
export type AwardStep = "publicise" | "confirm" | "decline" | "lapse" | "annul";
/** All from the instant read after the need's lock. */
export type AwardFacts = {
  readonly publicityOver: boolean;
  readonly agencyConfirmed: boolean;
  readonly confirmOverdue: boolean;
  readonly reasonGiven: boolean;
};

const agency: readonly ActorRole[] = ["agency_staff", "agency_admin"];

/** rules.md 5.2, Award. That the agency has said yes is a fact; `confirmed` also needs the end of publicity. */
export const awardLifecycle: Lifecycle<AwardState, AwardStep, AwardFacts> = {
  name: "award",
  initial: "proposed",
  final: ["confirmed", "declined", "expired", "annulled"],
  states: awardStates,
  rows: [
    { on: "publicise", from: ["proposed"], to: "publicised", by: ["system"] },
    {
      on: "confirm",
      from: ["publicised"],
      to: "confirmed",
      by: ["system", ...agency],
      unless: (f) =>
        !f.publicityOver ? "award.publicity_running" : !f.agencyConfirmed && "award.not_confirmed_by_agency",
    },
    {
      on: "decline",
      from: ["proposed", "publicised"],
      to: "declined",
      by: agency,
      unless: (f) =>
        f.agencyConfirmed
          ? "award.already_confirmed"
          : f.confirmOverdue
            ? "award.confirm_period_over"
            : !f.reasonGiven && "award.reason_missing",
    },
    {
      on: "lapse",
      from: ["proposed", "publicised"],
      to: "expired",
      by: ["system"],
      unless: (f) =>
        f.agencyConfirmed ? "award.already_confirmed" : !f.confirmOverdue && "award.confirm_period_running",
    },
    {
      on: "annul",
      from: ["proposed", "publicised", "confirmed"],
      to: "annulled",
      by: ["system", "supervisor"],
      unless: (f) => !f.reasonGiven && "award.reason_missing",
    },
  ],
};
