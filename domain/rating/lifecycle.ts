import type { ActorRole } from "#domain/shared/actor.ts";
import type { Lifecycle } from "#domain/shared/lifecycle.ts";

/**
 * One side's rating of one engagement. Blind: published when both sides are in or the period ends.
 * Silence is no rating, never a default; nothing is deleted, only excluded by a decision.
 */
export const ratingStates = [
  "open",
  "submitted",
  "published",
  "replied",
  "appealed",
  "excluded",
  "lapsed",
] as const;
export type RatingState = (typeof ratingStates)[number];
export type RatingEvent = "submit" | "lapse" | "publish" | "reply" | "appeal" | "uphold" | "exclude";
export type RatingFacts = {
  readonly ratingPeriodOver: boolean;
  readonly bothSubmitted: boolean;
  readonly replyPeriodOver: boolean;
  readonly appealPeriodOver: boolean;
  readonly reasonGiven: boolean;
};

/** Who rates and who answers depends on the side; that a person belongs to it is the command's to check. */
const parties: readonly ActorRole[] = ["owner_staff", "owner_approver", "agency_staff", "agency_admin"];
const noReason = (f: RatingFacts) => !f.reasonGiven && "rating.reason_missing";

export const ratingLifecycle: Lifecycle<RatingState, RatingEvent, RatingFacts> = {
  name: "rating",
  initial: "open",
  final: ["published", "replied", "excluded", "lapsed"],
  states: ratingStates,
  rows: [
    {
      on: "submit",
      from: ["open"],
      to: "submitted",
      by: parties,
      unless: (f) => f.ratingPeriodOver && "rating.period_over",
    },
    {
      on: "lapse",
      from: ["open"],
      to: "lapsed",
      by: ["system"],
      unless: (f) => !f.ratingPeriodOver && "rating.period_running",
    },
    {
      on: "publish",
      from: ["submitted"],
      to: "published",
      by: ["system"],
      unless: (f) => !f.bothSubmitted && !f.ratingPeriodOver && "rating.period_running",
    },
    {
      on: "reply",
      from: ["published"],
      to: "replied",
      by: parties,
      unless: (f) => f.replyPeriodOver && "rating.period_over",
    },
    {
      on: "appeal",
      from: ["published", "replied"],
      to: "appealed",
      by: parties,
      unless: (f) => (f.appealPeriodOver && "rating.period_over") || noReason(f),
    },
    { on: "uphold", from: ["appealed"], to: "published", by: ["supervisor"], unless: noReason },
    { on: "exclude", from: ["appealed"], to: "excluded", by: ["supervisor"], unless: noReason },
  ],
};
