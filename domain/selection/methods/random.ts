import type { SelectionRule } from "../ranking.ts";
import { drawAmong, onlyOne } from "../ties.ts";

/**
 * 随机抽取: everybody signed up for the announced price, so chance alone ranks; the first is chosen and the next are
 * the reserves. With one valid sign-up nothing is left to draw. Source: rules.md 5.5.
 */
export const random: SelectionRule = {
  name: "random",
  needs: {
    sealedQuotes: true,
    chosenAgency: false,
    comparableSpec: false,
    weights: false,
    announcedPrice: true,
  },
  select: (candidates, context) => {
    const [first] = candidates;
    if (first && candidates.length === 1) return { method: "random", order: [onlyOne(first)], tieDraw: null };
    const tieDraw = drawAmong(candidates, context, "selection");
    const found = new Map(candidates.map((one) => [one.agency, one]));
    const order = tieDraw.order.flatMap(({ id }, at) => {
      const one = found.get(id);
      return one ? [{ ...onlyOne(one), rank: at + 1, decidedBy: "draw" as const }] : [];
    });
    return { method: "random", order, tieDraw };
  },
};
