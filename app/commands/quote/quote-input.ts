import type { Subcontract } from "#domain/quote/subcontract.ts";
import type { Fen } from "#domain/shared/money.ts";

export type QuoteInput = {
  readonly no: string;
  /** Either an amount or a discount on the base price. */
  readonly amountFen: Fen | null;
  readonly discountBp: number | null;
  /** Of a bundle, the amount for each of its items in their order; the amount is then their sum. */
  readonly lineFen?: readonly Fen[] | null;
  readonly days: number;
  readonly practitionerIds: readonly number[];
  /** The bidder declares that it is free of any conflict of interest. */
  readonly conflictDeclared: boolean;
  /** Papers uploaded before, for this notice. */
  readonly fileIds?: readonly string[];
  /** Ancillary parts that others will do. */
  readonly subcontracts?: readonly Subcontract[];
};
