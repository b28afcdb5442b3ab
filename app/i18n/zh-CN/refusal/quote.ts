import type { quoteCodes } from "#domain/shared/codes/quote.ts";

export const quoteRefusals = {
  "refusal.quote.unreadable": "该报价密文无法解密：内容损坏、被改动，或不属于本次采购。",
  "refusal.quote.key_unreadable": "无法取得本次采购的开启密钥，平台责任，相关报价按撤回处理且不影响信用。",
  "refusal.quote.key_not_ready": "系统正在准备本次采购的密钥，请稍候一分钟再试。",
  "refusal.quote.none_to_withdraw": "贵机构目前没有可撤回的报价。",
  "refusal.quote.receipt_malformed": "回执文件内容不完整或格式不正确，无法核验。",
  "refusal.quote.receipt_forged": "回执的签名与内容不符：不是本平台出具，或出具后被改动。",
  "refusal.quote.receipt_mismatch": "回执所载金额与其承诺值不符，请凭该回执向监管部门反映。",
  "refusal.quote.too_late": "报价已截止，不能再提交、替换或撤回。",
  "refusal.quote.too_early": "尚未到开启时间，任何人不得开启报价。",
  "refusal.quote.lines_incomplete": "本项目打包采购 {{lines}} 个事项，请逐项填写报价，一项也不能少。",
  "refusal.quote.amount_missing": "请填写报价金额，最低为 0.01 元。",
  "refusal.quote.days_out_of_range": "承诺工期应为 1 至 {{longest}} 个工作日，您填写的是 {{days}}。",
  "refusal.quote.practitioner_missing": "请至少指定一名承办的执业人员。",
  "refusal.quote.practitioners_too_many": "最多指定 {{most}} 名执业人员，您指定了 {{given}} 名。",
  "refusal.quote.practitioner_twice": "同一名执业人员被重复指定。",
  "refusal.quote.conflict_undeclared": "请确认利益冲突声明后再提交报价。",
} as const satisfies Record<`refusal.${(typeof quoteCodes)[number]}`, string>;
