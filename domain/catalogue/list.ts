import type { Day } from "#domain/shared/dates.ts";
import { refuse, type Refusal } from "#domain/shared/outcome.ts";

/** The list as it stood when something was asked of it: the day of its last change. */
export type ListState = { readonly item: string; readonly listOn: Day };

/** List management: what is not on the public list may be no condition of an approval. */
export const listBasis = "国办发〔2015〕31号";

/** Never on the list, or not yet: with the list's own day and basis, so that it can be held against the list. */
export function notListed(code: "need.item_not_listed" | "entry.item_not_listed", list: ListState): Refusal {
  return refuse(code, { ...list, basis: listBasis }).refusal;
}
