import { expect, test } from "vitest";
import { hex, sha256 } from "#domain/shared/encoding.ts";
import { toFen } from "#domain/shared/money.ts";
import { selectionMethods } from "./method-names.ts";
import { selectionRule, selectionRules } from "./registry.ts";

const context = { drawId: "d", round: 1, secretHex: hex(sha256(Buffer.from("s"))) };
const chosen = { agency: "a", amountFen: toFen(100), days: 3, nonceHex: hex(sha256(Buffer.from("n"))) };

test("every method a notice may name can be run", () => {
  expect(Object.keys(selectionRules).toSorted()).toEqual([...selectionMethods].toSorted());
});

test("each line carries the rule of its own name", () => {
  expect(Object.entries(selectionRules).map(([name, rule]) => [name, rule.name])).toEqual([
    ["direct", "direct"],
    ["random", "random"],
    ["lowest", "lowest"],
    ["average", "average"],
    ["best_value", "best_value"],
    ["negotiated", "negotiated"],
  ]);
});

test("a direct choice ranks the one agency chosen", () => {
  const rule = selectionRule("direct");
  expect(rule.ok && rule.value.select([chosen], context).order).toEqual([
    { rank: 1, agency: "a", amountFen: 100, days: 3, decidedBy: "only" },
  ]);
  expect(() => rule.ok && rule.value.select([chosen, { ...chosen, agency: "b" }], context)).toThrow(
    RangeError,
  );
});
