import type { Day } from "#domain/shared/dates.ts";

/** One published rating by an owner. `valueFen` is the contract's price. */
export type RatedEngagement = {
  readonly engagementNo: string;
  readonly ownerId: number;
  readonly valueFen: number;
  readonly ratedOn: Day;
  /** Points 0–100. */
  readonly score: number;
};
/** The department's first answer on a report; its own mark of the agency, 0–100, where it gave one. */
export type ReviewedReport = {
  readonly engagementNo: string;
  readonly reviewedOn: Day;
  readonly passedFirst: boolean;
  readonly departmentScore: number | null;
};
export type Inspected = { readonly inspectionRef: string; readonly inspectedOn: Day; readonly score: number };
export type Delivered = {
  readonly engagementNo: string;
  readonly deliveredOn: Day;
  readonly onTime: boolean;
};
export type AnsweredAward = {
  readonly needNo: string;
  readonly answeredOn: Day;
  readonly confirmed: boolean;
};
/** A confirmed entry of the conduct ledger that costs points; annulled ones are left out by the caller. */
export type Deduction = {
  readonly entryRef: string;
  readonly code: string;
  readonly happenedOn: Day;
  readonly points: number;
};
export type Count = { readonly good: number; readonly total: number };

/** Everything a score rests on: plain data, so that it is stored beside the score and anyone can recompute it. */
export type CreditFacts = {
  readonly asOf: Day;
  readonly ratings: readonly RatedEngagement[];
  readonly reports: readonly ReviewedReport[];
  readonly inspections: readonly Inspected[];
  readonly deliveries: readonly Delivered[];
  readonly awards: readonly AnsweredAward[];
  /** Papers valid on `asOf`, and messages or notices answered in time, counted by the caller. */
  readonly documents: Count;
  readonly responses: Count;
  readonly deductions: readonly Deduction[];
};
