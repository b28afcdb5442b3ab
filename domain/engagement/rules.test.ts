import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { sumFen, toFen } from "#domain/shared/money.ts";
import { ok } from "#domain/shared/outcome.ts";
import { checkContract, defaultMilestones, lateness, reworkRoundsLeft, type Milestone } from "./rules.ts";

const policy = { correctionRounds: 2, startPaymentLongestBp: 5000 };

test.each([
  [0, 2],
  [1, 1],
  [2, 0],
  [3, 0],
])("after %d rounds %d are left", (used, left) => {
  expect(reworkRoundsLeft(used, policy)).toBe(left);
});

test.each([
  ["early", 20, 15, 0, 0],
  ["on the day", 20, 20, 0, 0],
  ["one of twenty days late", 20, 21, 1, 500],
  ["exactly a fifth late", 20, 24, 4, 2000],
  ["a fraction over a fifth is over it", 7, 9, 2, 2858],
])("%s", (_what, promised, used, lateDays, lateBp) => {
  expect(lateness(promised, used)).toEqual({ lateDays, lateBp });
});

test.each<[string, number, number[]]>([
  ["30 % on start", 800_000, [240_000, 560_000]],
  ["the start is rounded down", 101, [30, 71]],
  ["too small to divide", 3, [3]],
])("%s", (_what, price, amounts) => {
  expect(defaultMilestones(toFen(price), policy).map(({ amountFen }) => amountFen)).toEqual(amounts);
});

test("a policy that allows less on start gets less", () => {
  expect(defaultMilestones(toFen(1000), { startPaymentLongestBp: 1000 })[0]?.amountFen).toBe(100);
  expect(defaultMilestones(toFen(1000), { startPaymentLongestBp: 0 })).toEqual([
    { kind: "acceptance", amountFen: 1000 },
  ]);
});

property.prop([fc.integer({ min: 1, max: 2 ** 50 })])(
  "the default pays exactly the price and is lawful",
  (price) => {
    const priceFen = toFen(price);
    const milestones = defaultMilestones(priceFen, policy);
    expect(sumFen(milestones.map(({ amountFen }) => amountFen))).toBe(priceFen);
    expect(checkContract({ priceFen, awardFen: priceFen, milestones }, policy)).toEqual(ok(true));
  },
);

const milestone = (kind: Milestone["kind"], amount: number): Milestone => ({
  kind,
  amountFen: toFen(amount),
});
test.each<[string, number, Milestone[], string]>([
  ["another price than awarded", 101, [milestone("acceptance", 101)], "engagement.price_not_award"],
  ["too little", 100, [milestone("acceptance", 99)], "engagement.milestones_not_price"],
  ["too much", 100, [milestone("start", 50), milestone("acceptance", 51)], "engagement.milestones_not_price"],
  ["nothing planned", 100, [], "engagement.milestones_not_price"],
  ["an empty step", 100, [milestone("start", 0), milestone("acceptance", 100)], "engagement.milestone_empty"],
  [
    "more than half on start",
    100,
    [milestone("start", 51), milestone("acceptance", 49)],
    "engagement.start_share_too_high",
  ],
  [
    "more than half on start in pieces",
    100,
    [milestone("start", 30), milestone("start", 30), milestone("acceptance", 40)],
    "engagement.start_share_too_high",
  ],
])("a contract is refused: %s", (_what, price, milestones, code) => {
  expect(checkContract({ priceFen: toFen(price), awardFen: toFen(100), milestones }, policy)).toMatchObject({
    refusal: { code },
  });
});
