import type { SelectionRule } from "../ranking.ts";
import { rankWithTies } from "../ties.ts";

/** 直接选取: the owner has chosen one agency itself, so there is nothing left to compare. */
export const direct: SelectionRule = {
  name: "direct",
  needs: { sealedQuotes: false, chosenAgency: true, comparableSpec: false, weights: false },
  select: (candidates, context) => {
    if (candidates.length > 1) throw new RangeError("a direct choice names one agency");
    return { method: "direct", ...rankWithTies(candidates, () => 0, context) };
  },
};
