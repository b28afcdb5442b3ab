import { describe, expect, test } from "vitest";
import { ok, refuse } from "#domain/shared/outcome.ts";
import { parsePolicy, policyInForce, type Policy } from "./policy.ts";
import { policyProfiles } from "./profiles.ts";
import { defaultPolicy } from "./profiles/default.ts";
import { xintaiPolicy } from "./profiles/xintai.ts";

test.each(policyProfiles.map((policy) => [policy.profile, policy] as const))(
  "profile %s survives storage",
  (_name, policy) => {
    expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual(ok(policy));
  },
);

test("every profile has its own name", () => {
  expect(policyProfiles.map((policy) => policy.profile)).toEqual([
    "default",
    "xintai",
    "shanxian",
    "zoucheng",
    "linyi",
  ]);
});

describe("what is no policy", () => {
  test.each<[string, unknown, field: string]>([
    ["nothing", null, ""],
    [
      "a ratio above 100 %",
      { ...defaultPolicy, sectorRatioBp: { industry: 10_001 } },
      "sectorRatioBp.industry",
    ],
    ["half a basis point", { ...defaultPolicy, sectorRatioBp: { industry: 0.5 } }, "sectorRatioBp.industry"],
    [
      "weights that do not sum to the whole",
      {
        ...defaultPolicy,
        credit: { ...defaultPolicy.credit, weightsBp: { owner: 1, regulator: 1, platform: 1 } },
      },
      "credit.weightsBp",
    ],
    [
      "a publicity of no day",
      { ...defaultPolicy, periods: { ...defaultPolicy.periods, awardPublicity: 0 } },
      "periods.awardPublicity",
    ],
    ["an unknown sector", { ...defaultPolicy, sectorTable: { C: "heavy" } }, "sectorTable.C"],
    ["a day that does not exist", { ...defaultPolicy, effectiveFrom: "2026-02-30" }, "effectiveFrom"],
    ["a threshold that is no amount", { ...defaultPolicy, tradingThresholdFen: -1 }, "tradingThresholdFen"],
  ])("%s", (_why, json, field) => {
    const parsed = parsePolicy(json);
    expect(parsed.ok ? "" : [parsed.refusal.code, parsed.refusal.params.field]).toEqual([
      "policy.invalid",
      field,
    ]);
  });
});

describe("which policy is in force", () => {
  const second: Policy = { ...xintaiPolicy, version: 2, effectiveFrom: "2026-07-01" };
  const all = [defaultPolicy, second, { ...xintaiPolicy, effectiveFrom: "2026-01-01" }];
  test.each<[string, profile: string, on: string, expected: [string, number]]>([
    ["the jurisdiction's own", "xintai", "2026-06-30", ["xintai", 1]],
    ["its newer version from its first day on", "xintai", "2026-07-01", ["xintai", 2]],
    ["before the first version the default", "xintai", "2025-12-31", ["default", 1]],
    ["a jurisdiction without a profile", "shouguang", "2026-07-01", ["default", 1]],
  ])("%s", (_why, profile, on, expected) => {
    const found = policyInForce(all, profile, on);
    expect(found.ok && [found.value.profile, found.value.version]).toEqual(expected);
  });

  test("none at all refuses", () => {
    expect(policyInForce([second], "default", "2026-07-01")).toEqual(
      refuse("policy.none_in_force", { profile: "default", inForceOn: "2026-07-01" }),
    );
  });
});
