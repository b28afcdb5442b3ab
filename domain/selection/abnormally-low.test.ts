import { expect, test } from "vitest";
import { toFen } from "#domain/shared/money.ts";
import { abnormallyLow, defaultAbnormallyLow, type LowReason } from "./abnormally-low.ts";

test.each<[string, number[], LowReason[]]>([
  ["20.9 % and 17.0 % below: the worked example", [28_000, 26_500, 27_200, 29_500, 22_000], []],
  ["exactly 40 % below the mean, 29 % below the next", [600, 846, 1_154], ["below_mean"]],
  ["one fen less far below the mean", [601, 858, 1_142], []],
  ["exactly 30 % below the only other", [700, 1_000], ["below_next"]],
  ["29.9 % below the only other", [701, 1_000], []],
  ["both", [100, 1_000, 1_000], ["below_mean", "below_next"]],
  ["a sole quote has nothing to be low against", [1], []],
  ["no quote", [], []],
  ["two tied for the lowest", [100, 100, 10_000], ["below_mean"]],
  ["equal amounts", [500, 500], []],
])("%s", (_why, amounts, reasons) => {
  expect(abnormallyLow(amounts.map(toFen), defaultAbnormallyLow)).toEqual(reasons);
});
