import type { PriceContent } from "#domain/catalogue/price.ts";
import { emptyPriceForm, readPriceForm, ruleModes, type PriceForm } from "#domain/catalogue/price-form.ts";
import type { PriceDocument } from "#domain/fee/price.ts";
import type { RowReader } from "./cells.ts";

export type PriceImportRow = {
  readonly content: Omit<PriceContent, "supersedesId">;
  readonly replaces: string;
  readonly reason: string;
};

/** Where the form of a rule stands in the file. */
export const ruleColumns = {
  quantity: "计量",
  price: "单价",
  per: "计价单位",
  lowest: "下限",
  highest: "上限",
  table: "分档表",
  coefficients: "系数表",
  floatDown: "下浮",
  floatUp: "上浮",
  minimum: "最低收费",
  maximum: "最高收费",
} as const satisfies Partial<Record<keyof PriceForm, string>>;

const unreadable: PriceDocument = { mode: "range", lowestFen: 0, highestFen: 0 } as PriceDocument;
/** The columns in which a rule's own refusal is shown. */
const blamed: Readonly<Record<string, string>> = {
  "catalogue.table_empty": "分档表",
  "catalogue.table_not_ascending": "分档表",
  "catalogue.line_malformed": "分档表",
  "catalogue.open_bracket_two_prices": "分档表",
  "catalogue.range_reversed": "下限",
  "catalogue.bounds_reversed": "最低收费",
  "catalogue.coefficient_invalid": "系数表",
};

function ruleOf(cells: RowReader): PriceDocument {
  const asked = cells.text("计价方式").normalize("NFKC");
  const mode = ruleModes.find((word) => word === asked);
  if (!mode) {
    if (asked !== "") cells.invalid("计价方式", ruleModes.join(" / "));
    return unreadable;
  }
  const typed = Object.fromEntries(
    Object.entries(ruleColumns).map(([key, column]) => [key, cells.optional(column, 8_000)]),
  );
  const rule = readPriceForm({ ...emptyPriceForm, ...typed, mode, per: typed.per || "1" });
  if (rule.ok) return rule.value;
  const { value } = rule.refusal.params;
  const held = Object.entries(ruleColumns).find(([key]) => value !== undefined && typed[key] === value);
  cells.fault(blamed[rule.refusal.code] ?? held?.[1] ?? "计价方式", rule.refusal);
  return unreadable;
}

export function readPriceRow(cells: RowReader): PriceImportRow {
  return {
    content: {
      number: cells.text("文号"),
      title: { zh: cells.text("文件名称"), en: cells.text("文件英文名称") },
      authority: { zh: cells.text("发布机关"), en: cells.text("发布机关英文名称") },
      clause: cells.text("条款"),
      validFrom: cells.day("生效日期"),
      validTo: cells.optionalDay("失效日期"),
      rule: ruleOf(cells),
    },
    replaces: cells.optional("替代文件"),
    reason: cells.optional("变更理由", 2_000),
  };
}
