import { toFen } from "#domain/shared/money.ts";
import type { PriceDocument } from "./price.ts";

const yuan = (amount: number) => toFen(amount * 100);
const bracket = (upToMillion: number | null, fromWan: number, toWan: number) => ({
  upToFen: upToMillion === null ? null : yuan(upToMillion * 1_000_000),
  fromFen: yuan(fromWan * 10_000),
  toFen: yuan(toWan * 10_000),
});
const twentyPercent = { down: 2000, up: 2000 };

/** The story's fictitious city document: environmental report form. */
export const storyRange: PriceDocument = { mode: "range", lowestFen: yuan(20_000), highestFen: yuan(40_000) };

/** 计价格〔2002〕125号 (historical), report form, by investment. */
export const reportForm: PriceDocument = {
  mode: "bracketPoint",
  quantity: "investmentFen",
  brackets: [bracket(30, 1, 2), bracket(200, 2, 4), bracket(1000, 4, 7), bracket(null, 7, 7)],
  coefficients: [
    {
      name: "industryBp",
      label: { zh: "行业调整系数", en: "Industry coefficient" },
      values: [
        { bp: 10_000, label: { zh: "一般行业", en: "General" } },
        { bp: 12_000, label: { zh: "化工、冶金", en: "Chemicals, metallurgy" } },
      ],
    },
    {
      name: "sensitivityBp",
      label: { zh: "环境敏感系数", en: "Sensitivity coefficient" },
      values: [
        { bp: 10_000, label: { zh: "不敏感", en: "Not sensitive" } },
        { bp: 12_000, label: { zh: "敏感", en: "Sensitive" } },
      ],
    },
  ],
  floatBp: twentyPercent,
};

/** 计价格〔2002〕125号 (historical), report book, by investment. */
export const reportBook: PriceDocument = {
  mode: "bracketPoint",
  quantity: "investmentFen",
  brackets: [
    bracket(30, 5, 6),
    bracket(200, 6, 15),
    bracket(1000, 15, 35),
    bracket(5000, 35, 75),
    bracket(10_000, 75, 110),
    bracket(null, 110, 110),
  ],
  coefficients: [],
  floatBp: twentyPercent,
};

/** Property appraisal, progressive by assessed value. */
export const propertyAppraisal: PriceDocument = {
  mode: "tiered",
  quantity: "assessedValueFen",
  tiers: [
    { upToFen: yuan(1_000_000), ratePpm: 5000 },
    { upToFen: yuan(10_000_000), ratePpm: 2500 },
    { upToFen: yuan(20_000_000), ratePpm: 1500 },
    { upToFen: yuan(50_000_000), ratePpm: 800 },
    { upToFen: yuan(80_000_000), ratePpm: 400 },
    { upToFen: yuan(100_000_000), ratePpm: 200 },
    { upToFen: null, ratePpm: 100 },
  ],
};

/** Surveying at a fixed price per square metre. */
export const surveying: PriceDocument = { mode: "perUnit", quantity: "areaM2", priceFen: yuan(2), per: 1 };
