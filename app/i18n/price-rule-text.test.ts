import { expect, test } from "vitest";
import { propertyAppraisal, reportForm, storyRange, surveying } from "#domain/fee/example-documents.ts";
import type { PriceDocument } from "#domain/fee/price.ts";
import { toFen } from "#domain/shared/money.ts";
import { priceRuleText } from "./price-rule-text.ts";
import { translatorFor } from "./translator.ts";

const now = new Date("2026-03-02T01:00:00Z");
const words = (locale: "zh-CN" | "en", rule: PriceDocument) =>
  priceRuleText(translatorFor(locale, now), rule).map((line) => line.replaceAll("\u00A0", " "));

test("ranges, prices and prices per unit, with what bounds them", () => {
  expect(words("zh-CN", storyRange)).toEqual(["¥20,000.00 至 ¥40,000.00"]);
  expect(words("en", { mode: "fixed", priceFen: toFen(12_000) })).toEqual(["A price of CNY 120.00"]);
  const bounded = {
    ...surveying,
    floatBp: { down: 2_000, up: 1_550 },
    minimumFen: toFen(500_000),
    maximumFen: toFen(9_000_000),
  };
  expect(words("zh-CN", bounded)).toEqual([
    "按面积（平方米）计：每 1 个单位 ¥2.00",
    "可下浮 20%，可上浮 15.5%",
    "最低收费 ¥5,000.00",
    "最高收费 ¥90,000.00",
  ]);
  expect(words("en", bounded).slice(1)).toEqual([
    "May be lowered by 20% and raised by 15.5%",
    "At least CNY 5,000.00",
    "At most CNY 90,000.00",
  ]);
});

test("every tier, every bracket and every coefficient has its line", () => {
  const tiers = words("en", propertyAppraisal);
  expect(tiers).toHaveLength(8);
  expect([tiers[1], tiers[7]]).toEqual([
    "CNY 0.00 to CNY 1,000,000.00: 0.5%",
    "above CNY 100,000,000.00: 0.01%",
  ]);
  const brackets = words("zh-CN", reportForm);
  expect([brackets[1], brackets[4], brackets[5], brackets.at(-1)]).toEqual([
    "¥0.00 至 ¥30,000,000.00：¥10,000.00 至 ¥20,000.00",
    "¥1,000,000,000.00 以上：¥70,000.00",
    "行业调整系数：一般行业 × 1、化工、冶金 × 1.2",
    "可下浮 20%，可上浮 20%",
  ]);
});
