import { expect, test } from "vitest";
import { defaultDrawRules, drawPlan, freezeList } from "./draw-plan.ts";
import {
  drawLevel,
  drawLight,
  drawStage,
  mayReveal,
  mayVoid,
  mayWitness,
  type DrawFacts,
} from "./draw-progress.ts";
import { readValue, valueHexOf } from "./draw-value.ts";

const frozen = new Date("2026-03-12T09:00:00Z");
const at = (minutes: number) => new Date(frozen.getTime() + minutes * 60_000);
const open = { publicValue: null, witnessedAt: null, revealedAt: null, voidedAt: null };
const waiting: DrawFacts = { ...drawPlan(true, frozen, defaultDrawRules), ...open };
const atOnce: DrawFacts = { ...drawPlan(false, frozen, defaultDrawRules), ...open };

test("public money waits 30 minutes for objections and turns red an hour after the draw's instant", () => {
  expect(
    [0, 29, 30, 89, 90].map((minutes) => [drawStage(waiting, at(minutes)), drawLight(waiting, at(minutes))]),
  ).toEqual([
    ["objections", "warn"],
    ["objections", "warn"],
    ["value", "warn"],
    ["value", "warn"],
    ["value", "bad"],
  ]);
  expect(drawStage({ ...waiting, publicValue: "1" }, at(31))).toBe("ready");
  expect(drawLight({ ...waiting, revealedAt: at(40) }, at(500))).toBe("ok");
});

test("private money is ready at the freeze, and nothing of it can be voided or witnessed", () => {
  expect(mayReveal(atOnce, frozen).ok).toBe(true);
  expect([mayVoid(atOnce, frozen).ok, mayWitness(atOnce, frozen).ok]).toEqual([false, false]);
});

test("void and witness end at the draw's instant, the reveal begins there with the value", () => {
  const held = (minutes: number, facts = waiting) => [
    mayVoid(facts, at(minutes)).ok,
    mayWitness(facts, at(minutes)).ok,
    mayReveal(facts, at(minutes)).ok,
  ];
  expect(held(29)).toEqual([true, true, false]);
  expect(held(30)).toEqual([false, false, false]);
  expect(held(30, { ...waiting, publicValue: "1" })).toEqual([false, false, true]);
  expect(held(29, { ...waiting, witnessedAt: at(1) })).toEqual([true, false, false]);
  expect(held(29, { ...waiting, voidedAt: at(1) })).toEqual([false, false, false]);
});

test("public money is never at level C", () => {
  expect(
    [waiting, { ...waiting, witnessedAt: frozen }, atOnce, { ...atOnce, witnessedAt: frozen }].map(drawLevel),
  ).toEqual(["A", "A", "C", "B"]);
});

test("the order of the list changes nothing", () => {
  const entries = ["b", "a", "c"].map((id) => ({ id, nonceHex: id.charCodeAt(0).toString(16).repeat(32) }));
  expect(freezeList("D-1", 1, entries.toReversed())).toEqual(freezeList("D-1", 1, entries));
  expect(() => freezeList("D-1", 1, [{ id: "a", nonceHex: "zz" }])).toThrow(RangeError);
});

test.each([
  ["dice", "1234561234", true],
  ["dice", "1 2 3 4 5 6 1 2 3 4", true],
  ["dice", "１２３４５６，１２３４", true],
  ["dice", "123456123", false],
  ["dice", "1234567123", false],
  ["lottery", "031219", true],
  ["lottery", "03121", false],
  ["lottery", "03121a", false],
] as const)("%s %s: %s", (source, digits, fits) => {
  expect(readValue(source, "大厅", digits).ok).toBe(fits);
});

test("a value has its place, enters as its digits, and none belongs to a draw without a source", () => {
  expect(readValue("dice", " ", "1234561234").ok).toBe(false);
  expect(readValue("none", "x", "1234561234").ok).toBe(false);
  expect(valueHexOf({ round: "x", digits: "123" })).toBe("313233");
});
