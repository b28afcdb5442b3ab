import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { maxPractitioners, maxPractitionersOfBundle } from "./plaintext.ts";

export type QuoteTerms = {
  readonly amountFen: number;
  /** Promised working days. */
  readonly days: number;
  readonly practitionerIds: readonly number[];
  readonly conflictDeclared: boolean;
  /** How many items the need joins; 1 where nothing is said. */
  readonly lines?: number;
};

/**
 * What every quote must say before it is sealed, besides the cap (domain/fee) and the agency's eligibility.
 * Refuses `quote.amount_missing` (minimum 1 fen), `quote.days_out_of_range`, `quote.practitioner_missing`,
 * `quote.practitioners_too_many`, `quote.practitioner_twice`, `quote.conflict_undeclared`. Source: rules.md 5.0, 5.7.
 */
export function checkTerms(terms: QuoteTerms, longestDays: number): Outcome<true> {
  const { amountFen, days, practitionerIds } = terms;
  if (!Number.isSafeInteger(amountFen) || amountFen < 1) return refuse("quote.amount_missing");
  if (!Number.isSafeInteger(days) || days < 1 || days > longestDays)
    return refuse("quote.days_out_of_range", { days, longest: longestDays });
  if (practitionerIds.length === 0) return refuse("quote.practitioner_missing");
  const most = (terms.lines ?? 1) > 1 ? maxPractitionersOfBundle : maxPractitioners;
  if (practitionerIds.length > most)
    return refuse("quote.practitioners_too_many", { given: practitionerIds.length, most });
  if (new Set(practitionerIds).size < practitionerIds.length) return refuse("quote.practitioner_twice");
  return terms.conflictDeclared ? ok(true) : refuse("quote.conflict_undeclared");
}
