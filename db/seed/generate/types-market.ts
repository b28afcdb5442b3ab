import type { AgencyCriterion, Marks, OwnerCriterion } from "#domain/rating/criteria.ts";
import type { SelectionMethod } from "#domain/selection/method-names.ts";
import type { Weights } from "#domain/selection/weights.ts";
import type { Day } from "#domain/shared/dates.ts";
import type { Fen } from "#domain/shared/money.ts";
import type { Bilingual, CasePhase } from "./types-reference.ts";

export type RequirementSeed = {
  readonly itemCode: string;
  readonly phase: CasePhase;
  /** Why the approval needs it, as the department would write it. */
  readonly reason: string;
  readonly basis: string;
  readonly neededOn: Day;
  /** Settled without a need; `open` where a plan or nobody yet takes care of it. */
  readonly disposition: "open" | "waived" | "covered";
  readonly dispositionReason: string;
};

export type CaseSeed = {
  readonly key: string;
  /** 24 characters. */
  readonly code: string;
  readonly projectName: string;
  readonly ownerKey: string;
  readonly departmentCode: string;
  readonly jurisdictionCode: string;
  readonly matterCode: string;
  readonly matter: Bilingual;
  readonly phase: CasePhase;
  readonly limitWorkingDays: number;
  readonly investmentFen: Fen;
  readonly areaM2: number;
  readonly keyProject: boolean;
  readonly acceptedOn: Day;
  readonly state: "open" | "finished";
  readonly requirements: readonly RequirementSeed[];
};

/** How far a need has come at the anchor day. The need's own states, then those of its engagement. */
export const stages = [
  "draft",
  "review",
  "published",
  "closed",
  "opened",
  "failed",
  "cancelled",
  "publicised",
  "confirmed",
  "contracted",
  "delivering",
  "delivered",
  "reworking",
  "accepted",
  "completed",
  "terminated",
] as const;
export type Stage = (typeof stages)[number];

/** Shares of the price in basis points, summing to 10 000. */
export type FundingSeed = { readonly ownBp: number; readonly fiscalBp: number; readonly stateBp: number };

export type QuotePlan = {
  readonly agencyKey: string;
  readonly amountFen: Fen;
  readonly workingDays: number;
  readonly submittedOn: Day;
  /** Certificate number of the practitioner named in the quote. */
  readonly practitionerNo: string;
};

export type DeliverablePlan = {
  readonly version: number;
  readonly title: string;
  readonly note: string;
  readonly submittedOn: Day;
  readonly returnedOn: Day | null;
  readonly defects: readonly string[];
};

export type RatingPlan<Criterion extends string> = {
  readonly marks: Marks<Criterion>;
  readonly comment: string;
  readonly submittedOn: Day;
};

export type ReviewPlan = {
  readonly result: "passed" | "rejected";
  readonly bySilence: boolean;
  readonly reason: string;
  readonly on: Day;
};

export type EngagementPlan = {
  readonly agencyKey: string;
  readonly priceFen: Fen;
  readonly workingDays: number;
  readonly confirmedOn: Day;
  readonly contractedOn: Day | null;
  readonly dueOn: Day | null;
  readonly startPaidOn: Day | null;
  readonly deliverables: readonly DeliverablePlan[];
  /** Working days by which the first version was late; 0 when in time. */
  readonly lateDays: number;
  readonly acceptedOn: Day | null;
  readonly deemedAccepted: boolean;
  readonly balancePaidOn: Day | null;
  readonly ownerRating: RatingPlan<OwnerCriterion> | null;
  readonly agencyRating: RatingPlan<AgencyCriterion> | null;
  readonly review: ReviewPlan | null;
  readonly terminatedOn: Day | null;
  readonly terminationReason: string;
};

/** What one need of the demonstration is there to show; each has a case of its own. */
export const themes = [
  "random",
  "best_value",
  "average",
  "direct_public",
  "complaint_filed",
  "complaint_admitted",
  "complaint_answered",
  "complaint_decided",
  "complaint_executed",
  "cap_raised",
  "cap_waiting",
  "cap_refused",
  "own_approval",
] as const;
export type Theme = (typeof themes)[number];

export type NeedPlan = {
  readonly theme?: Theme;
  /** Only of a method that weighs. */
  readonly weights?: Weights;
  /** Only of the lowest price; absent is the sealed round alone. */
  readonly priceRounds?: number;
  readonly key: string;
  readonly stage: Stage;
  readonly caseKey: string;
  readonly ownerKey: string;
  readonly itemCode: string;
  readonly title: string;
  readonly description: string;
  readonly method: SelectionMethod;
  readonly directReason: string;
  readonly publicFunds: boolean;
  readonly funding: FundingSeed;
  readonly quantities: Readonly<Record<string, number>>;
  readonly ceilingFen: Fen | null;
  /** By the default policy on the owner's sector; null where nothing bounds. */
  readonly capFen: Fen | null;
  readonly serviceWorkingDays: number;
  readonly createdOn: Day;
  readonly publishedOn: Day | null;
  readonly closesOn: Day | null;
  readonly publicityEndsOn: Day | null;
  readonly quotes: readonly QuotePlan[];
  readonly engagement: EngagementPlan | null;
  readonly cancelledOn: Day | null;
  /** Of the cancellation or the failed round. */
  readonly endReason: string;
  /** Meant for the real commands while the market's clock is moved; the rest may be written in bulk. */
  readonly via: "commands" | "bulk";
};

export type SanctionPlan = {
  readonly key: string;
  readonly agencyKey: string;
  readonly kind: "warning" | "suspension" | "demotion" | "delisting" | "blacklist";
  readonly stage: "notified" | "in_force" | "expired";
  /** A misconduct code of the policy. */
  readonly conductCode: string;
  readonly facts: string;
  readonly evidence: readonly string[];
  readonly basis: string;
  readonly statement: string | null;
  readonly decision: string;
  readonly remedy: string;
  readonly days: number | null;
  readonly fromGrade: "B" | "C" | null;
  readonly toGrade: "C" | "D" | null;
  readonly happenedOn: Day;
  readonly proposedOn: Day;
  readonly notifiedOn: Day;
  readonly statementUntil: Day;
  readonly statementOn: Day | null;
  readonly decidedOn: Day | null;
};
