import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

/** What has been said of a low quote, and until when it could be. */
export type LowPriceCase = {
  readonly justifyBy: Date;
  readonly decideBy: Date;
  readonly justifiedAt: Date | null;
  readonly decision: "accepted" | "rejected" | null;
};
/**
 * `asked` waits for its agency, `justified` for the owner. `unjustified`: the agency said nothing in its day, and the
 * quote falls. `accepted_by_silence`: the owner said nothing, and the justification stands.
 */
export type LowPriceState =
  | "asked"
  | "justified"
  | "unjustified"
  | "accepted"
  | "rejected"
  | "accepted_by_silence";

/** By the instants alone, so that it does not matter whether anything runs when they pass. */
export function lowPriceState(
  { justifyBy, decideBy, justifiedAt, decision }: LowPriceCase,
  now: Date,
): LowPriceState {
  if (decision) return decision;
  if (!justifiedAt) return now < justifyBy ? "asked" : "unjustified";
  return now < decideBy ? "justified" : "accepted_by_silence";
}

export const waits = (state: LowPriceState): boolean => state === "asked" || state === "justified";
export const falls = (state: LowPriceState): boolean => state === "rejected" || state === "unjustified";

/** Refuses `low_price.justify_over`, `low_price.justified_already`, `low_price.text_missing`. */
export function mayJustify(low: LowPriceCase, text: string, now: Date): Outcome<true> {
  if (low.justifiedAt) return refuse("low_price.justified_already");
  if (now >= low.justifyBy) return refuse("low_price.justify_over", { endedAt: low.justifyBy.toISOString() });
  return text.trim() === "" ? refuse("low_price.text_missing") : ok(true);
}

/** Refuses `low_price.not_justified`, `low_price.decided_already`, `low_price.decide_over`, `low_price.reason_missing`. */
export function mayDecide(
  low: LowPriceCase,
  decision: "accepted" | "rejected",
  reason: string,
  now: Date,
): Outcome<true> {
  const state = lowPriceState(low, now);
  if (state === "asked" || state === "unjustified") return refuse("low_price.not_justified");
  if (state === "accepted_by_silence")
    return refuse("low_price.decide_over", { endedAt: low.decideBy.toISOString() });
  if (state !== "justified") return refuse("low_price.decided_already");
  return decision === "rejected" && reason.trim() === "" ? refuse("low_price.reason_missing") : ok(true);
}
