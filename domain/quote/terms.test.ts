import { expect, test } from "vitest";
import { ok } from "#domain/shared/outcome.ts";
import { checkTerms, type QuoteTerms } from "./terms.ts";

const terms: QuoteTerms = { amountFen: 800_000, days: 20, practitionerIds: [1, 2], conflictDeclared: true };

test.each<[string, Partial<QuoteTerms>]>([
  ["as usual", {}],
  ["1 fen", { amountFen: 1 }],
  ["the longest period", { days: 30 }],
  ["twenty practitioners", { practitionerIds: Array.from({ length: 20 }, (_, i) => i + 1) }],
])("accepted: %s", (_what, change) => {
  expect(checkTerms({ ...terms, ...change }, 30)).toEqual(ok(true));
});

test.each<[string, Partial<QuoteTerms>, string]>([
  ["nothing", { amountFen: 0 }, "quote.amount_missing"],
  ["no whole fen", { amountFen: 0.5 }, "quote.amount_missing"],
  ["no day", { days: 0 }, "quote.days_out_of_range"],
  ["half a day", { days: 1.5 }, "quote.days_out_of_range"],
  ["a day too long", { days: 31 }, "quote.days_out_of_range"],
  ["nobody named", { practitionerIds: [] }, "quote.practitioner_missing"],
  [
    "twenty-one practitioners",
    { practitionerIds: Array.from({ length: 21 }, (_, i) => i + 1) },
    "quote.practitioners_too_many",
  ],
  ["one of them twice", { practitionerIds: [1, 1] }, "quote.practitioner_twice"],
  ["no declaration", { conflictDeclared: false }, "quote.conflict_undeclared"],
])("refused: %s", (_what, change, code) => {
  expect(checkTerms({ ...terms, ...change }, 30)).toMatchObject({ ok: false, refusal: { code } });
});
