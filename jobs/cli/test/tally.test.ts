import { expect, test } from "vitest";
import { judge, type Tally } from "./tally.ts";

test.each<[string, Tally, exitCode: number, failed: number]>([
  ["all passed", { passed: 3, failed: 0 }, 0, 0],
  ["some failed", { passed: 3, failed: 2 }, 1, 2],
  ["a run without a single test", { passed: 0, failed: 0 }, 0, 1],
  ["a runner that ended badly though every test passed", { passed: 3, failed: 0 }, 1, 1],
  ["a runner killed at its time limit", { passed: 0, failed: 0 }, 124, 1],
])("%s", (_case, counted, exitCode, failed) => {
  expect(judge(counted, exitCode).failed).toBe(failed);
});
