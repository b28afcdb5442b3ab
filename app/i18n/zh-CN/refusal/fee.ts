import type { feeCodes } from "#domain/shared/codes/fee.ts";

export const feeRefusals = {
  "refusal.fee.cap": "报价不得高于 {{capFen}}（{{formula}}）；您的报价 {{amountFen}} 超出 {{overFen}}。",
  "refusal.fee.below_minimum": "报价不得低于 {{minimumFen}}。",
  "refusal.fee.price_missing": "该事项实行政府定价或指导价，但没有现行有效的收费文件，不能计算收费上限。",
  "refusal.fee.price_invalid": "按所填数量计算的价格超出可受理的范围，请核对数量。",
  "refusal.fee.quantity_missing": "请填写计费所需的数量。",
  "refusal.fee.quantity_invalid": "计费数量应为不小于零的数，金额精确到分。",
  "refusal.fee.coefficient_not_listed": "所选系数不在收费文件列明的范围内。",
  "refusal.fee.sector_without_ratio":
    "现行规则未规定该业主所属类别的收费比例，不能视为没有上限；请与价格主管部门联系。",
  "refusal.fee.sector_unknown": "现行规则未将行业代码 {{industryCode}} 归入任何类别，请与价格主管部门联系。",
  "refusal.fee.industry_code_invalid":
    "行业代码 {{industryCode}} 不是《国民经济行业分类》（GB/T 4754）中的代码。",
  "refusal.fee.discount_without_base": "该事项没有公布的价格，不能按下浮率报价，请直接填写金额。",
  "refusal.fee.discount_invalid": "下浮率应在 0 至 100% 之间。",
} as const satisfies Record<`refusal.${(typeof feeCodes)[number]}`, string>;
