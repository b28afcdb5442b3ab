import { writeApplicability } from "#domain/catalogue/applicability-lines.ts";
import type { ItemContent } from "#domain/catalogue/item.ts";
import { writeLegalBasis, writeLocals, writeMaterials } from "#domain/catalogue/lines.ts";
import { writePriceForm } from "#domain/catalogue/price-lines.ts";
import { priceDocumentSchema } from "#domain/fee/price.ts";
import type { SheetCells } from "#app/integrations/sheets/sheet-cell.ts";
import type { PriceRow } from "#db/store/catalogue.ts";

import { ruleColumns } from "./price-row.ts";

const lines = (all: readonly string[]): string => all.join("\n");

export function itemCells(code: string, item: ItemContent, department: string): SheetCells {
  const { name, category, qualification } = item;
  return {
    事项编码: code,
    事项名称: name.zh,
    英文名称: name.en,
    类别代码: category.code,
    类别名称: category.zh,
    类别英文名称: category.en,
    主管部门: department,
    法定依据: lines(writeLegalBasis(item.legalBasis)),
    审批事项: lines(writeLocals(item.approvals)),
    自行办理: lines(writeLocals([item.selfService])),
    服务成果: lines(writeLocals([item.deliverable])),
    资质全部具备: lines(writeLocals(qualification.allOf)),
    资质任一具备: lines(writeLocals(qualification.anyOf)),
    业主材料: lines(writeMaterials(item.materials)),
    适用条件: lines(writeApplicability(item.applicability)),
    审查对象事项: item.reviewsItem ?? null,
    法定时限: item.limitWd,
    承诺时限: item.promisedWd,
    定价方式: item.priceMode,
    价格文件: item.priceDocumentId,
    收费项目: lines(writeLocals(item.fees)),
  };
}

export function priceCells(row: PriceRow): SheetCells {
  const form = writePriceForm(priceDocumentSchema.parse(row.rule));
  const rule = Object.entries(ruleColumns).map(([key, column]) => [column, form[key as keyof typeof form]]);
  return {
    ...Object.fromEntries(rule),
    文号: row.number,
    文件名称: row.titleZh,
    文件英文名称: row.titleEn,
    发布机关: row.authorityZh,
    发布机关英文名称: row.authorityEn,
    条款: row.clause,
    生效日期: { day: row.validFrom },
    失效日期: row.validTo === null ? null : { day: row.validTo },
    替代文件: row.supersedesId,
    计价方式: form.mode,
  };
}
