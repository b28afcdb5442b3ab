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

test("the whitelist is as large as the source documents': 42 items, 15 categories, 17 departments", () => {
  expect(serviceItems).toHaveLength(42);
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

test("every item has a department, a legal basis, an approval that asks for it, and a trade that does it", () => {
  for (const item of serviceItems) {
    expect(codesOf(departments), item.code).toContain(item.departmentCode);
    expect(codesOf(categories), item.code).toContain(item.categoryCode);
    expect(item.legalBasis.length, item.code).toBeGreaterThan(0);
    expect(item.matterCodes.length, item.code).toBeGreaterThan(0);
    for (const code of item.matterCodes) expect(codesOf(matters), item.code).toContain(code);
    expect(trades.find((trade) => trade.code === item.tradeCode)?.ownItems, item.code).toContain(item.code);
    expect(item.materials.some((material) => material.kind === "essential"), item.code).toBe(true);
    expect(certificateFor(item.code).name).not.toBe("");
  }
});

test("an item has a price document exactly when its price is not the market's, and asks for what the document measures", () => {
  for (const item of serviceItems) {
    expect(item.priceDocumentId === null, item.code).toBe(item.priceMode === "market");
    if (!item.priceDocumentId) continue;
    expect(quantitiesOf(priceDocumentOf(item.priceDocumentId).rule), item.code).toEqual(item.quantity ? [item.quantity] : []);
  }
});

test("every price document can be stored, and says that it is illustrative", () => {
  for (const document of priceDocuments) {
    expect(priceDocumentSchema.safeParse(document.rule).error, document.id).toBeUndefined();
    expect(document.illustrative, document.id).toBe(true);
  }
  expect(new Set(priceDocuments.map(({ rule }) => rule.mode)).size).toBe(5);
});

test.each<[Sector, number]>([["industry", 800_000], ["traditional_service", 1_000_000], ["real_estate", 1_200_000]])(
  "the story's report form costs an owner of %s at most %i fen",
  (sector, capFen) => {
    const item = serviceItemOf("HJ-001");
    const cap = feeCap({
      document: priceDocumentOf(item.priceDocumentId ?? "").rule, mode: item.priceMode, quantities: {}, sector, policy: defaultPolicy,
    });
    expect(cap).toMatchObject({ ok: true, value: { capFen } });
  },
);

test("the historical table gives the example of the rules: 100 m yuan, 28,235.29, lower end 22,588.24", () => {
  const document = priceDocumentOf("JJG-2002-125-FORM").rule;
  const cap = feeCap({ document, mode: "guided", quantities: { investmentFen: 10_000_000_000 }, sector: "industry", policy: defaultPolicy });
  expect(cap).toMatchObject({ ok: true, value: { capFen: 903_529, lowestFen: 2_258_824 } });
});

test("a county's department is named after the county", () => {
  expect(departmentNameIn("HBJ", "370982")).toEqual({ zh: "汶新市生态环境局", en: "Wenxin City Ecology and Environment Bureau" });
  expect(departmentNameIn("HBJ", "370900").zh).toBe("沂州市生态环境局");
});

test.each([[3, "三"], [10, "十"], [16, "十六"], [20, "二十"], [45, "四十五"], [101, "一百零一"], [110, "一百一十"]])("article %i is %s", (value, text) => {
  expect(chineseNumber(value)).toBe(text);
});
