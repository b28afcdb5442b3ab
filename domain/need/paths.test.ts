import { expect, test } from "vitest";
import { defaultPolicy } from "#domain/policy/profiles/default.ts";
import { pathCases, pathTable } from "./paths.ts";

test("the total of every default path in working days, as the owner sees it before posting", () => {
  const totals = Object.fromEntries(
    pathTable(defaultPolicy).map(({ method, paths }) => [method, paths.map((path) => path?.totalWd ?? null)]),
  );
  // Private ≤ 50,000 · ≤ 200,000 · above; public ≤ 50,000 · ≤ 200,000 · above.
  expect(totals).toEqual({
    direct: [3, 3, 3, 3, null, null],
    random: [4, 8, 10, 8, 8, 10],
    lowest: [4, 8, 10, 8, 8, 10],
    average: [null, null, null, 8, 8, 10],
    best_value: [6, 10, 12, 10, 10, 12],
    negotiated: [6, 10, 12, null, null, null],
  });
});

test("the cases stand at the policy's own amounts", () => {
  expect(pathCases(defaultPolicy).map(({ estimatedFen }) => estimatedFen)).toEqual([
    5_000_000, 20_000_000, 20_000_001, 5_000_000, 20_000_000, 20_000_001,
  ]);
});
