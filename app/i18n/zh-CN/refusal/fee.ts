import type { feeCodes } from "#domain/shared/codes/fee.ts";

export const feeRefusals = {
  "refusal.fee.cap": "报价不得高于 {{capFen}}（{{formula}}）；您的报价 {{amountFen}} 超出 {{overFen}}。",
  "refusal.fee.below_minimum": "报价不得低于 {{minimumFen}}。",
  "refusal.fee.price_missing": "该事项实行政府定价或指导价，但没有现行有效的收费文件，不能计算收费上限。",
  "refusal.fee.price_invalid": "按所填数量计算的价格超出可受理的范围，请核对数量。",
  "refusal.fee.quantity_missing": "请填写计费所需的数量：{{quantityName}}。",
  "refusal.fee.quantity_invalid": "计费数量应为不小于零的数，金额精确到分。",
  "refusal.fee.coefficient_not_listed":
    "“{{coefficientZh}}”所选系数 {{chosen}} 不在收费文件列明的范围内；可选：{{listed}}。",
  "refusal.fee.sector_without_ratio":
    "现行规则未规定该业主所属类别的收费比例，不能视为没有上限；请与价格主管部门联系。",
  "refusal.fee.sector_unknown": "现行规则未将行业代码 {{industryCode}} 归入任何类别，请与价格主管部门联系。",
  "refusal.fee.industry_code_invalid":
    "行业代码 {{industryCode}} 不是《国民经济行业分类》（GB/T 4754）中的代码。",
  "refusal.fee.discount_without_base": "该事项没有公布的价格，不能按下浮率报价，请直接填写金额。",
  "refusal.fee.discount_invalid": "下浮率应在 0 至 100% 之间。",
  "refusal.fee.not_on_list": "“{{fee}}”不在该事项的收费清单内，不得收取（分解收费，FEE_SPLIT）。",
  "refusal.fee.charge_empty": "每一项收费的金额应大于零。",
  "refusal.fee.total_over_price": "同一需求下收费合计 {{totalFen}}，超过合同价 {{priceFen}}。",
  "refusal.fee.total_over_cap": "同一需求下收费合计 {{totalFen}}，超过收费上限 {{capFen}}，多 {{overFen}}。",
  "refusal.fee.override_too_late": "收费上限只能在公告发布前或者报价截止前调整；报价截止后不再调整。",
  "refusal.fee.override_reason_missing": "请写明理由，理由将随公告公开。",
  "refusal.fee.override_nothing": "该需求没有法定收费上限，无需调整。",
  "refusal.fee.override_ceiling":
    "业主自行设定的控制价 {{ceilingFen}} 已经起限制作用，调整收费上限不会改变结果。",
  "refusal.fee.override_not_higher": "调整后的上限应高于现行上限 {{capFen}}；已密封的报价不得因调整而失效。",
  "refusal.fee.override_above_price": "调整后的上限不得高于公布价格的上端 {{highestFen}}。",
  "refusal.fee.override_changes_path":
    "按调整后的上限，公告期、选取方式或者最少报价数将改变；请业主取消后重新发布。",
  "refusal.fee.override_open": "该需求已有一件待确认的上限调整。",
  "refusal.fee.override_bundle": "组合需求按事项分别设上限，不作调整；请对单项需求办理。",
  "refusal.fee.override_own": "提议人不得自行确认，须由另一人办理。",
  "refusal.fee.override_not_proposer": "只有提议人可以撤回。",
  "refusal.fee.sector_reason_missing": "请写明改列类别的理由，理由将在收费计算过程中公开。",
  "refusal.fee.sector_same": "该业主已经按此类别计。",
  "refusal.fee.owner_unknown": "没有这个信用代码的业主。",
  "refusal.fee.owner_unchecked": "该业主的登记信息（含行业代码）尚未核验，不能据以计算收费上限。",
} as const satisfies Record<`refusal.${(typeof feeCodes)[number]}`, string>;
