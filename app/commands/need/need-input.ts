import type { Grade } from "#domain/agency/grade.ts";
import type { Funding } from "#db/schema/need.ts";
import type { DirectReasonCode } from "#domain/need/direct-reasons.ts";
import type { SelectionMethod } from "#domain/selection/method-names.ts";
import type { Weights } from "#domain/selection/weights.ts";
import type { Fen } from "#domain/shared/money.ts";

export type LineInput = {
  readonly requirementId: number;
  readonly quantities: Readonly<Record<string, number>>;
  readonly ceilingFen: Fen | null;
  /** Of an agency chosen directly. */
  readonly priceFen: Fen | null;
};
export type NeedInput = {
  readonly title: string;
  readonly description: string;
  readonly method: SelectionMethod;
  readonly quantities: Readonly<Record<string, number>>;
  /** Shares in basis points that sum to 10 000. */
  readonly funding: Funding;
  readonly payer: "owner" | "authority";
  readonly ceilingFen: Fen | null;
  readonly serviceDays: number;
  readonly complaintContact: string;
  /** Letters the owner takes, of those the policy lets take part; null for all of them. */
  readonly gradeGate?: { readonly grades: readonly Grade[]; readonly reason: string } | null;
  readonly avoid: readonly { readonly agencyCode: string; readonly reason: string }[];
  /** Only for a method that weighs. */
  readonly weights?: Weights | null;
  /** Of the lowest price: the sealed round and the timed ones after it; absent is one. */
  readonly priceRounds?: number;
  /** Of a bundle, what is asked by item; quantities, ceiling and price are then in its lines. Absent for one item. */
  readonly lines?: readonly LineInput[];
  /** Only for a method that names its agency. */
  readonly direct: {
    readonly agencyCode: string;
    /** Of a bundle null: the sum of its lines. */
    readonly priceFen: Fen | null;
    readonly code?: DirectReasonCode | null;
    readonly reason: string;
  } | null;
};
