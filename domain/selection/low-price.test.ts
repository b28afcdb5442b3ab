import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { toFen } from "#domain/shared/money.ts";
import { abnormallyLow, abnormallyLowSchema, defaultAbnormallyLow, lowQuotes } from "./abnormally-low.ts";
import { falls, lowPriceState, mayDecide, mayJustify, waits, type LowPriceCase } from "./low-price.ts";

const at = (hour: number) => new Date(Date.UTC(2026, 2, 10, hour));
const asked: LowPriceCase = { justifyBy: at(10), decideBy: at(20), justifiedAt: null, decision: null };
const justified = { ...asked, justifiedAt: at(5) };

describe("the state follows from what was said and the two instants", () => {
  test.each([
    ["waits for the agency", asked, 9, "asked"],
    ["its day is over", asked, 10, "unjustified"],
    ["waits for the owner", justified, 10, "justified"],
    ["the owner's days are over", justified, 20, "accepted_by_silence"],
    ["accepted in time", { ...justified, decision: "accepted" as const }, 30, "accepted"],
    ["rejected in time", { ...justified, decision: "rejected" as const }, 30, "rejected"],
  ])("%s", (_what, low, hour, state) => {
    expect(lowPriceState(low, at(hour))).toBe(state);
  });
});

const codeOf = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? "ok" : outcome.refusal?.code;

test.each([
  ["in time", asked, "自有设备", 9, "ok"],
  ["at the instant", asked, "自有设备", 10, "low_price.justify_over"],
  ["twice", justified, "自有设备", 6, "low_price.justified_already"],
  ["nothing said", asked, "  ", 9, "low_price.text_missing"],
])("justify %s", (_what, low, text, hour, code) => {
  expect(codeOf(mayJustify(low, text, at(hour)))).toBe(code);
});

test.each([
  ["accept", justified, "accepted" as const, "", 11, "ok"],
  ["reject with a reason", justified, "rejected" as const, "成本低于工资", 11, "ok"],
  ["reject without", justified, "rejected" as const, " ", 11, "low_price.reason_missing"],
  ["before the agency has spoken", asked, "rejected" as const, "x", 9, "low_price.not_justified"],
  ["what fell by silence", asked, "accepted" as const, "", 11, "low_price.not_justified"],
  ["after the owner's days", justified, "rejected" as const, "x", 20, "low_price.decide_over"],
  [
    "twice",
    { ...justified, decision: "accepted" as const },
    "rejected" as const,
    "x",
    11,
    "low_price.decided_already",
  ],
])("decide: %s", (_what, low, decision, reason, hour, code) => {
  expect(codeOf(mayDecide(low, decision, reason, at(hour)))).toBe(code);
});

const quotes = (...amounts: number[]) =>
  amounts.map((amount, i) => ({ agency: `${i}`, amountFen: toFen(amount) }));

test.each<[string, number[], string[], number | null]>([
  ["rules.md 5.5: 22,000 among five is not", [28_000, 26_500, 27_200, 29_500, 22_000], [], null],
  ["40 % below the mean of the others", [600, 846, 1_154], ["0"], 1_000],
  ["30 % below the next", [1_000, 700], ["1"], 1_000],
  ["two tied are both asked", [100, 10_000, 100], ["0", "2"], 5_050],
  ["a mean that is no whole fen is rounded for reading", [10, 100, 101], ["0"], 101],
])("%s", (_why, amounts, low, mean) => {
  const found = lowQuotes(quotes(...amounts), defaultAbnormallyLow);
  expect(found.map(({ agency }) => agency)).toEqual(low);
  expect(found[0]?.meanFen ?? null).toBe(mean);
});

property.prop([fc.array(fc.integer({ min: 1, max: 1_000_000 }), { maxLength: 8 })])(
  "found exactly where the test says so, whatever the order",
  (amounts) => {
    const reasons = abnormallyLow(amounts.map(toFen), defaultAbnormallyLow);
    for (const order of [amounts, amounts.toReversed()]) {
      const found = lowQuotes(quotes(...order), defaultAbnormallyLow);
      expect(found.length > 0).toBe(reasons.length > 0);
      expect(found.every(({ amountFen }) => amountFen === Math.min(...amounts))).toBe(true);
    }
  },
);

property.prop([fc.constantFrom(asked, justified), fc.integer({ min: 0, max: 30 })])(
  "it waits, or falls, or stands",
  (low, hour) => {
    const state = lowPriceState(low, at(hour));
    expect(waits(state) && falls(state)).toBe(false);
    expect(waits(state)).toBe(hour < (low.justifiedAt ? 20 : 10));
  },
);

test("a policy may set its own shares and days, the owner's not before the agency's", () => {
  expect(abnormallyLowSchema.safeParse({ ...defaultAbnormallyLow, belowNextBp: 2500 }).success).toBe(true);
  expect(abnormallyLowSchema.safeParse({ ...defaultAbnormallyLow, justifyWd: 3 }).success).toBe(false);
});
