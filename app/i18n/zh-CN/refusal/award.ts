import type { awardCodes } from "#domain/shared/codes/award.ts";

export const awardRefusals = {
  "refusal.award.reason_missing": "请说明理由；理由将长期公开。",
  "refusal.award.already_confirmed": "该中选结果已经确认，不能再确认或放弃。",
  "refusal.award.confirm_period_over": "确认期限已过，视为放弃中选。",
  "refusal.award.confirm_period_running": "确认期限尚未届满。",
  "refusal.award.publicity_running": "公示期尚未届满。",
  "refusal.award.not_confirmed_by_agency": "中选机构尚未确认。",
} satisfies Record<`refusal.${(typeof awardCodes)[number]}`, string>;
