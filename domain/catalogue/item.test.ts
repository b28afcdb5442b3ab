import { expect, test } from "vitest";
import { checkItem, itemContentSchema, qualificationText, type ItemContent } from "./item.ts";
import { itemLines } from "./item-lines.ts";
import {
  readLegalBasis,
  readLocals,
  readMaterials,
  writeLegalBasis,
  writeLocals,
  writeMaterials,
} from "./lines.ts";
import { readApplicability, writeApplicability } from "./applicability-lines.ts";
import { checkPrice, isValidOn } from "./price.ts";
import { toFen } from "#domain/shared/money.ts";
import { storyRange } from "#domain/fee/example-documents.ts";

const text = (zh: string, en: string) => ({ zh, en });
const item: ItemContent = {
  name: text("环境影响报告表编制", "Environmental report form"),
  category: { code: "HJ", ...text("生态环境", "Environment") },
  departmentId: 1,
  legalBasis: [{ documentZh: "《环境影响评价法》", documentEn: "EIA Law", clause: "第十六条" }],
  approvals: [text("环评审批", "Environmental approval")],
  selfService: text("可自行编制", "May be written by the owner"),
  deliverable: text("报告表", "Report form"),
  qualification: { allOf: [text("环评工程师", "Registered engineer")], anyOf: [] },
  materials: [{ nameZh: "用地证明", nameEn: "Proof of land", kind: "deferrable" }],
  applicability: [{ effect: "exempt", areaBelowM2: 500, basis: "名录第三条" }],
  limitWd: 20,
  promisedWd: 15,
  priceMode: "guided",
  priceDocumentId: "YZ-2024-18",
  fees: [text("报告表编制费", "Report form fee")],
};

test("a whole item passes", () => {
  expect(itemContentSchema.parse(item)).toEqual(item);
  expect(checkItem(item)).toEqual({ ok: true, value: item });
});

test.each<[string, Partial<ItemContent>, string]>([
  ["a promise beyond the law", { promisedWd: 21 }, "catalogue.promised_over_limit"],
  ["a guided price without its document", { priceDocumentId: null }, "catalogue.price_document_required"],
  ["no fee", { fees: [] }, "catalogue.fees_missing"],
])("is refused: %s", (_why, change, code) => {
  expect(checkItem({ ...item, ...change })).toMatchObject({ ok: false, refusal: { code } });
});

test("a market price needs no document", () => {
  expect(checkItem({ ...item, priceMode: "market", priceDocumentId: null }).ok).toBe(true);
});

test.each([
  [{ allOf: [], anyOf: [] }, "无特定资质要求"],
  [{ allOf: [text("甲", "A")], anyOf: [] }, "甲"],
  [
    { allOf: [text("甲", "A"), text("乙", "B")], anyOf: [text("丙", "C"), text("丁", "D")] },
    "须全部具备：甲、乙；至少具备一项：丙、丁",
  ],
])("the qualification %o as a sentence", (rule, zh) => {
  expect(qualificationText(rule).zh).toBe(zh);
});

test("lists are written as they are read", () => {
  expect(readLocals(writeLocals(item.fees).join("\n"))).toEqual({ ok: true, value: item.fees });
  expect(readLegalBasis(writeLegalBasis(item.legalBasis).join("\n"))).toEqual({
    ok: true,
    value: item.legalBasis,
  });
  expect(readMaterials("用地证明｜Proof of land｜容缺\n\n")).toEqual({ ok: true, value: item.materials });
  expect(writeMaterials(item.materials)).toEqual(["用地证明 | Proof of land | deferrable"]);
});

test.each([
  [readLocals, "只有中文", "catalogue.line_malformed"],
  [readLocals, "中文 | ", "catalogue.line_malformed"],
  [readLegalBasis, "文件 | Document", "catalogue.line_malformed"],
  [readMaterials, "甲 | A | constructor", "catalogue.line_malformed"],
])("a line in another form is named", (read, line, code) => {
  expect(read(line)).toMatchObject({ ok: false, refusal: { code, params: { line: line.trim() } } });
});

const rules = [
  {
    effect: "downgraded" as const,
    areaBelowM2: 500.5,
    investmentBelowFen: toFen(100_000_000),
    zones: ["甲区", "乙区"],
    basis: "名录",
  },
  { effect: "provided_by_department" as const, zones: ["甲区"], basis: "区域评估" },
];

test("conditions are written as they are read", () => {
  expect(readApplicability(writeApplicability(rules).join("\n"))).toEqual({ ok: true, value: rules });
  expect(readApplicability("豁免 | 500 | - | - | 名录")).toMatchObject({
    ok: true,
    value: [{ effect: "exempt" }],
  });
});

test.each([
  "exempt | - | - | - | 名录",
  "exempt | -5 | - | - | 名录",
  "exempt | many | - | - | 名录",
  "exempt | - | 1.234 | - | 名录",
  "toString | 5 | - | - | 名录",
  "exempt | 5 | 名录",
])("a condition in another form is named: %s", (line) => {
  expect(readApplicability(line)).toMatchObject({ ok: false, refusal: { code: "catalogue.line_malformed" } });
});

test("an item is compared field by field, names instead of keys", () => {
  expect(itemLines(item, { department: "汶新市生态环境局", price: "沂价〔2024〕18号" })).toMatchObject({
    department: ["汶新市生态环境局"],
    priceDocument: ["沂价〔2024〕18号"],
    applicability: ["exempt | 500 | - | - | 名录第三条"],
  });
});

test("a price document is valid on both its ends and ends after it begins", () => {
  const validity = { validFrom: "2026-01-01", validTo: "2026-06-30" };
  const on = ["2025-12-31", "2026-01-01", "2026-06-30", "2026-07-01"].map((day) => isValidOn(validity, day));
  expect(on).toEqual([false, true, true, false]);
  const content = {
    number: "1",
    title: text("甲", "A"),
    authority: text("乙", "B"),
    clause: "1",
    rule: storyRange,
    supersedesId: null,
  };
  expect(checkPrice({ ...content, validFrom: "2026-02-01", validTo: "2026-01-31" })).toMatchObject({
    ok: false,
    refusal: { code: "catalogue.validity_reversed" },
  });
});
