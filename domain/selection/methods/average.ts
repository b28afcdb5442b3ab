import { toFen } from "#domain/shared/money.ts";
import type { Candidate, SelectionRule } from "../ranking.ts";
import { rankWithTies } from "../ties.ts";

/** From this many valid quotes on, one highest and one lowest are left out of the mean. */
const trimmedFrom = 5;

/**
 * 平均价: nearest to the mean of the valid amounts.
 *
 * - The distance is compared as a whole number of fen × quotes, so nothing is rounded before the comparison.
 * - Above and below count alike; equal distances go to the days, then to the draw.
 * - Source: rules.md 5.5.
 */
export const average: SelectionRule = {
  name: "average",
  needs: { sealedQuotes: true, chosenAgency: false, comparableSpec: true, weights: false },
  select: (candidates, context) => {
    const { sum, count } = meanOf(candidates);
    const distance = ({ amountFen }: Candidate) => {
      const difference = BigInt(amountFen) * count - sum;
      return difference < 0n ? -difference : difference;
    };
    const nearest = (value: bigint) => toFen((2n * value + count) / (2n * count));
    return {
      method: "average",
      ...rankWithTies(candidates, (a, b) => Number(distance(a) - distance(b)), context, {
        figures: (one) => ({ meanFen: nearest(sum), distanceFen: nearest(distance(one)) }),
      }),
    };
  },
};

/** The mean as a fraction `sum / count` over those amounts that count. */
function meanOf(candidates: readonly Candidate[]): { sum: bigint; count: bigint } {
  const amounts = candidates.map(({ amountFen }) => amountFen).toSorted((a, b) => a - b);
  const counted = amounts.length >= trimmedFrom ? amounts.slice(1, -1) : amounts;
  const sum = counted.reduce((total, amount) => total + BigInt(amount), 0n);
  return { sum, count: BigInt(Math.max(counted.length, 1)) };
}
