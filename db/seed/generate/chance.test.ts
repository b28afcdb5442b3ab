import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { apportion, chance } from "./chance.ts";

const drawsOf = (seed: number) => {
  const dice = chance(seed);
  return Array.from({ length: 20 }, () => dice.int(0, 1_000_000));
};

test("the same seed gives the same draws, another seed others", () => {
  expect(drawsOf(7)).toEqual(drawsOf(7));
  expect(drawsOf(7)).not.toEqual(drawsOf(8));
});

test("a fork does not depend on what was drawn before it", () => {
  const used = chance(7);
  used.int(0, 9);
  expect(used.fork("a").int(0, 1_000_000)).toBe(chance(7).fork("a").int(0, 1_000_000));
  expect(chance(7).fork("a").int(0, 1_000_000)).not.toBe(chance(7).fork("b").int(0, 1_000_000));
});

property.prop([fc.integer(), fc.integer({ min: -50, max: 50 }), fc.nat(100)])(
  "a whole number stays between its ends",
  (seed, lowest, width) => {
    const drawn = chance(seed).int(lowest, lowest + width);
    expect(drawn).toBeGreaterThanOrEqual(lowest);
    expect(drawn).toBeLessThanOrEqual(lowest + width);
  },
);

property.prop([fc.nat(10_000), fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 8 })])(
  "shares add up to the total and are at most one away from exact",
  (total, weights) => {
    const parts = apportion(total, weights);
    const sum = weights.reduce((all, weight) => all + weight, 0);
    expect(parts.reduce((all, part) => all + part, 0)).toBe(total);
    for (const [at, part] of parts.entries())
      expect(Math.abs(part - (total * (weights[at] ?? 0)) / sum)).toBeLessThan(1.000001);
  },
);
