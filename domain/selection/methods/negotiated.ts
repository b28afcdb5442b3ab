import type { SelectionRule } from "../ranking.ts";

/**
 * 三次交互: the owner talks with one valid bidder at a time; with whom it has agreed is chosen, at the terms agreed.
 * Nobody is in reserve: what an agency offered in talks that were broken off binds it no more. Source: rules.md 5.5.
 */
export const negotiated: SelectionRule = {
  name: "negotiated",
  needs: { sealedQuotes: true, chosenAgency: false, comparableSpec: false, weights: false, talks: true },
  select: (candidates, { agreed }) => {
    const order = candidates
      .filter(({ agency }) => agency === agreed)
      .map(({ agency, amountFen, days }) => ({
        rank: 1,
        agency,
        amountFen,
        days,
        decidedBy: "agreed" as const,
      }));
    return { method: "negotiated", order, tieDraw: null };
  },
};
