import type { roundsCodes } from "#domain/shared/codes/rounds.ts";

export const roundsRefusals = {
  "refusal.bid.not_undercut": "限时报价须不高于 {{mostFen}}：比本机构现价 {{ownFen}} 至少低规定的幅度。",
  "refusal.bid.round_not_running": "现在不在限时报价时段内，此次报价没有提交。",
  "refusal.bid.not_admitted": "只有开启时报价有效的机构可以参加限时报价。",
  "refusal.need.price_rounds_unfit": "报价轮次应为 1 至 {{most}} 轮，填写的是 {{rounds}} 轮。",
  "refusal.need.rounds_running": "限时报价尚未结束。",
  "refusal.need.talks_running": "交互尚未结束。",
  "refusal.need.negotiation_exhausted": "业主与名单中的全部机构都交互过，没有达成一致。",
  "refusal.need.negotiation_idle": "业主没有在期限内与下一家机构交互，本次选取终止。",
  "refusal.negotiation.too_late": "本次答复的期限已过，该机构的交互已经结束。",
  "refusal.negotiation.reason_missing": "请写明理由。",
  "refusal.negotiation.exchanges_used": "与这家机构的交互次数已用完，只能达成一致或结束交互。",
  "refusal.negotiation.period_running": "本次答复的期限还没有到。",
  "refusal.negotiation.over": "本需求的交互已经结束。",
  "refusal.negotiation.talk_open": "一次只能与一家机构交互，请先结束正在进行的交互。",
  "refusal.negotiation.not_a_bidder": "这家机构没有有效的报价，不能与其交互。",
  "refusal.negotiation.talked_already": "与这家机构的交互已经结束，不能再次开始。",
  "refusal.negotiation.text_missing": "请写明内容。",
} as const satisfies Record<`refusal.${(typeof roundsCodes)[number]}`, string>;
