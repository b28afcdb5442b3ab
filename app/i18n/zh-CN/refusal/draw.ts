export const drawRefusals = {
  "refusal.draw.not_yet": "抽取时刻为 {{drawAt}}，现在还不能录入或揭示。",
  "refusal.draw.no_round_left": "本公告承诺的抽取轮次已经用完，不能再作废。",
  "refusal.draw.over": "本轮抽取已经结束。",
  "refusal.draw.own_void": "作废须由另一人确认，提出人不能自己确认。",
  "refusal.draw.reason_missing": "请写明作废的具体理由，该理由将公开。",
  "refusal.draw.same_officer": "公共随机数须由两人分别录入，您已以另一身份录入过。",
  "refusal.draw.value_fixed": "公共随机数已经确定，不能再录入。",
  "refusal.draw.value_form":
    "请按所见填写期号或地点，以及 {{fewest}} 至 {{most}} 位数字；骰子只有 1 至 6 点。",
  "refusal.draw.value_missing": "公共随机数尚未由两人录入，不能揭示。",
  "refusal.draw.value_none": "本次抽取不使用公共随机数。",
  "refusal.draw.void_not_asked": "尚无人提出作废。",
  "refusal.draw.void_too_late": "抽取时刻已到，任何人都不能再作废本轮抽取。",
  "refusal.draw.witness_form": "见证秘密须为 64 位十六进制字符，或留空由系统生成。",
  "refusal.draw.witness_too_late": "见证只能在名单冻结之后、抽取时刻之前提交。",
  "refusal.draw.witnessed": "本轮抽取已有见证。",
} as const;
