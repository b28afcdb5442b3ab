import type { ActorRole } from "#domain/shared/actor.ts";
import type { Lifecycle } from "#domain/shared/lifecycle.ts";

/**
 * One agency's quote for one need and round. Each sealing is a new version; the highest not withdrawn counts.
 * `lapsed`: never judged and without penalty (addendum not confirmed, round failed, platform at fault).
 */
export const quoteStates = [
  "draft",
  "sealed",
  "withdrawn",
  "lapsed",
  "opened",
  "valid",
  "rejected",
  "selected",
  "reserve",
  "not_selected",
] as const;
export type QuoteState = (typeof quoteStates)[number];
export type QuoteEvent =
  | "seal"
  | "withdraw"
  | "lapse"
  | "open"
  | "find_valid"
  | "reject"
  | "select"
  | "hold_in_reserve"
  | "pass_over"
  | "stand_down";
/** Both from the instant read after the need's lock, never from whether a task has run. */
export type QuoteFacts = { readonly closed: boolean };

const agency: readonly ActorRole[] = ["agency_staff", "agency_admin"];
const tooLate = (f: QuoteFacts) => f.closed && "quote.too_late";

export const quoteLifecycle: Lifecycle<QuoteState, QuoteEvent, QuoteFacts> = {
  name: "quote",
  initial: "draft",
  final: ["lapsed", "rejected", "not_selected", "selected"],
  states: quoteStates,
  rows: [
    { on: "seal", from: ["draft", "sealed", "withdrawn"], to: "sealed", by: agency, unless: tooLate },
    { on: "withdraw", from: ["sealed"], to: "withdrawn", by: agency, unless: tooLate },
    { on: "lapse", from: ["sealed", "opened"], to: "lapsed", by: ["system"] },
    {
      on: "open",
      from: ["sealed"],
      to: "opened",
      by: ["system"],
      unless: (f) => !f.closed && "quote.too_early",
    },
    { on: "find_valid", from: ["opened"], to: "valid", by: ["system"] },
    { on: "reject", from: ["opened"], to: "rejected", by: ["system"] },
    { on: "select", from: ["valid", "reserve"], to: "selected", by: ["system"] },
    { on: "hold_in_reserve", from: ["valid"], to: "reserve", by: ["system"] },
    { on: "pass_over", from: ["valid", "reserve"], to: "not_selected", by: ["system"] },
    { on: "stand_down", from: ["selected"], to: "not_selected", by: ["system"] },
  ],
};
