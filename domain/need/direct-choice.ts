import type { Refusal } from "#domain/shared/outcome.ts";
import { refuse } from "#domain/shared/outcome.ts";
import { checkDirectReason, type DirectGround, type DirectReasonCode } from "./direct-reasons.ts";
import type { ShortlistFilters } from "./shortlist.ts";

export type DirectChoice = {
  /** The newest locked list of the draft; null while there is none. */
  readonly shortlist: { readonly filters: ShortlistFilters; readonly codes: readonly string[] } | null;
  /** The credit code of the agency chosen; null while nobody is. */
  readonly agency: string | null;
  readonly code: DirectReasonCode | null;
  readonly reason: string;
};

/** What keeps a direct choice from being posted: no list, an agency that is not on it, a list by district, no ground. */
export function choiceDefects(
  { shortlist, agency, code, reason }: DirectChoice,
  ground: DirectGround,
): Refusal[] {
  const defects: Refusal[] = [];
  if (!shortlist) defects.push(refuse("need.shortlist_missing").refusal);
  else {
    if (agency !== null && !shortlist.codes.includes(agency))
      defects.push(refuse("need.not_on_shortlist", { agency }).refusal);
    if (ground.publicFunds && shortlist.filters.district !== "")
      defects.push(refuse("need.shortlist_locality").refusal);
  }
  const fits = checkDirectReason({ code, text: reason }, ground);
  if (!fits.ok) defects.push(fits.refusal);
  return defects;
}
