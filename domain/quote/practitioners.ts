import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

/** Somebody who works for the agency now, with the engagements that are open in that name. */
export type PersonAtWork = { readonly id: number; readonly name: string; readonly open: number };

/**
 * Can the named people take one more engagement each? Asked when a quote is sealed and again at the opening.
 * Refuses `quote.practitioner_gone` for who is not (any more) with the agency, `quote.practitioner_busy` for who has
 * `most` open already. Source: rules.md 5.5 (capacity), 5.7 (named practitioners bind).
 */
export function checkPractitioners(
  named: readonly number[],
  people: readonly PersonAtWork[],
  most: number,
): Outcome<true> {
  for (const id of named) {
    const person = people.find((each) => each.id === id);
    if (!person) return refuse("quote.practitioner_gone");
    if (person.open >= most)
      return refuse("quote.practitioner_busy", { name: person.name, open: person.open, most });
  }
  return ok(true);
}
