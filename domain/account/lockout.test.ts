import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { lockoutSeconds } from "./lockout.ts";

test.each<[string, number, number]>([
  ["nothing before the fifth failure", 4, 0],
  ["the fifth begins to wait", 5, 32],
  ["each failure doubles it", 6, 64],
  ["nine are under the ceiling", 9, 512],
  ["fifteen minutes are the most", 10, 900],
  ["also after a year of guessing", 30_000, 900],
])("%s", (_why, failures, seconds) => {
  expect(lockoutSeconds(failures)).toBe(seconds);
});

property.prop([fc.nat(40_000), fc.nat(40_000)])(
  "more failures never wait less, and nobody waits over 15 minutes",
  (a, b) => {
    const [fewer, more] = a < b ? [a, b] : [b, a];
    expect(lockoutSeconds(more)).toBeGreaterThanOrEqual(lockoutSeconds(fewer));
    expect(lockoutSeconds(more)).toBeLessThanOrEqual(900);
  },
);
