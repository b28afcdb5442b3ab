import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { ok } from "#domain/shared/outcome.ts";
import { comparePolicies } from "./compare.ts";
import { changedPolicy, changesAgainst } from "./edit.ts";
import { readParameter, writeParameter } from "./parameter-text.ts";
import { parametersOf, valueAt, type ParameterUnit } from "./parameters.ts";
import { defaultPolicy } from "./profiles/default.ts";
import { policyProfiles } from "./profiles.ts";

const everything = policyProfiles.flatMap((policy) =>
  parametersOf(policy).map(({ path, unit }) => ({ policy, path, unit })),
);

describe("a value as one line", () => {
  test("every value of every profile reads back as it was written", () => {
    const lost = everything.filter(({ policy, path, unit }) => {
      const value = valueAt(policy, path);
      const read = readParameter(unit, writeParameter(unit, value));
      return value !== undefined && JSON.stringify(read) !== JSON.stringify(value);
    });
    expect(lost).toEqual([]);
  });

  test.each<[ParameterUnit, string, unknown]>([
    ["share", "62.5 %", 6250],
    ["share", "４０％", 4000],
    ["share", "12.345", undefined],
    ["share", "-1", undefined],
    ["money", "50,000.01", 5_000_001],
    ["money", "a lot", undefined],
    ["workingDays", "3", 3],
    ["workingDays", "2.5", undefined],
    ["flag", "maybe", undefined],
    ["amounts", "50000-500000", { fromFen: 5_000_000, toFen: 50_000_000 }],
    ["amounts", "0-", { fromFen: 0, toFen: null }],
    ["amounts", "never", null],
    ["amounts", "5", undefined],
    ["counts", "3，1", [3, 1]],
    ["counts", "", undefined],
    ["grades", "A,B", ["A", "B"]],
    ["grades", "A,E", undefined],
    [
      "sizes",
      "0: 1; 50000: 1.5",
      [
        { fromFen: 0, weight: 1 },
        { fromFen: 5_000_000, weight: 1.5 },
      ],
    ],
    [
      "measures",
      "warning; suspension 30",
      [
        { kind: "warning", days: null },
        { kind: "suspension", days: 30 },
      ],
    ],
    ["measures", "prison 30", undefined],
    ["sector", "industry", "industry"],
    ["rangeRule", "none", undefined],
  ])("%s: %s", (unit, text, value) => {
    expect(readParameter(unit, text)).toEqual(value);
  });
});

describe("a changed policy", () => {
  test("only what is named changes, and the one it came from stays", () => {
    const before = structuredClone(defaultPolicy);
    const changed = changedPolicy(defaultPolicy, [
      { path: "sectorRatioBp.industry", text: "35" },
      { path: "sectorRatioBp.other", text: "" },
      { path: "periods.awardPublicity", text: "5" },
    ]);
    const lines = changed.ok ? comparePolicies(defaultPolicy, changed.value) : [];
    expect(
      lines
        .filter((line) => line.changed)
        .map(({ parameter, before: was, after }) => [parameter.path, was, after]),
    ).toEqual([
      ["sectorRatioBp.industry", 4000, 3500],
      ["sectorRatioBp.other", 6000, undefined],
      ["periods.awardPublicity", 3, 5],
    ]);
    expect(defaultPolicy).toEqual(before);
  });

  test.each<[string, string, string]>([
    ["profile", "x", "policy.parameter_unknown"],
    ["__proto__.x", "1", "policy.parameter_unknown"],
    ["sectorRatioBp.industry", "many", "policy.parameter_malformed"],
    ["tradingThresholdFen", "", "policy.parameter_malformed"],
    ["sectorRatioBp.industry", "100.01", "policy.invalid"],
    ["periods.awardPublicity", "0", "policy.invalid"],
    ["credit.weightsBp.owner", "40", "policy.weights_not_whole"],
    ["credit.letters.bFrom", "95", "policy.letters_not_descending"],
  ])("%s = %s: %s", (path, text, code) => {
    const changed = changedPolicy(defaultPolicy, [{ path, text }]);
    expect(changed.ok ? "ok" : changed.refusal.code).toBe(code);
  });

  property.prop([fc.constantFrom(...policyProfiles)])(
    "a form sent back as it was says nothing new",
    (policy) => {
      const said = parametersOf(policy).map(({ path, unit }) => ({
        path,
        text: writeParameter(unit, valueAt(policy, path)),
      }));
      expect(changesAgainst(policy, said)).toEqual([]);
      expect(changedPolicy(policy, said)).toEqual(ok(policy));
    },
  );

  property.prop([fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 250 })])(
    "any lawful number survives the form",
    (bp, days) => {
      const changed = changedPolicy(defaultPolicy, [
        { path: "sectorRatioBp.real_estate", text: writeParameter("share", bp) },
        { path: "periods.rating", text: writeParameter("workingDays", days) },
      ]);
      expect(changed.ok && [changed.value.sectorRatioBp.real_estate, changed.value.periods.rating]).toEqual([
        bp,
        days,
      ]);
    },
  );
});
