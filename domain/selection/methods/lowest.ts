import type { SelectionRule } from "../ranking.ts";
import { rankWithTies } from "../ties.ts";

/**
 * 竞价选取: the lowest valid amount wins; amounts are whole fen, so the comparison is exact. Where the notice announced
 * timed rounds, the amount is each bidder's price after the last of them.
 */
export const lowest: SelectionRule = {
  name: "lowest",
  needs: { sealedQuotes: true, chosenAgency: false, comparableSpec: true, weights: false, priceRounds: true },
  select: (candidates, context) => ({
    method: "lowest",
    ...rankWithTies(candidates, (a, b) => a.amountFen - b.amountFen, context),
  }),
};
