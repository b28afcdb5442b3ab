import { toFen, type Fen } from "#domain/shared/money.ts";

/** One price that was awarded, and by whom it was asked. */
export type AwardedPrice = { readonly amountFen: Fen; readonly agencyId: number };
export type Benchmark = { readonly medianFen: Fen; readonly awards: number };

/** Fewer would tell what a single firm asks. */
export const benchmarkMinimum = { awards: 5, agencies: 3 } as const;
export const benchmarkMonths = 12;

/**
 * The median of what was awarded: a benchmark, never a bound. Null below the minimum of awards and of agencies.
 * Of an even number it is the mean of the middle two, rounded down. Source: rules.md 5.4.
 */
export function benchmarkOf(prices: readonly AwardedPrice[]): Benchmark | null {
  const agencies = new Set(prices.map(({ agencyId }) => agencyId));
  if (prices.length < benchmarkMinimum.awards || agencies.size < benchmarkMinimum.agencies) return null;
  const sorted = prices.map(({ amountFen }) => amountFen).toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1]!, sorted[Math.floor(middle)]!];
  return { medianFen: toFen(Math.floor((low + high) / 2)), awards: prices.length };
}
