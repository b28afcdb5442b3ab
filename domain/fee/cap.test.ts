import { describe, expect, test } from "vitest";
import { defaultPolicy } from "#domain/policy/profiles/default.ts";
import { linyiPolicy } from "#domain/policy/profiles/linyi.ts";
import { shanxianPolicy } from "#domain/policy/profiles/shanxian.ts";
import { xintaiPolicy } from "#domain/policy/profiles/xintai.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { parseYuan, toFen, type Fen } from "#domain/shared/money.ts";
import { ok, refuse } from "#domain/shared/outcome.ts";
import { checkQuoteAgainstCap, feeCap, type FeeCap, type FeeCapInput } from "./cap.ts";
import { propertyAppraisal, reportForm, storyRange } from "./example-documents.ts";
import { ceilingSource } from "./sources.ts";

const paper = { title: { zh: "指导价（沂发改价〔2024〕18号）", en: "Guided price" }, clause: "第二条" };

function fen(yuan: string): Fen {
  const amount = parseYuan(yuan);
  if (amount === null) throw new Error(yuan);
  return amount;
}
function capOf(input: Partial<FeeCapInput>): FeeCap {
  const cap = feeCap({
    document: storyRange,
    mode: "guided",
    quantities: {},
    sector: "industry",
    policy: defaultPolicy,
    ...input,
  });
  if (!cap.ok) throw new Error(cap.refusal.code);
  return cap.value;
}
const thirtyMillion = { document: propertyAppraisal, quantities: { assessedValueFen: 3_000_000_000 } };
const hundredMillion = { document: reportForm, quantities: { investmentFen: 10_000_000_000 } };
const lowerOnly: Policy = { ...defaultPolicy, rangeRule: "lowerOnly" };

describe("the cap", () => {
  test.each<[string, Partial<FeeCapInput>, cap: string]>([
    ["a range of 20,000–40,000 for industry: 40 % of the lower bound", {}, "8,000.00"],
    ["… for modern services", { sector: "modern_service" }, "8,000.00"],
    ["… for traditional services: 50 %", { sector: "traditional_service" }, "10,000.00"],
    ["… for real estate: 60 %", { sector: "real_estate" }, "12,000.00"],
    ["… for a public body", { sector: "public_body" }, "8,000.00"],
    ["… for any other trade", { sector: "other" }, "12,000.00"],
    ["the same in Shanxian", { policy: shanxianPolicy, sector: "real_estate" }, "12,000.00"],
    [
      "appraisal of 30 m for real estate: 60 % of 50,500",
      { ...thirtyMillion, sector: "real_estate" },
      "30,300.00",
    ],
    [
      "… the owner's ceiling above it does not lift it",
      { ...thirtyMillion, sector: "real_estate", ceilingFen: fen("35000") },
      "30,300.00",
    ],
    [
      "… a ceiling below it binds",
      { ...thirtyMillion, sector: "real_estate", ceilingFen: fen("30000") },
      "30,000.00",
    ],
    ["environmental consulting, 100 m yuan: 40 % of the lower end, down", hundredMillion, "9,035.29"],
    ["a pledged price lowers the agency's cap", { pledgedFen: fen("7500") }, "7,500.00"],
    ["a pledge above the cap changes nothing", { pledgedFen: fen("9000") }, "8,000.00"],
    [
      "Xintai: half of the statutory standard, which is the lower bound",
      { policy: xintaiPolicy },
      "10,000.00",
    ],
    [
      "Xintai: half of a standard that is given",
      { policy: xintaiPolicy, statutoryFen: fen("18000.01") },
      "9,000.00",
    ],
    ["Linyi: the published price as it is", { policy: linyiPolicy }, "20,000.00"],
    ["lowerOnly: the lower bound alone for a range", { policy: lowerOnly }, "20,000.00"],
    ["lowerOnly: the ratio for a single price", { ...thirtyMillion, policy: lowerOnly }, "20,200.00"],
    [
      "a fraction of a fen is rounded down",
      { document: { mode: "fixed", priceFen: toFen(100_001) }, sector: "real_estate" },
      "600.00",
    ],
    [
      "market price with a ceiling",
      { mode: "market", document: null, ceilingFen: fen("30000") },
      "30,000.00",
    ],
    [
      "market price capped because the policy says so",
      { mode: "market", policy: { ...defaultPolicy, capMarketPriced: true } },
      "8,000.00",
    ],
  ])("%s", (_why, input, cap) => {
    expect(capOf(input).capFen).toBe(fen(cap));
  });

  test("a market price has no cap, and says so", () => {
    const cap = capOf({ mode: "market" });
    expect(cap).toMatchObject({ capFen: null, lowestFen: null, baseFen: null, formula: "" });
    expect(cap.steps.map((step) => step.key)).toEqual(["fee.step.market", "fee.step.no_cap"]);
  });

  test("the derivation of the story, line by line", () => {
    const cap = capOf({ ceilingFen: fen("8000"), documentSource: paper });
    expect(cap.formula).toBe("20,000.00 × 40% = 8,000.00");
    expect(cap.steps).toEqual([
      { key: "fee.step.range", params: { lowestFen: 2_000_000, highestFen: 4_000_000 }, source: paper },
      { key: "fee.step.base_lower", params: { resultFen: 2_000_000 }, source: defaultPolicy.source },
      {
        key: "fee.step.ratio_industry",
        params: { baseFen: 2_000_000, ratioBp: 4000, resultFen: 800_000 },
        source: defaultPolicy.source,
      },
      { key: "fee.step.ceiling", params: { resultFen: 800_000 }, source: ceilingSource },
    ]);
  });

  test("the published price is shown to the nearest fen, discounts start from the fen below", () => {
    expect(capOf(hundredMillion)).toMatchObject({
      lowestFen: fen("22588.24"),
      highestFen: fen("33882.35"),
      baseFen: fen("22588.23"),
    });
  });

  test('silence on a sector is not "no cap"', () => {
    const asked = {
      document: storyRange,
      mode: "guided",
      quantities: {},
      sector: "public_body",
      policy: shanxianPolicy,
    } as const;
    expect(feeCap(asked)).toEqual(refuse("fee.sector_without_ratio", { sector: "public_body" }));
  });

  test("a guided price without a document refuses", () => {
    const asked = {
      document: null,
      mode: "guided",
      quantities: {},
      sector: "industry",
      policy: defaultPolicy,
    } as const;
    expect(feeCap(asked)).toEqual(refuse("fee.price_missing"));
  });
});

describe("a quote against the cap", () => {
  test("the cap itself is allowed, one fen more is refused with the derivation", () => {
    const cap = capOf({});
    expect(checkQuoteAgainstCap(fen("8000.00"), cap)).toEqual(ok(800_000));
    expect(checkQuoteAgainstCap(fen("8000.01"), cap)).toEqual(
      refuse("fee.cap", {
        amountFen: 800_001,
        capFen: 800_000,
        overFen: 1,
        formula: "20,000.00 × 40% = 8,000.00",
      }),
    );
  });

  test("a quote is at least one fen, cap or not", () => {
    expect(checkQuoteAgainstCap(toFen(0), capOf({ mode: "market" }))).toEqual(
      refuse("fee.below_minimum", { minimumFen: 1 }),
    );
    expect(checkQuoteAgainstCap(toFen(1), capOf({ mode: "market" }))).toEqual(ok(1));
  });
});
