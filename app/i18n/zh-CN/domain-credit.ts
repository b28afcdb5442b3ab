import type { ScoreLineKey } from "#domain/credit/explanation.ts";

/** `codeLabel` is the text of `conduct.<code>`; the other names come from the line itself. */
export const domainCredit = {
  "credit.owner.prior": "业主评价以 {{weight}} 份 {{score}} 分为起点，避免个别评价左右结果",
  "credit.owner.engagement":
    "委托 {{engagementNo}}（{{valueFen}}）评价 {{score}} 分，距今 {{ageDays}} 天，权重 {{weight}}，占比 {{shareBp}}",
  "credit.owner.share_capped": "同一业主的评价占比以 {{shareBp}} 为限，{{count}} 份评价已按此折减",
  "credit.owner.total": "业主评价得分 {{score}}，占总分 {{weightBp}}",
  "credit.regulator.first_pass":
    "成果一次通过审查 {{good}} 份，共 {{total}} 份，得分 {{score}}，占本部分 {{partBp}}",
  "credit.regulator.returned": "委托 {{engagementNo}} 的成果于 {{reviewedOn}} 未一次通过审查",
  "credit.regulator.inspection": "{{inspectedOn}} 检查得分 {{score}}，占本部分 {{partBp}}",
  "credit.regulator.department": "审批部门对 {{count}} 份成果的评分，平均 {{score}}，占本部分 {{partBp}}",
  "credit.regulator.none": "监管部分暂无数据，按 {{score}} 分计",
  "credit.regulator.total": "监管得分 {{score}}，占总分 {{weightBp}}",
  "credit.platform.on_time": "按期交付 {{good}} 次，共 {{total}} 次，得分 {{score}}，占本部分 {{partBp}}",
  "credit.platform.late": "委托 {{engagementNo}} 于 {{deliveredOn}} 逾期交付",
  "credit.platform.confirmation":
    "中选后确认 {{good}} 次，共 {{total}} 次，得分 {{score}}，占本部分 {{partBp}}",
  "credit.platform.unconfirmed": "需求 {{needNo}} 中选后未确认（{{answeredOn}}）",
  "credit.platform.documents": "有效证照 {{good}} 份，共 {{total}} 份，得分 {{score}}，占本部分 {{partBp}}",
  "credit.platform.response": "按时答复 {{good}} 次，共 {{total}} 次，得分 {{score}}，占本部分 {{partBp}}",
  "credit.platform.none": "平台部分暂无数据，按 {{score}} 分计",
  "credit.platform.total": "平台得分 {{score}}，占总分 {{weightBp}}",
  "credit.deduction": "失信行为（{{happenedOn}}）：{{codeLabel}}，扣 {{points}} 分",
  "credit.total":
    "总分 {{score}}：业主 {{ownerScore}}、监管 {{regulatorScore}}、平台 {{platformScore}} 加权合计，扣 {{deductions}} 分",
  "conduct.late_slightly": "逾期交付（不超过两成）",
  "conduct.abusive_complaint": "一年内多次恶意投诉",
  "conduct.late_grossly": "逾期交付（超过两成）",
  "conduct.no_confirm": "无正当理由不确认或放弃中选",
  "conduct.sign_refusal": "拒签合同或弃约",
  "conduct.fee_cap": "超过收费上限收费",
  "conduct.fee_split": "拆分收费或收取清单外费用",
  "conduct.report_rejected": "成果质量被审批部门退回",
  "conduct.subcontract": "违规转包分包",
  "conduct.practitioner_not_real": "执业人员挂证",
  "conduct.false_material": "提供虚假材料",
  "conduct.false_report": "出具虚假报告",
  "conduct.bribery": "行贿",
  "conduct.collusion": "串通报价",
  "conduct.retaliation": "打击报复",
  "conduct.ring_rating": "互刷评价",
} as const satisfies Record<ScoreLineKey | `conduct.${string}`, string>;
