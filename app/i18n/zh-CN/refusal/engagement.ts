import type { engagementCodes } from "#domain/shared/codes/engagement.ts";

export const engagementRefusals = {
  "refusal.engagement.already_signed": "贵方已签署当前版本的合同，无需重复签署。",
  "refusal.engagement.signing_barred": "机构正处于处置期内，不得签订新合同。",
  "refusal.engagement.contract_overdue": "合同签订期限已过，不能再签署或修改。",
  "refusal.engagement.contract_not_overdue": "合同签订期限未届满。",
  "refusal.engagement.price_not_award": "合同价款 {{priceFen}} 与中选金额 {{awardFen}} 不一致。",
  "refusal.engagement.milestones_not_price": "各期付款合计 {{sumFen}}，与合同价款 {{priceFen}} 不一致。",
  "refusal.engagement.milestone_empty": "每期付款金额应大于零。",
  "refusal.engagement.start_share_too_high": "首期付款 {{startFen}} 超出规定上限 {{highestFen}}。",
  "refusal.engagement.deliverable_missing": "请上传成果文件，并指定对其负责的执业人员。",
  "refusal.engagement.report_not_accepted": "只有已验收的成果才可以撤销。",
  "refusal.engagement.report_revoked": "该成果已经撤销。",
  "refusal.engagement.validity_over": "成果有效期止于 {{untilOn}}，早于今天（{{todayOn}}），请核对。",
  "refusal.engagement.no_rework_left": "退回修改的次数已用完；可以验收，或联系当地监管部门，由其终止委托。",
  "refusal.engagement.defects_missing": "退回时应一次性列明全部问题，至少填写一项。",
  "refusal.engagement.acceptance_period_over": "验收期限及催告期限均已届满，该成果已视为验收通过。",
  "refusal.engagement.acceptance_period_running": "验收期限尚未届满，不能视为验收通过。",
  "refusal.engagement.termination_not_agreed": "解除合同须双方同意，或由监管部门决定。",
  "refusal.engagement.reason_missing": "请填写理由。",
  "refusal.engagement.unpaid": "尚有款项未经机构确认收讫，委托服务不能办结。",
  "refusal.engagement.payment_reference_missing": "请填写付款凭证号。",
} as const satisfies Record<`refusal.${(typeof engagementCodes)[number]}`, string>;
