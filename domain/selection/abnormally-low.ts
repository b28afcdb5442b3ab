import type { Fen } from "#domain/shared/money.ts";

/** rules.md 5.5, from ProZorro: shares of which a quote must stay below, in basis points. */
export type AbnormallyLowRule = { readonly belowMeanBp: number; readonly belowNextBp: number };
export const defaultAbnormallyLow: AbnormallyLowRule = { belowMeanBp: 4000, belowNextBp: 3000 };

export type LowReason = "below_mean" | "below_next";

/**
 * Why the lowest amount needs a justification: ≥ 40 % below the mean of the others, or ≥ 30 % below the next.
 * Exact whole-number comparison. A sole quote has nothing to be low against.
 */
export function abnormallyLow(amounts: readonly Fen[], rule: AbnormallyLowRule): LowReason[] {
  const [lowest, next, ...rest] = amounts.toSorted((a, b) => a - b).map(BigInt);
  if (lowest === undefined || next === undefined) return [];
  const others = rest.reduce((sum, amount) => sum + amount, next);
  const count = BigInt(amounts.length - 1);
  const reasons: LowReason[] = [];
  if (lowest * count * 10_000n <= others * BigInt(10_000 - rule.belowMeanBp)) reasons.push("below_mean");
  if (lowest * 10_000n <= next * BigInt(10_000 - rule.belowNextBp)) reasons.push("below_next");
  return reasons;
}
