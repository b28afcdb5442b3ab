import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { toFen } from "#domain/shared/money.ts";
import { refuse } from "#domain/shared/outcome.ts";
import { propertyAppraisal, reportBook, reportForm, storyRange, surveying } from "./example-documents.ts";
import { priceDocumentSchema, type PriceDocument, type Quantities } from "./price.ts";
import { priceOf } from "./price-of.ts";

/** Both ends in yuan. */
function ends(document: PriceDocument, quantities: Quantities): [number, number] {
  const price = priceOf(document, quantities);
  if (!price.ok) throw new Error(price.refusal.code);
  return [price.value.lowestFen / 100, price.value.highestFen / 100];
}
const million = 100_000_000;
const plain = (document: PriceDocument): PriceDocument => ({ ...document, floatBp: undefined });

describe("worked examples", () => {
  test("a range is itself", () => {
    expect(ends(storyRange, {})).toEqual([20_000, 40_000]);
  });

  test("a fixed price is both ends, and a float makes it a range", () => {
    const fixed: PriceDocument = { mode: "fixed", priceFen: toFen(100_000) };
    expect(ends(fixed, {})).toEqual([1000, 1000]);
    expect(ends({ ...fixed, floatBp: { down: 1000, up: 2000 } }, {})).toEqual([900, 1200]);
  });

  test.each<[string, areaM2: number, yuan: number]>([
    ["whole square metres", 1250, 2500],
    ["a fraction of a square metre counts exactly", 0.1, 0.2],
    ["nothing costs nothing", 0, 0],
  ])("surveying by area: %s", (_why, areaM2, yuan) => {
    expect(ends(surveying, { areaM2 })).toEqual([yuan, yuan]);
  });

  test.each<[string, valueYuan: number, yuan: number]>([
    ["the example: 5,000 + 22,500 + 15,000 + 8,000", 30_000_000, 50_500],
    ["within the first tier", 500_000, 2500],
    ["exactly the end of the first tier", 1_000_000, 5000],
    ["one yuan into the second tier", 1_000_001, 5000],
    ["above the last limit", 200_000_000, 92_500],
    ["no value", 0, 0],
  ])("property appraisal: %s", (_why, valueYuan, yuan) => {
    expect(ends(propertyAppraisal, { assessedValueFen: valueYuan * 100 })).toEqual([yuan, yuan]);
  });

  test("each tier is a line of the derivation, then the sum", () => {
    const price = priceOf(propertyAppraisal, { assessedValueFen: 30 * million });
    const lines = price.ok
      ? price.value.steps.map(({ key, params }) => [key, params.rate, params.resultFen])
      : [];
    expect(lines).toEqual([
      ["fee.step.tier", "0.5%", 500_000],
      ["fee.step.tier", "0.25%", 2_250_000],
      ["fee.step.tier", "0.15%", 1_500_000],
      ["fee.step.tier", "0.08%", 800_000],
      ["fee.step.tier_sum", undefined, 5_050_000],
    ]);
  });

  test("environmental consulting: 100 m yuan, coefficients 1.0", () => {
    expect(ends(plain(reportForm), { investmentFen: 100 * million })).toEqual([28_235.29, 28_235.29]);
    expect(ends(reportForm, { investmentFen: 100 * million })).toEqual([22_588.24, 33_882.35]);
  });

  test("coefficients multiply before the float", () => {
    const sensitive = { investmentFen: 30 * million, industryBp: 12_000, sensitivityBp: 12_000 };
    expect(ends(reportForm, sensitive)).toEqual([23_040, 34_560]);
  });

  test.each<[string, document: PriceDocument, investmentMillion: number, wan: number]>([
    ["form, no investment: where the first bracket begins", reportForm, 0, 1],
    ["form, the upper end belongs to the bracket", reportForm, 30, 2],
    ["form, 200 m", reportForm, 200, 4],
    ["form, 1,000 m", reportForm, 1000, 7],
    ["form, above 1,000 m one price", reportForm, 1001, 7],
    ["book, half of the first bracket", reportBook, 15, 5.5],
    ["book, 30 m", reportBook, 30, 6],
    ["book, 200 m", reportBook, 200, 15],
    ["book, 600 m", reportBook, 600, 25],
    ["book, 5,000 m", reportBook, 5000, 75],
    ["book, 10,000 m", reportBook, 10_000, 110],
    ["book, above 10,000 m one price", reportBook, 50_000, 110],
  ])("%s", (_why, document, investmentMillion, wan) => {
    const yuan = wan * 10_000;
    expect(ends(plain(document), { investmentFen: investmentMillion * million })).toEqual([yuan, yuan]);
  });

  test("a minimum and a maximum hold after the float", () => {
    const bounded: PriceDocument = {
      ...surveying,
      floatBp: { down: 5000, up: 5000 },
      minimumFen: toFen(100_000),
      maximumFen: toFen(250_000),
    };
    expect(ends(bounded, { areaM2: 10 })).toEqual([1000, 1000]);
    expect(ends(bounded, { areaM2: 800 })).toEqual([1000, 2400]);
    expect(ends(bounded, { areaM2: 1500 })).toEqual([1500, 2500]);
    expect(ends(bounded, { areaM2: 9000 })).toEqual([2500, 2500]);
  });
});

describe("refusals", () => {
  test.each<[string, PriceDocument, Quantities, ReturnType<typeof refuse>]>([
    ["a quantity that was not given", surveying, {}, refuse("fee.quantity_missing", { quantity: "areaM2" })],
    [
      "a negative quantity",
      surveying,
      { areaM2: -1 },
      refuse("fee.quantity_invalid", { quantity: "areaM2" }),
    ],
    ["no number", surveying, { areaM2: Number.NaN }, refuse("fee.quantity_invalid", { quantity: "areaM2" })],
    [
      "half a fen",
      propertyAppraisal,
      { assessedValueFen: 0.5 },
      refuse("fee.quantity_invalid", { quantity: "assessedValueFen" }),
    ],
    [
      "a coefficient the document does not list",
      reportForm,
      { investmentFen: 1, industryBp: 30_000 },
      refuse("fee.coefficient_not_listed", {
        coefficient: "industryBp",
        coefficientZh: "行业调整系数",
        coefficientEn: "Industry coefficient",
        chosen: "3",
        listed: "1 / 1.2",
      }),
    ],
    [
      "a price no amount can hold",
      { ...surveying, priceFen: toFen(9e15) } as PriceDocument,
      { areaM2: 9e11 },
      refuse("fee.price_invalid"),
    ],
  ])("%s", (_why, document, quantities, refusal) => {
    expect(priceOf(document, quantities)).toEqual(refusal);
  });

  test.each<[string, unknown]>([
    ["a range upside down", { mode: "range", lowestFen: 2, highestFen: 1 }],
    [
      "tiers that do not ascend",
      {
        mode: "tiered",
        quantity: "investmentFen",
        tiers: [
          { upToFen: 5, ratePpm: 1 },
          { upToFen: 5, ratePpm: 1 },
          { upToFen: null, ratePpm: 1 },
        ],
      },
    ],
    [
      "tiers that end closed",
      { mode: "tiered", quantity: "investmentFen", tiers: [{ upToFen: 5, ratePpm: 1 }] },
    ],
    [
      "an open bracket with two prices",
      {
        mode: "bracketPoint",
        quantity: "investmentFen",
        brackets: [{ upToFen: null, fromFen: 1, toFen: 2 }],
      },
    ],
    ["half a fen", { mode: "fixed", priceFen: 0.5 }],
    ["an unknown word", { mode: "fixed", priceFen: 1, discount: 5 }],
  ])("a document with %s is not one", (_why, document) => {
    expect(priceDocumentSchema.safeParse(document).success).toBe(false);
  });

  test("the example documents are documents", () => {
    for (const document of [storyRange, reportForm, reportBook, propertyAppraisal, surveying])
      expect(priceDocumentSchema.safeParse(document).success).toBe(true);
  });
});

const amount = fc.integer({ min: 0, max: 1e13 });

property.prop([amount, amount])("a progressive price never falls when the value rises", (one, other) => {
  const [less, more] = [Math.min(one, other), Math.max(one, other)];
  expect(ends(propertyAppraisal, { assessedValueFen: less })[0]).toBeLessThanOrEqual(
    ends(propertyAppraisal, { assessedValueFen: more })[0],
  );
});

property.prop([amount, amount])("neither does an interpolated one", (one, other) => {
  const [less, more] = [Math.min(one, other), Math.max(one, other)];
  expect(ends(reportBook, { investmentFen: less })[0]).toBeLessThanOrEqual(
    ends(reportBook, { investmentFen: more })[0],
  );
});

property.prop([amount, fc.integer({ min: 0, max: 1e7 }), fc.integer({ min: 0, max: 1e7 })])(
  "both ends stay within the document's bounds and in order",
  (assessedValueFen, a, b) => {
    const bounds = { minimumFen: toFen(Math.min(a, b)), maximumFen: toFen(Math.max(a, b)) };
    const price = priceOf(
      { ...propertyAppraisal, ...bounds, floatBp: { down: 2000, up: 2000 } },
      { assessedValueFen },
    );
    if (!price.ok) throw new Error(price.refusal.code);
    expect(price.value.lowestFen).toBeGreaterThanOrEqual(bounds.minimumFen);
    expect(price.value.lowestFen).toBeLessThanOrEqual(price.value.highestFen);
    expect(price.value.highestFen).toBeLessThanOrEqual(bounds.maximumFen);
  },
);
