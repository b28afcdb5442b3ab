import { expect, test } from "vitest";
import { feeCap } from "#domain/fee/cap.ts";
import { priceDocumentSchema, quantitiesOf } from "#domain/fee/price.ts";
import { defaultPolicy } from "#domain/policy/profiles/default.ts";
import type { Sector } from "#domain/fee/sector.ts";
import { categories } from "./categories.ts";
import { certificateFor } from "./certificates.ts";
import { departmentNameIn, departments } from "./departments.ts";
import { jurisdictions } from "./jurisdictions.ts";
import { matters } from "./matters.ts";
import { priceDocumentOf, priceDocuments } from "./price-documents.ts";
import { serviceItemOf, serviceItems } from "./service-items.ts";
import { chineseNumber } from "./text.ts";
import { trades } from "./trades.ts";

const codesOf = (list: readonly { code: string }[]) => list.map(({ code }) => code);

test("the whitelist is as large as the source documents': 47 items, 15 categories, 17 departments", () => {
  expect(serviceItems).toHaveLength(47);
  expect(new Set(serviceItems.map((item) => item.categoryCode)).size).toBe(15);
  expect(new Set(serviceItems.map((item) => item.departmentCode)).size).toBe(17);
});

test.each([
  ["items", codesOf(serviceItems)],
  ["categories", codesOf(categories)],
  ["departments", codesOf(departments)],
  ["matters", codesOf(matters)],
  ["jurisdictions", codesOf(jurisdictions)],
  ["trades", codesOf(trades)],
  ["price documents", priceDocuments.map(({ id }) => id)],
  ["item names", serviceItems.map((item) => item.name.zh)],
])("no code occurs twice among the %s", (_kind, codes) => {
  expect(new Set(codes).size).toBe(codes.length);
});

const isKnown = (list: readonly { code: string }[], code: string) => list.some((each) => each.code === code);
const codesWhere = (isWrong: (item: (typeof serviceItems)[number]) => boolean) =>
  codesOf(serviceItems.filter(isWrong));

test("every item has a department, a category, a legal basis and an approval that asks for it", () => {
  expect(codesWhere((item) => !isKnown(departments, item.departmentCode))).toEqual([]);
  expect(codesWhere((item) => !isKnown(categories, item.categoryCode))).toEqual([]);
  expect(codesWhere((item) => item.legalBasis.length === 0)).toEqual([]);
  expect(codesWhere((item) => item.matterCodes.length === 0)).toEqual([]);
  expect(codesWhere((item) => item.matterCodes.some((code) => !isKnown(matters, code)))).toEqual([]);
});

test("every item has a trade that does it, a certificate it takes, and something the owner must hand over", () => {
  const doneBy = (tradeCode: string) => trades.find((trade) => trade.code === tradeCode)?.ownItems ?? [];
  expect(codesWhere((item) => !doneBy(item.tradeCode).includes(item.code))).toEqual([]);
  expect(codesWhere((item) => certificateFor(item.code).name === "")).toEqual([]);
  expect(codesWhere((item) => !item.materials.some((material) => material.kind === "essential"))).toEqual([]);
});

test("an item has a price document exactly when its price is not the market's, and asks for what the document measures", () => {
  expect(codesWhere((item) => (item.priceDocumentId === null) !== (item.priceMode === "market"))).toEqual([]);
  const measured = (id: string | null) => (id ? (quantitiesOf(priceDocumentOf(id).rule)[0] ?? null) : null);
  expect(codesWhere((item) => measured(item.priceDocumentId) !== item.quantity)).toEqual([]);
});

test("every price document can be stored, says that it is illustrative, and all five kinds are there", () => {
  expect(priceDocuments.filter(({ rule }) => !priceDocumentSchema.safeParse(rule).success)).toEqual([]);
  expect(priceDocuments.filter(({ illustrative }) => !illustrative)).toEqual([]);
  expect(new Set(priceDocuments.map(({ rule }) => rule.mode)).size).toBe(5);
});

test.each<[Sector, number]>([
  ["industry", 800_000],
  ["traditional_service", 1_000_000],
  ["real_estate", 1_200_000],
])("the story's report form costs an owner of %s at most %i fen", (sector, capFen) => {
  const item = serviceItemOf("HJ-001");
  const cap = feeCap({
    document: priceDocumentOf(item.priceDocumentId ?? "").rule,
    mode: item.priceMode,
    quantities: {},
    sector,
    policy: defaultPolicy,
  });
  expect(cap).toMatchObject({ ok: true, value: { capFen } });
});

test("the historical table gives the example of the rules: 100 m yuan, 28,235.29, lower end 22,588.24", () => {
  const document = priceDocumentOf("JJG-2002-125-FORM").rule;
  const cap = feeCap({
    document,
    mode: "guided",
    quantities: { investmentFen: 10_000_000_000 },
    sector: "industry",
    policy: defaultPolicy,
  });
  expect(cap).toMatchObject({ ok: true, value: { capFen: 903_529, lowestFen: 2_258_824 } });
});

test("a county's department is named after the county", () => {
  expect(departmentNameIn("HBJ", "370982")).toEqual({
    zh: "汶新市生态环境局",
    en: "Wenxin City Ecology and Environment Bureau",
  });
  expect(departmentNameIn("HBJ", "370900").zh).toBe("沂州市生态环境局");
});

test.each([
  [3, "三"],
  [10, "十"],
  [16, "十六"],
  [20, "二十"],
  [45, "四十五"],
  [101, "一百零一"],
  [110, "一百一十"],
])("article %i is %s", (value, text) => {
  expect(chineseNumber(value)).toBe(text);
});
