import { expect, test } from "vitest";
import { policyProfiles } from "#domain/policy/profiles.ts";
import { feeCap } from "./cap.ts";
import { propertyAppraisal, reportForm, storyRange, surveying } from "./example-documents.ts";
import type { PriceDocument, Quantities } from "./price.ts";
import type { Sector } from "./sector.ts";

const range = { document: storyRange, quantities: {} };
const thirtyMillion = { document: propertyAppraisal, quantities: { assessedValueFen: 3_000_000_000 } };
const hundredMillion = { document: reportForm, quantities: { investmentFen: 10_000_000_000 } };
const survey = { document: surveying, quantities: { areaM2: 12_345.6 } };
type Asked = { readonly document: PriceDocument; readonly quantities: Quantities };

function capFen(profile: string, asked: Asked, sector: Sector): number | string | null {
  const policy = policyProfiles.find((each) => each.profile === profile)!;
  const cap = feeCap({ ...asked, mode: "guided", sector, policy });
  return cap.ok ? cap.value.capFen : cap.refusal.code;
}

/** Rows: sector; columns: default, xintai, shanxian, zoucheng, linyi. All in fen. */
const profiles = ["default", "xintai", "shanxian", "zoucheng", "linyi"];
const silent = "fee.sector_without_ratio";
test.each<[string, Asked, Sector, (number | string)[]]>([
  ["20,000–40,000", range, "industry", [800_000, 1_000_000, 800_000, 2_000_000, 2_000_000]],
  ["20,000–40,000", range, "modern_service", [800_000, 1_000_000, 800_000, 2_000_000, 2_000_000]],
  ["20,000–40,000", range, "traditional_service", [1_000_000, 1_000_000, 1_000_000, 2_000_000, 2_000_000]],
  ["20,000–40,000", range, "real_estate", [1_200_000, 1_000_000, 1_200_000, 2_000_000, 2_000_000]],
  ["20,000–40,000", range, "public_body", [800_000, 1_000_000, silent, 2_000_000, 2_000_000]],
  ["20,000–40,000", range, "other", [1_200_000, 1_000_000, silent, 2_000_000, 2_000_000]],
  ["appraisal of 30 m", thirtyMillion, "industry", [2_020_000, 2_525_000, 2_020_000, 5_050_000, 5_050_000]],
  [
    "appraisal of 30 m",
    thirtyMillion,
    "real_estate",
    [3_030_000, 2_525_000, 3_030_000, 5_050_000, 5_050_000],
  ],
  ["report form, 100 m", hundredMillion, "industry", [903_529, 1_129_411, 903_529, 2_258_823, 2_258_823]],
  [
    "report form, 100 m",
    hundredMillion,
    "traditional_service",
    [1_129_411, 1_129_411, 1_129_411, 2_258_823, 2_258_823],
  ],
  ["12,345.6 m² at 2.00", survey, "industry", [987_648, 1_234_560, 987_648, 2_469_120, 2_469_120]],
])("%s for %s in each profile", (_document, asked, sector, caps) => {
  expect(profiles.map((profile) => capFen(profile, asked, sector))).toEqual(caps);
});

test("the example of the historical table, line by line: 28,235.29, 22,588.24, 9,035.29", () => {
  const policy = policyProfiles[0]!;
  const cap = feeCap({ ...hundredMillion, mode: "guided", sector: "industry", policy });
  expect(cap).toMatchObject({
    ok: true,
    value: { capFen: 903_529, lowestFen: 2_258_824, formula: "22,588.24 × 40% = 9,035.29" },
  });
  const results = cap.ok
    ? cap.value.steps.map(({ key, params }) => [key, params["resultFen"] ?? params["lowestFen"]])
    : [];
  expect(results).toEqual([
    ["fee.step.bracket", 2_823_529],
    ["fee.step.coefficient", 2_823_529],
    ["fee.step.coefficient", 2_823_529],
    ["fee.step.float", 2_258_824],
    ["fee.step.base_lower", 2_258_824],
    ["fee.step.ratio_industry", 903_529],
  ]);
});

test("a coefficient that is chosen multiplies; one that is not listed is refused", () => {
  const policy = policyProfiles[0]!;
  const asked = (quantities: Quantities) =>
    feeCap({ document: reportForm, quantities, mode: "guided", sector: "industry", policy });
  const investmentFen = 10_000_000_000;
  // 28,235.294… × 1.2 × 1.2 × 80 % × 40 %, down.
  expect(asked({ investmentFen, industryBp: 12_000, sensitivityBp: 12_000 })).toMatchObject({
    value: { capFen: 1_301_082 },
  });
  expect(asked({ investmentFen, industryBp: 11_000 })).toMatchObject({
    refusal: { code: "fee.coefficient_not_listed" },
  });
});
