import { expect, test } from "vitest";
import type { Grade } from "#domain/agency/grade.ts";
import { defaultPolicy as policy } from "#domain/policy/profiles/default.ts";
import { gateDefects, gradesFor } from "./grade-gate.ts";

test.each<[string, Grade[] | null, string, boolean, string[]]>([
  ["the policy's own", null, "", true, []],
  ["A only, with a reason", ["A"], "涉及放射性物质", true, []],
  ["A only, without", ["A"], " ", true, ["need.gate_reason_missing"]],
  ["all of them needs none", ["B", "A", "provisional_b"], "", true, []],
  ["C for public money is wider", ["A", "B", "provisional_b", "C"], "", true, ["need.gate_wider"]],
  ["C for private money is the policy's", ["A", "B", "provisional_b", "C"], "", false, []],
  ["D is never taken", ["A", "B", "provisional_b", "C", "D"], "", false, ["need.gate_wider"]],
  ["the better one left out", ["B"], "费用低", true, ["need.gate_gap"]],
  ["a gap in the middle", ["A", "provisional_b"], "x", true, ["need.gate_gap"]],
])("%s", (_what, grades, reason, publicFunds, codes) => {
  const defects = gateDefects({ grades, reason }, { publicFunds, policy });
  expect(defects.map(({ code }) => code)).toEqual(codes);
});

test("the notice takes what both let through, best first", () => {
  expect(gradesFor({ publicFunds: true, gradeGate: null }, policy)).toEqual(["A", "B", "provisional_b"]);
  expect(gradesFor({ publicFunds: true, gradeGate: ["C", "A"] }, policy)).toEqual(["A"]);
});
