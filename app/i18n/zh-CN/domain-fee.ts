import type { CapStep } from "#domain/fee/step.ts";

export const domainFee = {
  "fee.step.fixed": "收费文件规定的价格",
  "fee.step.per_unit": "按数量计价：每 {{per}} 个单位 {{priceFen}}，数量 {{amount}}",
  "fee.step.range": "指导价区间：{{lowestFen}} 至 {{highestFen}}",
  "fee.step.tier": "{{fromFen}} 至 {{uptoFen}} 部分，费率 {{rate}}",
  "fee.step.tier_sum": "各段合计",
  "fee.step.bracket":
    "计费额 {{valueFen}} 位于 {{fromFen}}（不含）至 {{uptoFen}}（含）一档，价格 {{lowestFen}} 至 {{highestFen}}，按内插法计",
  "fee.step.bracket_open": "计费额在 {{fromFen}} 以上一档",
  "fee.step.coefficient": "乘以系数 {{factor}}",
  "fee.step.float": "下浮 {{downBp}}、上浮 {{upBp}}：{{lowestFen}} 至 {{highestFen}}",
  "fee.step.minimum": "不足最低收费的，按最低收费计",
  "fee.step.maximum": "超过最高收费的，按最高收费计",
  "fee.step.market": "该事项实行市场调节价，没有法定上限",
  "fee.step.base_lower": "有上下限的按下限执行",
  "fee.step.base_price": "以公布的价格为基数",
  "fee.step.lower_only": "上限为区间下限",
  "fee.step.ratio_industry": "业主为工业企业，按基数 {{baseFen}} 的 {{ratioBp}} 计",
  "fee.step.ratio_modern_service": "业主为现代服务业企业，按基数 {{baseFen}} 的 {{ratioBp}} 计",
  "fee.step.ratio_traditional_service": "业主为传统服务业企业，按基数 {{baseFen}} 的 {{ratioBp}} 计",
  "fee.step.ratio_real_estate": "业主为房地产企业，按基数 {{baseFen}} 的 {{ratioBp}} 计",
  "fee.step.ratio_public_body": "业主为公共机构，按基数 {{baseFen}} 的 {{ratioBp}} 计",
  "fee.step.ratio_other": "业主属其他行业，按基数 {{baseFen}} 的 {{ratioBp}} 计",
  "fee.step.half_statutory": "不超过法定标准 {{statutoryFen}} 的二分之一",
  "fee.step.pledged": "机构承诺价",
  "fee.step.ceiling": "业主控制价",
  "fee.step.no_cap": "没有收费上限，可参考近十二个月的成交中位数",
  "fee.step.override":
    "经价格、监督两个岗位的人员决定（{{officesZh}}，{{confirmedAt}}），本需求的收费上限调整为此数。理由：{{reason}}",
  "fee.step.sector_code": "业主经核验的行业代码为 {{industryCode}}，按规则所附对照表归入类别",
  "fee.step.sector_decision": "业主类别由价格主管部门改列（{{officeZh}}，{{decidedOn}}）。理由：{{reason}}",
} as const satisfies Record<CapStep["key"], string>;
