import { expect, test } from "vitest";
import { restingNeeds } from "./rests.ts";

test("a fault doubles the rest up to a minute, a lock does not, and a need that is gone is forgotten", () => {
  let nowMs = 0;
  const rests = restingNeeds(() => nowMs);
  const restOf = (why: "fault" | "busy") => {
    const from = nowMs;
    rests.rest(1, why);
    while (rests.isResting(1)) nowMs += 1_000;
    return (nowMs - from) / 1_000;
  };
  expect(rests.isResting(1)).toBe(false);
  expect([restOf("busy"), restOf("busy")]).toEqual([1, 1]);
  expect(Array.from({ length: 8 }, () => restOf("fault"))).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  expect(restOf("busy")).toBe(1);
  rests.rest(2, "fault");
  rests.keepOnly([1]);
  expect([rests.size(), rests.isResting(2)]).toEqual([1, false]);
});
