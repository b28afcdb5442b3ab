import { z } from "zod";
import { toFen, type Fen } from "#domain/shared/money.ts";

const bp = z.int().min(1).max(10_000);
const wd = z.int().min(1).max(20);

/** rules.md 5.5, from ProZorro: how far a quote must stay below, and the working days for its agency and its owner. */
export const abnormallyLowSchema = z
  .strictObject({
    belowMeanBp: bp,
    belowNextBp: bp,
    justifyWd: wd,
    /** From the opening, the agency's days included. */
    decideWd: wd,
  })
  .refine(({ justifyWd, decideWd }) => decideWd >= justifyWd, "decideWd");
export type AbnormallyLowPolicy = Readonly<z.infer<typeof abnormallyLowSchema>>;
export type AbnormallyLowRule = Pick<AbnormallyLowPolicy, "belowMeanBp" | "belowNextBp">;
export const defaultAbnormallyLow: AbnormallyLowPolicy = {
  belowMeanBp: 4000,
  belowNextBp: 3000,
  justifyWd: 1,
  decideWd: 2,
};

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

export type LowQuote = {
  readonly agency: string;
  readonly amountFen: Fen;
  readonly reasons: readonly LowReason[];
  /** Of the others, rounded half up for reading; what compares is exact. */
  readonly meanFen: Fen;
  readonly nextFen: Fen;
};
type Amount = { readonly agency: string; readonly amountFen: Fen };

/** Everybody at the lowest amount, when that amount is abnormally low among all. */
export function lowQuotes(quotes: readonly Amount[], rule: AbnormallyLowRule): LowQuote[] {
  const amounts = quotes.map(({ amountFen }) => amountFen).toSorted((a, b) => a - b);
  const reasons = abnormallyLow(amounts, rule);
  const [lowest, next] = amounts;
  if (reasons.length === 0 || lowest === undefined || next === undefined) return [];
  const others = amounts.slice(1).reduce((sum, amount) => sum + BigInt(amount), 0n);
  const count = BigInt(amounts.length - 1);
  const meanFen = toFen((2n * others + count) / (2n * count));
  return quotes
    .filter(({ amountFen }) => amountFen === lowest)
    .map(({ agency }) => ({ agency, amountFen: lowest, reasons, meanFen, nextFen: next }));
}
