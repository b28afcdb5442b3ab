import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import {
  agencyCriteria,
  agencyWeights,
  ownerCriteria,
  ownerWeights,
  type AgencyCriterion,
  type Ceilings,
  type Mark,
  type Marks,
  type OwnerCriterion,
  type Weights,
} from "./criteria.ts";

/** Points 0–100 with two decimals: how it is stored and shown. */
export type Rating<Criterion extends string> = {
  readonly marks: Marks<Criterion>;
  readonly text: string;
  readonly score: number;
};
type Given = { readonly marks: Readonly<Record<string, number>>; readonly text: string };

/**
 * s = Σ weight × (mark − 1) / 4 × 100, whole basis points in, hundredths of a point out, rounded once.
 * 1 everywhere is 0, 5 everywhere is 100. Source: rules.md 5.8.
 */
export function engagementScore<Criterion extends string>(
  marks: Marks<Criterion>,
  weights: Weights<Criterion>,
): number {
  let quarters = 0;
  for (const criterion in weights) quarters += weights[criterion] * (marks[criterion] - 1);
  return Math.round(quarters / 4) / 100;
}

/** The owner's rating. Refuses `rating.out_of_range`, `rating.above_facts`, `rating.text_required`. */
export function rateAgency(
  given: Given,
  ceilings: Ceilings<OwnerCriterion>,
): Outcome<Rating<OwnerCriterion>> {
  return rate(given, ownerCriteria, ownerWeights, ceilings);
}

/** The agency's rating of the owner; the same refusals. */
export function rateOwner(
  given: Given,
  ceilings: Ceilings<AgencyCriterion>,
): Outcome<Rating<AgencyCriterion>> {
  return rate(given, agencyCriteria, agencyWeights, ceilings);
}

function rate<Criterion extends string>(
  given: Given,
  criteria: readonly Criterion[],
  weights: Weights<Criterion>,
  ceilings: Ceilings<Criterion>,
): Outcome<Rating<Criterion>> {
  const marks: Partial<Record<Criterion, Mark>> = {};
  for (const criterion of criteria) {
    const mark = given.marks[criterion];
    if (!isMark(mark)) return refuse("rating.out_of_range", { criterion });
    if (mark > ceilings[criterion])
      return refuse("rating.above_facts", { criterion, given: mark, highest: ceilings[criterion] });
    marks[criterion] = mark;
  }
  const text = given.text.trim();
  const low = criteria.find((criterion) => (given.marks[criterion] ?? 0) <= 2);
  if (low !== undefined && text === "") return refuse("rating.text_required", { criterion: low });
  const complete = marks as Marks<Criterion>;
  return ok({ marks: complete, text, score: engagementScore(complete, weights) });
}

function isMark(value: number | undefined): value is Mark {
  return value === 1 || value === 2 || value === 3 || value === 4 || value === 5;
}
