/** Every number of rules.md 5.8 that a city may set for itself. Ratios in basis points, scores in points 0–100. */
export type CreditPolicy = {
  /** Shrinkage: a newcomer is judged as if `weight` unit-sized engagements had been rated `score`. */
  readonly prior: { readonly weight: number; readonly score: number };
  readonly windowMonths: number;
  readonly deductionMonths: number;
  readonly halfLifeDays: number;
  /** Highest part of (prior weight + Σ weights) that one owner's engagements may make. */
  readonly ownerShareBp: number;
  /** Ascending, the first from 0: the last step that begins at or below the engagement's value counts. */
  readonly sizes: readonly { readonly fromFen: number; readonly weight: number }[];
  readonly weightsBp: { readonly owner: number; readonly regulator: number; readonly platform: number };
  readonly regulatorBp: {
    readonly firstPass: number;
    readonly inspection: number;
    readonly department: number;
  };
  readonly platformBp: {
    readonly onTime: number;
    readonly confirmation: number;
    readonly documents: number;
    readonly response: number;
  };
  readonly letters: {
    readonly aFrom: number;
    readonly bFrom: number;
    readonly cFrom: number;
    /** A also needs this many ratings in the last 12 months and no single deduction of `aBarredByPoints` or more. */
    readonly aRatings: number;
    readonly aBarredByPoints: number;
    /** Ratings after which provisional B gives way to an official letter. */
    readonly provisionalUntilRatings: number;
  };
};

export const defaultCreditPolicy: CreditPolicy = {
  prior: { weight: 3, score: 80 },
  windowMonths: 24,
  deductionMonths: 12,
  halfLifeDays: 365,
  ownerShareBp: 3000,
  sizes: [
    { fromFen: 0, weight: 1 },
    { fromFen: 5_000_000, weight: 1.5 },
    { fromFen: 20_000_001, weight: 2 },
  ],
  weightsBp: { owner: 5000, regulator: 3000, platform: 2000 },
  regulatorBp: { firstPass: 4800, inspection: 3200, department: 2000 },
  platformBp: { onTime: 5000, confirmation: 2000, documents: 2000, response: 1000 },
  letters: { aFrom: 90, bFrom: 75, cFrom: 60, aRatings: 3, aBarredByPoints: 5, provisionalUntilRatings: 3 },
};
