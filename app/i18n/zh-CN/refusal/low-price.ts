import type { lowPriceCodes } from "#domain/shared/codes/low-price.ts";

export const lowPriceRefusals = {
  "refusal.low_price.justify_over": "说明期限已于 {{endedAt}} 届满。",
  "refusal.low_price.justified_already": "已经提交说明，不能再次提交。",
  "refusal.low_price.text_missing": "请写明低价的依据。",
  "refusal.low_price.not_justified": "机构尚未说明，或未在期限内说明，无须决定。",
  "refusal.low_price.decided_already": "已经作出决定。",
  "refusal.low_price.decide_over": "决定期限已于 {{endedAt}} 届满，视为接受说明。",
  "refusal.low_price.reason_missing": "不接受的，须写明理由；理由公开并报监管人员。",
  "refusal.low_price.waiting": "有异常低价正在等待说明或决定。",
  "refusal.low_price.rejected": "报价异常低，业主不接受其说明：{{reason}}",
  "refusal.low_price.unjustified": "报价异常低，未在期限内说明。",
} as const satisfies Record<`refusal.${(typeof lowPriceCodes)[number]}`, string>;
