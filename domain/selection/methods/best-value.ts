import { grades } from "#domain/agency/grade.ts";
import { isBelow, plus, roundedFen, times, whole, type Fraction } from "#domain/fee/fraction.ts";
import type { Candidate, SelectionContext, SelectionRule } from "../ranking.ts";
import { rankWithTies } from "../ties.ts";
import type { Weights } from "../weights.ts";

/** A newcomer is weighed with the score that the grade's shrinkage starts from (rules.md 5.8). */
const withoutScore = 8_000;
const full = 100;

/**
 * 择优选取: credit, price and time weighed as the notice says.
 *
 * - Price score = lowest / amount × 100, time score = shortest / days × 100, credit = the score in force.
 * - Compared as exact fractions; figures are hundredths of a point, rounded half up for reading only.
 * - Ties: the better letter, then the days, then the draw. Source: rules.md 5.5.
 * - @throws RangeError without weights: a notice that weighs always has them.
 */
export const bestValue: SelectionRule = {
  name: "best_value",
  needs: { sealedQuotes: true, chosenAgency: false, comparableSpec: false, weights: true },
  select: (candidates, context) => {
    const score = scoring(candidates, weightsOf(context));
    return {
      method: "best_value",
      ...rankWithTies(candidates, (a, b) => order(score(b).total, score(a).total), context, {
        grade: (a, b) => letter(a) - letter(b),
        figures: (one) => {
          const { credit, price, time, total } = score(one);
          return {
            creditHundredths: roundedFen(credit),
            priceHundredths: roundedFen(price),
            timeHundredths: roundedFen(time),
            totalHundredths: roundedFen(total),
          };
        },
      }),
    };
  },
};

type Score = Readonly<Record<"credit" | "price" | "time" | "total", Fraction>>;

/** Each part from 0 to 10 000 hundredths, the total already weighed. */
function scoring(candidates: readonly Candidate[], weights: Weights): (one: Candidate) => Score {
  const lowest = Math.min(...candidates.map(({ amountFen }) => amountFen));
  const shortest = Math.min(...candidates.map(({ days }) => days));
  return ({ amountFen, days, credit }) => {
    const parts = {
      credit: whole(credit?.scoreHundredths ?? withoutScore),
      price: times(whole(full * full), lowest, amountFen),
      time: times(whole(full * full), shortest, days),
    };
    const weighed = (["credit", "price", "time"] as const).map((part) =>
      times(parts[part], weights[part], full),
    );
    return { ...parts, total: weighed.reduce(plus, whole(0)) };
  };
}

function weightsOf({ weights }: SelectionContext): Weights {
  if (!weights) throw new RangeError("best value without weights");
  return weights;
}

function order(a: Fraction, b: Fraction): number {
  if (isBelow(a, b)) return -1;
  return isBelow(b, a) ? 1 : 0;
}

function letter({ credit }: Candidate): number {
  return credit ? grades.indexOf(credit.grade) : grades.length;
}
