import type { Fen } from "#domain/shared/money.ts";

export type AddendumInput = {
  readonly no: string;
  readonly title: string;
  readonly description: string;
  readonly serviceDays: number;
  readonly complaintContact: string;
  /** One for each line in their order; a need of one item has one. */
  readonly lines: readonly {
    readonly quantities: Readonly<Record<string, number>>;
    readonly ceilingFen: Fen | null;
  }[];
  /** Why; public with the addendum. */
  readonly note: string;
};
