import { expect, test } from "vitest";
import { priceOf } from "#domain/fee/price-of.ts";
import {
  propertyAppraisal,
  reportBook,
  reportForm,
  storyRange,
  surveying,
} from "#domain/fee/example-documents.ts";
import { toFen } from "#domain/shared/money.ts";
import { examplesOf } from "./price.ts";
import { emptyPriceForm, readPriceForm, type PriceForm } from "./price-form.ts";
import { writePriceForm } from "./price-lines.ts";

const bounded = {
  ...surveying,
  floatBp: { down: 1_550, up: 0 },
  minimumFen: toFen(500_000),
  maximumFen: toFen(9_000_000),
};
const form = (change: Partial<PriceForm>): PriceForm => ({ ...emptyPriceForm, ...change });
const fixed = { mode: "fixed" as const, priceFen: toFen(12_000) };

test.each([
  ["range", storyRange],
  ["bracketPoint with coefficients", reportForm],
  ["bracketPoint", reportBook],
  ["tiered", propertyAppraisal],
  ["perUnit", surveying],
  ["perUnit with float and bounds", bounded],
  ["fixed", fixed],
])("%s: what is written can be typed again", (_mode, rule) => {
  expect(readPriceForm(writePriceForm(rule))).toEqual({ ok: true, value: rule });
});

test.each([
  ["investmentFen", "1", "10,000", 5_000_000_00, 500_00],
  ["contractValueFen", "2.5", "1", 40_00, 100_00],
  ["assessedValueFen", "1", "10,000", 1_500_000, 1_50],
  ["areaM2", "2", "1", 120.5, 241_00],
  ["count", "30", "10", 25, 75_00],
] as const)("%s: %s yuan per %s", (quantity, price, per, amount, priceFen) => {
  const rule = readPriceForm(form({ mode: "perUnit", quantity, price, per }));
  if (!rule.ok) throw new Error(rule.refusal.code);
  expect(priceOf(rule.value, { [quantity]: amount })).toMatchObject({
    ok: true,
    value: { lowestFen: priceFen },
  });
});

test("examples of a price per amount of money count in the document's yuan", () => {
  const rule = { mode: "perUnit", quantity: "investmentFen", priceFen: toFen(100), per: 10_000 } as const;
  expect(readPriceForm(writePriceForm(rule))).toEqual({ ok: true, value: rule });
  expect(
    examplesOf(rule).map(({ quantities, price }) => [
      quantities["investmentFen"],
      price.ok && price.value.lowestFen,
    ]),
  ).toEqual([
    [1_000_000, 100],
    [100_000_000, 10_000],
    [10_000_000_000, 1_000_000],
  ]);
});

const tiers = { mode: "tiered", quantity: "assessedValueFen" } as const;
const brackets = { mode: "bracketPoint", quantity: "investmentFen" } as const;

test.each<[string, PriceForm, string]>([
  ["no amount", form({ price: "a lot" }), "catalogue.amount_invalid"],
  ["three decimals", form({ price: "1.005" }), "catalogue.amount_invalid"],
  ["reversed range", form({ mode: "range", lowest: "2", highest: "1" }), "catalogue.range_reversed"],
  ["reversed bounds", form({ price: "5", minimum: "9", maximum: "8" }), "catalogue.bounds_reversed"],
  ["a float in three decimals", form({ price: "5", floatDown: "1.234" }), "catalogue.number_invalid"],
  ["a float of more than all", form({ price: "5", floatDown: "101" }), "catalogue.rule_invalid"],
  ["no quantity", form({ mode: "perUnit", price: "5" }), "catalogue.rule_invalid"],
  [
    "per nothing",
    form({ mode: "perUnit", quantity: "areaM2", price: "5", per: "0" }),
    "catalogue.rule_invalid",
  ],
  ["an empty table", form({ ...tiers }), "catalogue.table_empty"],
  ["a line with one part", form({ ...tiers, table: "1,000,000" }), "catalogue.line_malformed"],
  ["tiers that fall", form({ ...tiers, table: "200|1\n100|2\n以上|1" }), "catalogue.table_not_ascending"],
  ["no open end", form({ ...tiers, table: "100|1" }), "catalogue.table_not_ascending"],
  ["an open end in the middle", form({ ...tiers, table: "以上|1\n以上|2" }), "catalogue.table_not_ascending"],
  ["tiers by area", form({ ...tiers, quantity: "areaM2", table: "以上|1" }), "catalogue.rule_invalid"],
  [
    "an open bracket that rises",
    form({ ...brackets, table: "以上|1|2" }),
    "catalogue.open_bracket_two_prices",
  ],
  [
    "a coefficient without Bp",
    form({ ...brackets, table: "以上|1|1", coefficients: "x|甲|A|1|乙|B" }),
    "catalogue.coefficient_invalid",
  ],
])("is refused: %s", (_why, typed, code) => {
  expect(readPriceForm(typed)).toMatchObject({ ok: false, refusal: { code } });
});

test("full-width bars and percent signs are read", () => {
  const read = readPriceForm(form({ ...tiers, table: "1,000,000｜0.5%\nabove｜0.25%" }));
  expect(read).toMatchObject({
    ok: true,
    value: {
      tiers: [
        { upToFen: 100_000_000, ratePpm: 5_000 },
        { upToFen: null, ratePpm: 2_500 },
      ],
    },
  });
});

test("examples stand at every limit and beyond the last, as the engine computes them", () => {
  const shown = examplesOf(propertyAppraisal);
  expect(shown).toHaveLength(7);
  expect(shown[2]).toEqual({
    quantities: { assessedValueFen: 2_000_000_000 },
    price: priceOf(propertyAppraisal, { assessedValueFen: 2_000_000_000 }),
  });
  expect(shown[2]?.price).toMatchObject({ ok: true, value: { lowestFen: 4_250_000 } });
  expect(examplesOf(storyRange)).toMatchObject([
    { quantities: {}, price: { ok: true, value: { lowestFen: 2_000_000, highestFen: 4_000_000 } } },
  ]);
  expect(examplesOf(surveying).map(({ price }) => price.ok && price.value.lowestFen)).toEqual([
    200, 20_000, 2_000_000,
  ]);
});
