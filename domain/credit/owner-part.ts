import { compareBytes } from "#domain/shared/encoding.ts";
import { line, shown, type ScoreLine } from "./explanation.ts";
import type { CreditFacts, RatedEngagement } from "./facts.ts";
import type { CreditPolicy } from "./policy.ts";
import { daysBetween, within } from "./window.ts";

export type Part = { readonly value: number; readonly lines: readonly ScoreLine[] };
type Weighed = RatedEngagement & {
  readonly ageDays: number;
  readonly weight: number;
  readonly capped: boolean;
};

/**
 * O = (m·80 + Σ w·s) / (m + Σ w), w = size × 0.5^(age/365), ratings of the window only (rules.md 5.8).
 * m pulls newcomers towards 80: one perfect engagement does not make an A.
 */
export function ownerPart(facts: CreditFacts, policy: CreditPolicy): Part {
  const { weight: m, score: start } = policy.prior;
  const weighed = capOwners(weigh(facts, policy), policy);
  const total = m + weighed.reduce((sum, { weight }) => sum + weight, 0);
  const points = m * start + weighed.reduce((sum, { weight, score }) => sum + weight * score, 0);
  const value = total === 0 ? start : points / total;
  const lines = [line("credit.owner.prior", { weight: shown(m), score: shown(start) })];
  for (const one of weighed) lines.push(engagementLine(one, total));
  const count = weighed.filter(({ capped }) => capped).length;
  if (count > 0) lines.push(line("credit.owner.share_capped", { count, shareBp: policy.ownerShareBp }));
  lines.push(line("credit.owner.total", { score: shown(value), weightBp: policy.weightsBp.owner }));
  return { value, lines };
}

function engagementLine(
  { engagementNo, score, weight, ageDays, valueFen }: Weighed,
  total: number,
): ScoreLine {
  const shareBp = Math.round((weight / total) * 10_000);
  const params = { engagementNo, score: shown(score), weight: weight.toFixed(3), shareBp, ageDays, valueFen };
  return line("credit.owner.engagement", params, { kind: "engagement", ref: engagementNo });
}

/** In one fixed order, so that sums of fractions do not depend on how the facts were read. */
function weigh(facts: CreditFacts, policy: CreditPolicy): Weighed[] {
  return facts.ratings
    .filter(({ ratedOn }) => within(ratedOn, facts.asOf, policy.windowMonths))
    .map((rating) => {
      const ageDays = daysBetween(rating.ratedOn, facts.asOf);
      const size = policy.sizes.findLast(({ fromFen }) => fromFen <= rating.valueFen)?.weight ?? 0;
      return { ...rating, ageDays, weight: size * 0.5 ** (ageDays / policy.halfLifeDays), capped: false };
    })
    .toSorted((a, b) => a.ageDays - b.ageDays || compareBytes(a.engagementNo, b.engagementNo));
}

/**
 * One owner's engagements count at most `ownerShareBp` of (m + Σ w): the largest owner is capped first, until no
 * owner is above. With k owners at the cap, total = (m + rest) / (1 − k·share): the exact end of that repetition.
 */
function capOwners(weighed: readonly Weighed[], policy: CreditPolicy): Weighed[] {
  const sums = new Map<number, number>();
  for (const { ownerId, weight } of weighed) sums.set(ownerId, (sums.get(ownerId) ?? 0) + weight);
  const limit = highestSum([...sums.values()], policy.prior.weight, policy.ownerShareBp / 10_000);
  return weighed.map((one) => {
    const sum = sums.get(one.ownerId) ?? 0;
    return sum > limit ? { ...one, weight: (one.weight * limit) / sum, capped: true } : one;
  });
}

function highestSum(sums: readonly number[], prior: number, share: number): number {
  let rest = prior + sums.reduce((total, sum) => total + sum, 0);
  for (const [capped, sum] of sums.toSorted((a, b) => b - a).entries()) {
    const limit = (share * rest) / (1 - capped * share);
    if (sum <= limit * (1 + 1e-9)) return limit;
    rest -= sum;
  }
  return (share * rest) / (1 - sums.length * share);
}
