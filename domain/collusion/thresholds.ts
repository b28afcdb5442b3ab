import { z } from "zod";

const bp = z.int().min(0).max(100_000);
const count = z.int().min(1).max(1000);

/** Where an indication begins (rules.md 5.14, numbers [O] where the text names none); shares in basis points. */
export const thresholdsSchema = z.strictObject({
  /** R003: share of an owner's needs with exactly the shortest lawful notice. */
  shortestNoticeBp: bp,
  shortestNoticeNeeds: count,
  /** R024: the second price lies less than this above the lowest, but is not equal. */
  nearSecondBp: bp,
  /** R025: the same firm second behind the same winner. */
  oftenSecondTimes: count,
  oftenSecondBp: bp,
  /** R028: this many equal amounts. */
  equalAmounts: count,
  /** R038: this share of at least so many quotes rejected. */
  manyRejectedBp: bp,
  manyRejectedQuotes: count,
  /** R048: results in this many categories within 12 months. */
  unrelatedCategories: count,
  /** R058: the second price lies at least this far above the lowest. */
  largeGapBp: bp,
  /** Differences (or ratios) of at least three amounts deviate less than this from their mean. */
  regularDeviationBp: bp,
  rotationTogether: count,
  /** A specification changed within so many hours of the closing. */
  lateChangeHours: count,
  splitDays: count,
  splitThresholdFen: z.int().positive(),
  directShareBp: bp,
  directNeeds: count,
  /** A requirement made within so many days after the later winner was at the counter. */
  visitDays: count,
  /** More jobs at once than this in one person's name. */
  practitionerOpen: count,
  /** Delivered more than so many times as fast as the median of at least so many. */
  speedTimes: count,
  speedSamples: count,
  /** More than this share of at least so many acceptances came within so many minutes. */
  acceptMinutes: count,
  acceptShareBp: bp,
  acceptSamples: count,
});
export type Thresholds = Readonly<z.infer<typeof thresholdsSchema>>;

export const defaultThresholds: Thresholds = {
  shortestNoticeBp: 8_000,
  shortestNoticeNeeds: 5,
  nearSecondBp: 10,
  oftenSecondTimes: 4,
  oftenSecondBp: 5_000,
  equalAmounts: 2,
  manyRejectedBp: 5_000,
  manyRejectedQuotes: 4,
  unrelatedCategories: 5,
  largeGapBp: 6_000,
  regularDeviationBp: 10,
  rotationTogether: 5,
  lateChangeHours: 24,
  splitDays: 90,
  splitThresholdFen: 100_000_000,
  directShareBp: 5_000,
  directNeeds: 10,
  visitDays: 7,
  practitionerOpen: 5,
  speedTimes: 3,
  speedSamples: 5,
  acceptMinutes: 5,
  acceptShareBp: 9_000,
  acceptSamples: 5,
};

/** The numbers of one policy: its own where it has them, and its threshold for splitting. */
export function thresholdsOf(policy: {
  readonly tradingThresholdFen: number;
  readonly screens?: Partial<Record<keyof Thresholds, number | undefined>>;
}): Thresholds {
  const own = Object.entries(policy.screens ?? {}).filter(([, value]) => value !== undefined);
  return thresholdsSchema.parse({
    ...defaultThresholds,
    ...Object.fromEntries(own),
    splitThresholdFen: policy.tradingThresholdFen,
  });
}
