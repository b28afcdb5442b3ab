import { readApplicability } from "#domain/catalogue/applicability-lines.ts";
import { categoryCodePattern, itemCodePattern, type ItemContent } from "#domain/catalogue/item.ts";
import { readLegalBasis, readLocals, readMaterials } from "#domain/catalogue/lines.ts";
import { priceModes } from "#domain/fee/price.ts";
import type { Day } from "#domain/shared/dates.ts";
import type { LocalText } from "#domain/shared/local-text.ts";
import type { RowReader } from "./cells.ts";
import type { Scope } from "./kind.ts";

export type ItemImportRow = {
  readonly code: string;
  /** With the price document as it was written: its id, or number and clause. */
  readonly content: Omit<ItemContent, "priceDocumentId" | "reviewsItem">;
  /** Null: none; undefined: the file has no such column and says nothing of it. */
  readonly reviewsItem: string | null | undefined;
  readonly price: string;
  readonly effectiveOn: Day;
  readonly reason: string;
  readonly basis: string;
};

const nowhere: LocalText = { zh: "", en: "" };
const longText = 2_000;

function oneOf<T extends string>(cells: RowReader, column: string, words: readonly T[], fallback: T): T {
  const asked = cells.text(column).normalize("NFKC");
  const found = words.find((word) => word === asked);
  if (!found && asked !== "") cells.invalid(column, words.join(" / "));
  return found ?? fallback;
}

function matching(cells: RowReader, column: string, pattern: RegExp, expected: string): string {
  cells.text(column);
  const value = cells.code(column).toUpperCase();
  if (value !== "" && !pattern.test(value)) cells.invalid(column, expected);
  return value;
}

/** Exactly one line in both languages. */
function oneLocal(cells: RowReader, column: string): LocalText {
  const found = cells.lines(column, readLocals, true);
  if (found && found.length > 1)
    cells.invalid(column, "中文 | English", found.map(({ zh }) => zh).join("; "));
  return found?.[0] ?? nowhere;
}

function reviewedItem(cells: RowReader, known: Scope["known"]): string | null | undefined {
  const column = "审查对象事项";
  if (!cells.has(column)) return undefined;
  const value = cells.code(column);
  return value === "" ? null : cells.known(column, value, known.items);
}

/** One line of a list of items; lists inside it are one entry a line, as in the form. */
export function readItemRow(cells: RowReader, { known, today }: Scope): ItemImportRow {
  const locals = (column: string, required: boolean) => cells.lines(column, readLocals, required) ?? [];
  const code = matching(cells, "事项编码", itemCodePattern, "HJ-001");
  const content = {
    name: { zh: cells.text("事项名称", 600), en: cells.text("英文名称", 600) },
    category: {
      code: matching(cells, "类别代码", categoryCodePattern, "HJ"),
      zh: cells.text("类别名称"),
      en: cells.text("类别英文名称"),
    },
    departmentId: cells.known("主管部门", cells.text("主管部门"), known.departments) ?? 0,
    legalBasis: cells.lines("法定依据", readLegalBasis, true) ?? [],
    approvals: locals("审批事项", true),
    selfService: oneLocal(cells, "自行办理"),
    deliverable: oneLocal(cells, "服务成果"),
    qualification: { allOf: locals("资质全部具备", false), anyOf: locals("资质任一具备", false) },
    materials: cells.lines("业主材料", readMaterials, false) ?? [],
    applicability: cells.lines("适用条件", readApplicability, false) ?? [],
    limitWd: cells.whole("法定时限", 1, 1_000) ?? 1,
    promisedWd: cells.whole("承诺时限", 1, 1_000, false),
    priceMode: oneOf(cells, "定价方式", priceModes, "market"),
    fees: locals("收费项目", true),
  };
  return {
    code,
    content,
    reviewsItem: reviewedItem(cells, known),
    price: cells.optional("价格文件"),
    effectiveOn: cells.optionalDay("生效日期") ?? today,
    reason: cells.optional("变更理由", longText),
    basis: cells.optional("变更依据", 600),
  };
}
