import type { awardCodes } from "#domain/shared/codes/award.ts";

export const awardRefusals = {
  "refusal.award.reason_missing": "请说明理由；理由将长期公开。",
  "refusal.award.already_confirmed": "该中选结果已经确认，不能再确认或放弃。",
  "refusal.award.confirm_period_over": "确认期限已过，视为放弃中选。",
  "refusal.award.confirm_period_running": "确认期限尚未届满。",
  "refusal.award.publicity_running": "公示期尚未届满。",
  "refusal.award.not_confirmed_by_agency": "中选机构尚未确认。",
  "refusal.award.not_confirmed": "中选结果尚未确定，无须撤销；公示期内的问题按投诉处理。",
  "refusal.award.work_begun": "合同已经签订，不能撤销中选；请按合同终止办理。",
  "refusal.award.withdrawal_asked_already": "已有人提出撤销，正在等待第二人决定。",
  "refusal.award.withdrawal_not_asked": "没有待决定的撤销提议。",
  "refusal.award.own_withdrawal": "提出撤销的人不能自己确认，须由第二人决定。",
} satisfies Record<`refusal.${(typeof awardCodes)[number]}`, string>;
