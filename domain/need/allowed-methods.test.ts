import { describe, expect, test } from "vitest";
import { defaultPolicy as policy } from "#domain/policy/profiles/default.ts";
import type { SelectionMethod } from "#domain/selection/method-names.ts";
import { toFen } from "#domain/shared/money.ts";
import { refuse } from "#domain/shared/outcome.ts";
import { methodsFor, type MethodQuestion } from "./allowed-methods.ts";
import { minimumQuotes } from "./minimum.ts";

const yuan = (amount: number) => toFen(amount * 100);
const ask = (over: Partial<MethodQuestion>) =>
  methodsFor({ publicFunds: true, estimatedFen: yuan(100_000), round: 1, policy, ...over });
const allowed = (over: Partial<MethodQuestion>) =>
  ask(over)
    .filter((each) => each.allowed)
    .map((each) => each.method);

describe("which methods a need may use", () => {
  test.each<[string, Partial<MethodQuestion>, SelectionMethod[]]>([
    [
      "public, up to 50,000",
      { estimatedFen: yuan(50_000) },
      ["direct", "random", "lowest", "average", "best_value"],
    ],
    [
      "public, below 50,000: not yet the average",
      { estimatedFen: yuan(49_999) },
      ["direct", "random", "lowest", "best_value"],
    ],
    [
      "public, 50,000.01: no direct choice",
      { estimatedFen: toFen(5_000_001) },
      ["random", "lowest", "average", "best_value"],
    ],
    ["public, 500,000", { estimatedFen: yuan(500_000) }, ["random", "lowest", "average", "best_value"]],
    [
      "public, above 500,000: no average",
      { estimatedFen: yuan(500_001) },
      ["random", "lowest", "best_value"],
    ],
    [
      "public, second round: still no direct choice",
      { round: 2 },
      ["random", "lowest", "average", "best_value"],
    ],
    ["public, after round 2 failed", { round: 3 }, ["direct", "random", "lowest", "average", "best_value"]],
    [
      "public, with a regional framework",
      { regionalFramework: true },
      ["direct", "random", "lowest", "average", "best_value"],
    ],
    [
      "private, whatever the amount",
      { publicFunds: false, estimatedFen: yuan(5_000_000) },
      ["direct", "random", "lowest", "best_value", "negotiated"],
    ],
  ])("%s", (_why, over, methods) => {
    expect(allowed(over)).toEqual(methods);
  });

  test("each no comes with its reason", () => {
    const reasonFor = (method: SelectionMethod, over: Partial<MethodQuestion>) =>
      ask(over).find((each) => each.method === method)?.reason;
    expect(reasonFor("negotiated", {})).toEqual(
      refuse("need.method_not_for_public_funds", { method: "negotiated" }).refusal,
    );
    expect(reasonFor("average", { publicFunds: false })).toEqual(
      refuse("need.method_not_for_private_funds", { method: "average" }).refusal,
    );
    expect(reasonFor("direct", {})).toEqual(
      refuse("need.method_above_amount", { method: "direct", estimatedFen: 10_000_000, uptoFen: 5_000_000 })
        .refusal,
    );
    expect(reasonFor("average", { estimatedFen: yuan(1) })).toEqual(
      refuse("need.method_below_amount", { method: "average", estimatedFen: 100, fromFen: 5_000_000 })
        .refusal,
    );
  });
});

describe("how many quotes a round needs", () => {
  test.each<
    [string, SelectionMethod, publicFunds: boolean, round: number, estimate: number, minimum: number]
  >([
    ["public, round 1", "lowest", true, 1, 100_000, 3],
    ["public and small, round 1", "lowest", true, 1, 10_000, 3],
    ["public, round 2", "lowest", true, 2, 100_000, 1],
    ["private, round 1", "lowest", false, 1, 50_001, 2],
    ["private up to 50,000", "lowest", false, 1, 50_000, 1],
    ["private, round 2", "best_value", false, 2, 100_000, 1],
    ["a round beyond the table keeps its last number", "average", true, 5, 100_000, 1],
    ["direct", "direct", true, 1, 10_000, 1],
    ["negotiated", "negotiated", false, 1, 100_000, 1],
    ["random, whatever the money", "random", true, 1, 100_000, 2],
    ["random and small", "random", false, 1, 10_000, 2],
  ])("%s", (_why, method, publicFunds, round, estimate, minimum) => {
    expect(minimumQuotes({ method, publicFunds, round, estimatedFen: yuan(estimate), policy })).toBe(minimum);
  });
});
