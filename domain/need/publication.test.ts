import { describe, expect, test } from "vitest";
import { defaultPolicy } from "#domain/policy/profiles/default.ts";
import { xintaiPolicy } from "#domain/policy/profiles/xintai.ts";
import { toFen } from "#domain/shared/money.ts";
import { ok, refuse } from "#domain/shared/outcome.ts";
import { checkApplicability, type ApplicabilityRule } from "./applicability.ts";
import {
  checkPublication,
  longestServiceWd,
  publicationDefects,
  type PublicationInput,
} from "./publication.ts";

const yuan = (amount: number) => toFen(amount * 100);
const item = {
  onList: true,
  code: "HJ-001",
  listOn: "2026-03-02",
  limitWd: 20,
  applicability: [],
  payer: "owner",
} as const;
const story: PublicationInput = {
  item,
  project: { areaM2: 5000, investmentFen: yuan(10_000_000), zone: null },
  requirement: { state: "open", caseConfirmed: true },
  ownerIsAuthority: false,
  ownerOverdueWd: 0,
  publicFunds: false,
  method: "lowest",
  round: 1,
  estimatedFen: yuan(8000),
  ceilingFen: null,
  cap: { capFen: yuan(8000), formula: "20,000.00 × 40% = 8,000.00" },
  serviceWd: 20,
  texts: {
    title: "年产 5000 吨涂料项目环境影响报告表编制",
    description: "项目位于本市高新区，按现行导则编制报告表。",
  },
  policy: defaultPolicy,
};
const small: ApplicabilityRule = { effect: "exempt", areaBelowM2: 1000, basis: "水保〔2019〕160号 第二条" };

test("the need of the story may be published", () => {
  expect(publicationDefects(story)).toEqual([]);
  expect(checkPublication(story)).toEqual(ok(true));
});

describe("one defect each", () => {
  const publicWork = { publicFunds: true, method: "lowest" } as const;
  test.each<[string, Partial<PublicationInput>, ...Parameters<typeof refuse>]>([
    [
      "an item off the list (Linyi)",
      { item: { ...item, onList: false } },
      "need.item_not_listed",
      { item: "HJ-001", listOn: "2026-03-02", basis: "国办发〔2015〕31号" },
    ],
    [
      "a project too small to need it",
      { item: { ...item, applicability: [small] }, project: { ...story.project, areaM2: 999 } },
      "need.item_exempt",
      { basis: small.basis, areaM2: 999, areaBelowM2: 1000 },
    ],
    [
      "a service the authority must commission itself",
      { item: { ...item, payer: "authority" } },
      "need.payer_is_authority",
    ],
    ["no requirement", { requirement: null }, "need.requirement_missing"],
    [
      "a requirement already worked on",
      { requirement: { state: "engaged", caseConfirmed: true } },
      "need.requirement_not_open",
    ],
    [
      "a requirement met by a regional result",
      { cover: { result: "2026-000001", validToOn: "2027-12-31" } },
      "need.covered_by_regional_result",
      { result: "2026-000001", validToOn: "2027-12-31" },
    ],
    [
      "a method not for this money",
      { method: "average" },
      "need.method_not_for_private_funds",
      { method: "average" },
    ],
    [
      "public funds at the statutory threshold",
      { ...publicWork, estimatedFen: yuan(1_000_000) },
      "need.trading_threshold",
      { estimatedFen: 100_000_000, thresholdFen: 100_000_000, rule: "default v1" },
    ],
    [
      "a ceiling one fen above the cap",
      { ceilingFen: toFen(800_001) },
      "need.ceiling_over_cap",
      { ceilingFen: 800_001, capFen: 800_000, formula: "20,000.00 × 40% = 8,000.00" },
    ],
    [
      "more days than the item's limit",
      { serviceWd: 21 },
      "need.service_days_out_of_range",
      { longestWd: 20 },
    ],
    ["no day at all", { serviceWd: 0 }, "need.service_days_out_of_range", { longestWd: 20 }],
    [
      "more than half of the limit in Xintai",
      { policy: xintaiPolicy, serviceWd: 11 },
      "need.service_days_out_of_range",
      { longestWd: 10 },
    ],
    [
      "a condition of locality",
      { texts: { conditions: "限本地注册企业参加" } },
      "need.condition_locality",
      { field: "conditions", found: "本地注册企业" },
    ],
    [
      "a text too long to be checked",
      { texts: { description: "字".repeat(20_001) } },
      "need.text_too_long",
      { field: "description", longest: 20_000 },
    ],
    [
      "an owner long overdue who spends public funds",
      { ...publicWork, ownerOverdueWd: 11 },
      "need.owner_overdue",
      { overdueWd: 11 },
    ],
  ])("%s", (_why, over, ...refusal) => {
    const [code, params] = refusal;
    expect(publicationDefects({ ...story, ...over })).toEqual([refuse(code, params).refusal]);
  });
});

describe("and none", () => {
  test.each<[string, Partial<PublicationInput>]>([
    ["a ceiling at the cap", { ceilingFen: yuan(8000) }],
    [
      "any ceiling where the market sets the price",
      { ceilingFen: yuan(90_000), cap: { capFen: null, formula: "" } },
    ],
    [
      "private money above the threshold is never forced into trading (Dezhou)",
      { estimatedFen: yuan(5_000_000) },
    ],
    ["public funds one yuan below the threshold", { publicFunds: true, estimatedFen: yuan(999_999) }],
    ["an owner overdue who spends private money", { ownerOverdueWd: 40 }],
    ["an owner overdue by ten working days exactly", { publicFunds: true, ownerOverdueWd: 10 }],
    ["a requirement whose report was rejected", { requirement: { state: "rejected", caseConfirmed: true } }],
    [
      "the authority commissioning its own service",
      { item: { ...item, payer: "authority" }, ownerIsAuthority: true },
    ],
    [
      "a voluntary need where the policy allows it",
      { requirement: null, policy: { ...defaultPolicy, voluntaryNeeds: true } },
    ],
    [
      "a direct choice of public funds after two failed rounds",
      { publicFunds: true, method: "direct", estimatedFen: yuan(90_000), round: 3 },
    ],
  ])("%s", (_why, over) => {
    expect(publicationDefects({ ...story, ...over })).toEqual([]);
  });
});

test("all defects are told at once", () => {
  const bad = {
    ...story,
    item: { ...item, onList: false },
    requirement: null,
    serviceWd: 99,
    ceilingFen: yuan(9000),
  };
  expect(publicationDefects(bad).map((defect) => defect.code)).toEqual([
    "need.item_not_listed",
    "need.requirement_missing",
    "need.ceiling_over_cap",
    "need.service_days_out_of_range",
  ]);
  expect(checkPublication(bad)).toMatchObject({ refusal: { code: "need.item_not_listed" } });
});

test("half of an odd limit is rounded down, but one day is left", () => {
  expect([15, 1].map((limitWd) => longestServiceWd({ limitWd }, xintaiPolicy))).toEqual([7, 1]);
  const promised = [6, 8, null].map((promisedWd) =>
    longestServiceWd({ limitWd: 15, promisedWd }, xintaiPolicy),
  );
  expect(promised).toEqual([6, 7, 7]);
});

describe("applicability", () => {
  const zone: ApplicabilityRule = { effect: "provided_by_department", zones: ["gaoxin"], basis: "a" };
  const both: ApplicabilityRule = {
    effect: "downgraded",
    areaBelowM2: 1000,
    investmentBelowFen: yuan(500_000),
    basis: "b",
  };
  const unknown = { areaM2: null, investmentFen: null, zone: null };
  test.each([
    [
      "in the zone the department gives the parameters",
      zone,
      { ...unknown, zone: "gaoxin" },
      refuse("need.item_provided_by_department", { basis: "a", zone: "gaoxin" }),
    ],
    ["elsewhere it does not", zone, { ...unknown, zone: "jiulong" }, ok(true)],
    [
      "both limits must hold",
      both,
      { ...unknown, areaM2: 900, investmentFen: yuan(400_000) },
      refuse("need.item_downgraded", {
        basis: "b",
        areaM2: 900,
        areaBelowM2: 1000,
        investmentFen: yuan(400_000),
        investmentBelowFen: yuan(500_000),
      }),
    ],
    ["one is not enough", both, { ...unknown, areaM2: 900, investmentFen: yuan(500_000) }, ok(true)],
    ["what is not known meets no limit", both, { ...unknown, areaM2: 900 }, ok(true)],
  ] as const)("%s", (_why, rule, project, outcome) => {
    expect(checkApplicability([rule], project)).toEqual(outcome);
  });
});
