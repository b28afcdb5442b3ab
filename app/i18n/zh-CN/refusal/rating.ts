import type { ratingCodes } from "#domain/shared/codes/rating.ts";

export const ratingRefusals = {
  "refusal.rating.out_of_range": "每一项均应评为 1 至 5 分的整数。",
  "refusal.rating.above_facts": "有一项评分为 {{given}} 分，高于系统记录的事实所允许的 {{highest}} 分。",
  "refusal.rating.text_required": "评为 1 分或 2 分的，请写明理由。",
  "refusal.rating.period_over": "办理期限已过。",
  "refusal.rating.period_running": "评价期限未届满且双方未全部提交，评价暂不公开。",
  "refusal.rating.reason_missing": "请填写理由。",
} as const satisfies Record<`refusal.${(typeof ratingCodes)[number]}`, string>;
