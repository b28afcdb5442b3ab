import { expect, test } from "vitest";
import type { Grade } from "#domain/agency/grade.ts";
import type { CreditFacts } from "./facts.ts";
import { letterFacts, letterFor, type LetterFacts } from "./letter.ts";
import { defaultCreditPolicy as policy } from "./policy.ts";

const settled: LetterFacts = {
  hasApprovedService: true,
  hasOfficialLetter: true,
  ratingsEver: 10,
  ratingsLastYear: 3,
  heaviestDeduction: 0,
  dTrigger: false,
};

test.each<[string, number, Partial<LetterFacts>, Grade]>([
  ["A from 90", 90, {}, "A"],
  ["B below", 89.99, {}, "B"],
  ["the worked example", 85.15, { heaviestDeduction: 3 }, "B"],
  ["B from 75", 75, {}, "B"],
  ["C below", 74.99, {}, "C"],
  ["C from 60", 60, {}, "C"],
  ["D below", 59.99, {}, "D"],
  ["90 with two ratings in a year is B", 95, { ratingsLastYear: 2 }, "B"],
  ["90 with a deduction of 4 is A", 95, { heaviestDeduction: 4 }, "A"],
  ["90 with a deduction of 5 is B", 95, { heaviestDeduction: 5 }, "B"],
  ["grave misconduct", 95, { dTrigger: true }, "D"],
  ["no approved service", 95, { hasApprovedService: false, dTrigger: true }, "unrated"],
  ["a newcomer with two ratings", 95, { hasOfficialLetter: false, ratingsEver: 2 }, "provisional_b"],
  ["a newcomer is not judged down either", 50, { hasOfficialLetter: false, ratingsEver: 0 }, "provisional_b"],
  ["three ratings give a letter", 95, { hasOfficialLetter: false, ratingsEver: 3 }, "A"],
  ["an imported inspection gives one at once", 80, { ratingsEver: 0 }, "B"],
])("%s", (_why, score, change, letter) => {
  expect(letterFor(score, { ...settled, ...change }, policy.letters)).toBe(letter);
});

test("what the letter needs is counted from the facts of the score", () => {
  const rated = (engagementNo: string, ratedOn: string) => ({
    engagementNo,
    ownerId: 1,
    valueFen: 1,
    ratedOn,
    score: 90,
  });
  const entry = (entryRef: string, happenedOn: string, points: number) => ({
    entryRef,
    code: "no_confirm",
    happenedOn,
    points,
  });
  const facts: CreditFacts = {
    asOf: "2026-03-31",
    ratings: [
      rated("1", "2026-03-31"),
      rated("2", "2025-04-01"),
      rated("3", "2025-03-31"),
      rated("4", "2026-04-01"),
    ],
    reports: [],
    inspections: [],
    deliveries: [],
    awards: [],
    documents: { good: 0, total: 0 },
    responses: { good: 0, total: 0 },
    deductions: [entry("a", "2026-01-01", 3), entry("b", "2026-01-02", 5), entry("c", "2024-01-01", 15)],
  };
  const standing = { hasApprovedService: true, hasOfficialLetter: false, ratingsEver: 3, dTrigger: false };
  expect(letterFacts(facts, policy, standing)).toEqual({
    ...standing,
    ratingsLastYear: 2,
    heaviestDeduction: 5,
  });
});
