import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import {
  agencyCeilings,
  agencyWeights,
  ownerCeilings,
  ownerWeights,
  type Marks,
  type OwnerCriterion,
} from "./criteria.ts";
import { engagementScore, rateAgency, rateOwner } from "./score.ts";

const free = ownerCeilings({ lateBp: 0, chargedOverCap: false });
const marks = (quality: number, timeliness: number, fee: number, standards: number, attitude: number) =>
  ({ quality, timeliness, fee, standards, attitude }) as Marks<OwnerCriterion>;

test.each([
  ["the best everywhere", marks(5, 5, 5, 5, 5), 100],
  ["the worst everywhere", marks(1, 1, 1, 1, 1), 0],
  ["the middle", marks(3, 3, 3, 3, 3), 50],
  ["quality weighs .40", marks(5, 1, 1, 1, 1), 40],
  ["timeliness .25", marks(1, 5, 1, 1, 1), 25],
  ["fee .15", marks(1, 1, 5, 1, 1), 15],
  ["standards .10", marks(1, 1, 1, 5, 1), 10],
  ["attitude .10", marks(1, 1, 1, 1, 5), 10],
  ["one step on timeliness and one on standards and a half on attitude", marks(5, 4, 5, 4, 2), 83.75],
])("%s", (_what, given, score) => {
  expect(engagementScore(given, ownerWeights)).toBe(score);
});

test("both tables of weights are whole", () => {
  for (const weights of [ownerWeights, agencyWeights])
    expect(Object.values(weights).reduce((sum, weight) => sum + weight, 0)).toBe(10_000);
});

test.each([
  ["on time", 0, 5],
  ["a little late", 1, 3],
  ["exactly a fifth late", 2000, 3],
  ["more than a fifth late", 2001, 2],
])("%s", (_what, lateBp, timeliness) => {
  expect(ownerCeilings({ lateBp, chargedOverCap: false }).timeliness).toBe(timeliness);
});

test("facts bind the agency's marks as well", () => {
  expect(ownerCeilings({ lateBp: 0, chargedOverCap: true }).fee).toBe(1);
  expect(agencyCeilings({ acceptedBySilence: true, paidLate: true })).toMatchObject({
    acceptance_time: 2,
    payment_on_time: 3,
  });
  expect(agencyCeilings({ acceptedBySilence: false, paidLate: false })).toMatchObject({
    acceptance_time: 5,
    payment_on_time: 5,
  });
});

test("a rating carries its marks, its trimmed text and its score", () => {
  expect(rateAgency({ marks: marks(5, 4, 5, 5, 5), text: " 很好 " }, free)).toEqual({
    ok: true,
    value: { marks: marks(5, 4, 5, 5, 5), text: "很好", score: 93.75 },
  });
});

const late = ownerCeilings({ lateBp: 500, chargedOverCap: false });
test.each<[string, Record<string, number>, string, string]>([
  ["nobody gives 0", marks(0, 5, 5, 5, 5), "x", "rating.out_of_range"],
  ["nor 6", marks(6, 5, 5, 5, 5), "x", "rating.out_of_range"],
  ["nor halves", marks(4.5, 3, 5, 5, 5), "x", "rating.out_of_range"],
  ["nor nothing", { quality: 5 }, "x", "rating.out_of_range"],
  ["a late report was not on time", marks(5, 4, 5, 5, 5), "x", "rating.above_facts"],
  ["a 2 needs words", marks(2, 3, 5, 5, 5), "  ", "rating.text_required"],
  ["a 1 needs words", marks(5, 3, 5, 5, 1), "", "rating.text_required"],
])("refused: %s", (_why, given, text, code) => {
  expect(rateAgency({ marks: given, text }, late)).toMatchObject({ ok: false, refusal: { code } });
});

test("the agency rates its client under its own facts", () => {
  const given = { clarity: 5, cooperation: 4, acceptance_time: 3, payment_on_time: 5 };
  const ceilings = agencyCeilings({ acceptedBySilence: true, paidLate: false });
  expect(rateOwner({ marks: given, text: "" }, ceilings)).toMatchObject({
    refusal: { code: "rating.above_facts", params: { criterion: "acceptance_time", given: 3, highest: 2 } },
  });
  expect(rateOwner({ marks: { ...given, acceptance_time: 2 }, text: "验收拖延" }, ceilings)).toMatchObject({
    value: { score: 75 },
  });
});

const mark = fc.integer({ min: 1, max: 5 });
property.prop([mark, mark, mark, mark, mark])(
  "the score is bounded and no better mark lowers it",
  (...given) => {
    const [quality, ...rest] = given;
    const score = engagementScore(marks(quality, ...rest), ownerWeights);
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(100);
    expect(engagementScore(marks(Math.min(5, quality + 1), ...rest), ownerWeights)).toBeGreaterThanOrEqual(
      score,
    );
  },
);
