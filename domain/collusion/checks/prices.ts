import { shareOf } from "#domain/shared/money.ts";
import { hit, type Check, type Hit } from "../check.ts";
import { validQuotes, type OpeningFacts } from "../facts.ts";

export const singleQuote: Check = {
  code: "R018",
  level: 1,
  screen: (facts) => {
    const [only, ...others] = facts.quotes;
    return only && others.length === 0 ? [hit([only.agency], { quotes: 1 })] : [];
  },
};

/** The second price is very near the lowest: a cover quote made to lose by a little. */
export const nearSecond: Check = {
  code: "R024",
  level: 2,
  screen: (facts, { nearSecondBp }) => {
    const [first, second] = validQuotes(facts);
    if (!first || !second) return [];
    const gapFen = second.amountFen - first.amountFen;
    if (gapFen === 0 || gapFen >= shareOf(first.amountFen, nearSecondBp)) return [];
    return [hit([first.agency, second.agency], { gapFen, lowestFen: first.amountFen })];
  },
};

/** The second price is far above the lowest: the others never meant to win. */
export const largeGap: Check = {
  code: "R058",
  level: 2,
  screen: (facts, { largeGapBp }) => {
    const [first, second] = validQuotes(facts);
    if (!first || !second) return [];
    const gapFen = second.amountFen - first.amountFen;
    if (gapFen < shareOf(first.amountFen, largeGapBp)) return [];
    return [hit([first.agency], { gapFen, lowestFen: first.amountFen })];
  },
};

export const identicalAmounts: Check = {
  code: "R028",
  level: 3,
  screen: (facts, { equalAmounts }) => {
    const groups = Map.groupBy(validQuotes(facts), ({ amountFen }) => amountFen);
    return [...groups].flatMap(([amountFen, quotes]) =>
      quotes.length >= equalAmounts
        ? [
            hit(
              quotes.map(({ agency }) => agency),
              { amountFen, quotes: quotes.length },
            ),
          ]
        : [],
    );
  },
};

/** 招标投标法实施条例 art. 40: regular differences between the amounts. */
export const equalDifferences: Check = {
  code: "equal_differences",
  level: 3,
  screen: (facts, { regularDeviationBp }) =>
    regular(facts, regularDeviationBp, (amounts) => {
      const steps = amounts.slice(1).map((amount, index) => amount - (amounts[index] ?? 0n));
      return steps.map((step) => ({ over: step, under: 1n }));
    }),
};

/** The same for ratios: each amount a constant share above the one before. */
export const equalRatios: Check = {
  code: "equal_ratios",
  level: 3,
  screen: (facts, { regularDeviationBp }) =>
    regular(facts, regularDeviationBp, (amounts) =>
      amounts.slice(1).map((amount, index) => {
        const before = amounts[index] ?? 1n;
        return { over: amount - before, under: before };
      }),
    ),
};

type Share = { readonly over: bigint; readonly under: bigint };

/** Steps are regular when none is zero and each deviates from the first by less than the limit; exact fractions. */
function regular(facts: OpeningFacts, limitBp: number, stepsOf: (amounts: bigint[]) => Share[]): Hit[] {
  const quotes = validQuotes(facts);
  if (quotes.length < 3) return [];
  const steps = stepsOf(quotes.map(({ amountFen }) => BigInt(amountFen)));
  const [first] = steps;
  if (!first || steps.some(({ over }) => over === 0n)) return [];
  const near = steps.every(({ over, under }) => {
    const difference = over * first.under - first.over * under;
    const size = difference < 0n ? -difference : difference;
    return size * 10_000n < BigInt(limitBp) * first.over * under;
  });
  if (!near) return [];
  const stepFen = Number(quotes[1]?.amountFen ?? 0) - Number(quotes[0]?.amountFen ?? 0);
  return [
    hit(
      quotes.map(({ agency }) => agency),
      { quotes: quotes.length, stepFen },
    ),
  ];
}
