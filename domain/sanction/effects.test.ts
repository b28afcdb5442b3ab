import { expect, test } from "vitest";
import { defaultDeductions } from "#domain/policy/deductions.ts";
import { bindsAt, effectsAt, repairableFrom, type SanctionInRegister } from "./effects.ts";
import { sanctionKinds, sanctionRules, termOf, type SanctionKind } from "./kinds.ts";

const start = new Date("2026-03-10T00:00:00Z");
const end = new Date("2026-04-09T00:00:00Z");
const at = (offsetMs: number, from = start) => new Date(from.getTime() + offsetMs);
const suspension: SanctionInRegister = {
  kind: "suspension",
  state: "in_force",
  effectiveAt: start,
  endsAt: end,
  graveMisconduct: false,
};

test.each<[string, Partial<SanctionInRegister>, Date, boolean]>([
  ["not yet a millisecond before", {}, at(-1), false],
  ["from its first instant", {}, start, true],
  ["until its last", {}, at(-1, end), true],
  ["not at its end, whoever wrote that down", {}, end, false],
  ["without an end for ever", { endsAt: null }, at(10 ** 11), true],
  ["not while only notified", { state: "notified", effectiveAt: null }, start, false],
  ["not when annulled", { state: "annulled" }, start, false],
  ["a suspension also during an appeal", { state: "appealed" }, start, true],
  ["a delisting not during an appeal", { kind: "delisting", state: "appealed" }, start, false],
  [
    "but for grave misconduct it does",
    { kind: "delisting", state: "appealed", graveMisconduct: true },
    start,
    true,
  ],
])("binds: %s", (_when, change, instant, binds) => {
  expect(bindsAt({ ...suspension, ...change }, instant)).toBe(binds);
});

test.each<[SanctionKind, string[]]>([
  ["reminder", []],
  ["talk", []],
  ["warning", []],
  ["demotion", []],
  ["suspension", ["mayBeInvited", "mayQuote", "maySign"]],
  ["delisting", ["mayBeInvited", "mayQuote", "maySign", "isListed"]],
  ["blacklist", ["mayBeInvited", "mayQuote", "maySign", "isListed"]],
])("a %s takes away %j", (kind, taken) => {
  const effects = effectsAt([{ ...suspension, kind }], start);
  expect(
    Object.entries(effects)
      .filter(([, may]) => !may)
      .map(([name]) => name),
  ).toEqual(taken);
});

test("several measures add up, ended ones do not", () => {
  const ended = { ...suspension, kind: "blacklist" as const, endsAt: start };
  expect(effectsAt([], start)).toEqual({ mayBeInvited: true, mayQuote: true, maySign: true, isListed: true });
  expect(effectsAt([{ ...suspension, kind: "warning" }, suspension, ended], start)).toMatchObject({
    mayQuote: false,
    isListed: true,
  });
});

test("who must approve what, and what can be appealed", () => {
  expect(
    sanctionKinds.map((kind) => [
      kind,
      sanctionRules[kind].needs.persons,
      sanctionRules[kind].needs.organisations,
      sanctionRules[kind].appealable,
    ]),
  ).toEqual([
    ["reminder", 1, 1, false],
    ["talk", 1, 1, false],
    ["warning", 1, 1, true],
    ["suspension", 1, 1, true],
    ["demotion", 2, 1, true],
    ["delisting", 2, 2, true],
    ["blacklist", 2, 2, true],
  ]);
});

test.each<[SanctionKind, number | null, number | null | "refused"]>([
  ["warning", null, null],
  ["warning", 30, "refused"],
  ["suspension", null, 30],
  ["suspension", 180, 180],
  ["suspension", 181, "refused"],
  ["suspension", 1.5, "refused"],
  ["demotion", 89, "refused"],
  ["demotion", null, 90],
  ["delisting", 364, "refused"],
  ["delisting", 730, 730],
  ["blacklist", 1095, 1095],
  ["blacklist", 1096, "refused"],
])("a %s of %s days: %s", (kind, days, term) => {
  expect(termOf(kind, days)).toMatchObject(
    term === "refused" ? { refusal: { code: "sanction.term_out_of_range" } } : { value: term },
  );
});

test("every measure the default policy names has a lawful term", () => {
  const measures = Object.values(defaultDeductions).flatMap((deduction) => deduction.measures);
  expect(measures.filter(({ kind, days }) => !termOf(kind, days).ok)).toEqual([]);
});

test("repair may be asked for from half of the term, of a blacklist from six months", () => {
  const days = (count: number) => at(count * 86_400_000);
  expect(repairableFrom("suspension", start, days(30))).toEqual(days(15));
  expect(repairableFrom("blacklist", start, days(365))).toEqual(days(182.5));
  expect(repairableFrom("blacklist", start, days(200))).toEqual(days(182));
});

test("who decides counts what binds soon and what still binds", () => {
  const decideAt = (now: Date) => effectsAt([suspension], now, at(2_000, now)).maySign;
  expect([at(-2_001), at(-2_000), at(-1, end), end].map(decideAt)).toEqual([true, false, false, true]);
});
