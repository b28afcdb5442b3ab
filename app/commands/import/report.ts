import type { Refusal } from "#domain/shared/outcome.ts";

/** A cell that keeps its row out, as the person sees the file. */
export type RowFault = {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly refusal: Refusal;
};
export type RowResult = "created" | "updated" | "unchanged";
/** What became of one row, or would become of it. */
export type RowVerdict = { readonly result: RowResult } | { readonly faults: readonly RowFault[] };

export type Progress = (done: number, total: number) => void;
export const silent: Progress = () => undefined;
