import { describe, expect, test } from "vitest";
import { comparePolicies, policyLines } from "./compare.ts";
import { parametersOf, valueAt } from "./parameters.ts";
import { defaultPolicy } from "./profiles/default.ts";
import { linyiPolicy } from "./profiles/linyi.ts";
import { shanxianPolicy } from "./profiles/shanxian.ts";
import { xintaiPolicy } from "./profiles/xintai.ts";
import { zouchengPolicy } from "./profiles/zoucheng.ts";
import { policyProfiles } from "./profiles.ts";
import type { Policy } from "./policy.ts";

type Row = readonly [path: string, value: unknown];
const share = (bp: number) => ({
  industry: bp,
  modern_service: bp,
  traditional_service: bp,
  real_estate: bp,
  public_body: bp,
  other: bp,
});

describe("the numbers a source names", () => {
  const tables: readonly (readonly [name: string, policy: Policy, rows: readonly Row[]])[] = [
    [
      "default: rules.md, Decided, 5.3 and 5.5",
      defaultPolicy,
      [
        ["sectorRatioBp", { ...share(4000), traditional_service: 5000, real_estate: 6000, other: 6000 }],
        ["rangeRule", "ratioOfLower"],
        ["gradeGatePublic", ["A", "B", "provisional_b"]],
        ["minimumQuotes.publicFunds", [3, 1]],
        ["minimumQuotes.privateFunds", [2, 1]],
        ["minimumQuotes.privateFast", 1],
        ["minimumQuotes.byMethod", { direct: 1, negotiated: 1, random: 2 }],
        ["fastLaneFen", 5_000_000],
        ["largeNeedFen", 20_000_000],
        ["tradingThresholdFen", 100_000_000],
        ["methods.direct.publicFunds", { fromFen: 0, toFen: 5_000_000 }],
        ["methods.average.publicFunds", { fromFen: 5_000_000, toFen: 50_000_000 }],
        ["methods.average.privateFunds", null],
        ["methods.negotiated.publicFunds", null],
        ["periods.notice", { direct: 0, random: 3, lowest: 3, average: 3, best_value: 5, negotiated: 3 }],
        ["periods.noticeLargeExtra", 2],
        ["periods.entryCheck", 2],
        ["periods.needCheck", 2],
        ["periods.entryPublicity", 3],
        ["periods.awardPublicity", 3],
        ["periods.awardPublicityShort", 1],
        ["periods.agencyConfirms", 2],
        ["periods.contractSigned", 10],
        ["periods.contractHardStopCalendarDays", 30],
        ["periods.ownerAccepts", 5],
        ["periods.ownerAcceptsAfterReminder", 3],
        ["periods.correction", 5],
        ["correctionRounds", 2],
        ["periods.departmentAnswers", 5],
        ["periods.complaintDecidedLongest", 30],
        ["periods.sanctionStatement", 5],
        ["periods.interimHold", 20],
        ["periods.payment", 10],
        ["credit.weightsBp", { owner: 5000, regulator: 3000, platform: 2000 }],
        ["credit.letters.aFrom", 90],
        ["credit.letters.bFrom", 75],
        ["credit.letters.cFrom", 60],
        ["deductions.fee_split.points", 10],
        ["deductions.subcontract.points", 15],
        ["deductions.collusion.dTrigger", true],
      ],
    ],
    [
      "xintai: half of the statutory time and fee, A and B for public money",
      xintaiPolicy,
      [
        ["halfOfStatutory", true],
        ["serviceTimeBp", 5000],
        ["sectorRatioBp", share(10_000)],
        ["gradeGatePublic", ["A", "B", "provisional_b"]],
      ],
    ],
    [
      "shanxian: 40 / 50 / 60 % of the lower bound, silent on the rest",
      shanxianPolicy,
      [
        [
          "sectorRatioBp",
          { industry: 4000, modern_service: 4000, traditional_service: 5000, real_estate: 6000 },
        ],
        ["rangeRule", "ratioOfLower"],
      ],
    ],
    [
      "zoucheng: published standards as they are, the yearly inspection makes the letter",
      zouchengPolicy,
      [
        ["sectorRatioBp", share(10_000)],
        ["credit.weightsBp", { owner: 3000, regulator: 5000, platform: 2000 }],
        ["credit.regulatorBp.inspection", 7000],
      ],
    ],
    [
      "linyi: the fee list binds as it is, and nothing outside it",
      linyiPolicy,
      [
        ["sectorRatioBp", share(10_000)],
        ["voluntaryNeeds", false],
        ["capMarketPriced", false],
      ],
    ],
  ];
  test.each(tables)("%s", (_name, policy, rows) => {
    const read = rows.map(([path]) => [path, valueAt(policy, path)]);
    expect(read).toEqual(rows);
  });
});

describe("a comparison", () => {
  test("a profile differs from the default in what it was made for, and in nothing else", () => {
    const changed = (policy: Policy) =>
      comparePolicies(defaultPolicy, policy)
        .filter((line) => line.changed)
        .map(({ parameter }) => parameter.path);
    expect(changed(defaultPolicy)).toEqual([]);
    expect(changed(shanxianPolicy)).toEqual(["sectorRatioBp.public_body", "sectorRatioBp.other"]);
    expect(changed(xintaiPolicy)).toEqual([
      ...Object.keys(share(0)).map((sector) => `sectorRatioBp.${sector}`),
      "halfOfStatutory",
      "serviceTimeBp",
    ]);
    expect(changed(zouchengPolicy).filter((path) => path.startsWith("credit."))).toEqual([
      "credit.weightsBp.owner",
      "credit.weightsBp.regulator",
      "credit.regulatorBp.firstPass",
      "credit.regulatorBp.inspection",
      "credit.regulatorBp.department",
    ]);
  });

  test("what changed comes first, silence is told, and both directions mirror each other", () => {
    const lines = comparePolicies(defaultPolicy, shanxianPolicy);
    expect(lines.findLastIndex(({ changed }) => changed)).toBe(1);
    expect(lines[0]).toMatchObject({ before: 4000, after: undefined });
    expect(comparePolicies(shanxianPolicy, defaultPolicy)[0]).toMatchObject({
      before: undefined,
      after: 4000,
    });
  });
});

test("every value of every profile is a parameter that a person can read", () => {
  const leaves = (value: unknown, path: string): string[] =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key))
      : [path];
  for (const policy of policyProfiles) {
    const known = policyLines(policy).map(({ parameter }) => parameter.path);
    const { profile: _p, version: _v, effectiveFrom: _e, title: _t, source: _s, ...parameters } = policy;
    const lost = leaves(parameters, "").filter(
      (leaf) => !known.some((path) => leaf === path || leaf.startsWith(`${path}.`)),
    );
    expect(lost).toEqual([]);
    const paths = parametersOf(policy).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  }
});
