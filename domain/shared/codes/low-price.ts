export const lowPriceCodes = [
  "low_price.justify_over",
  "low_price.justified_already",
  "low_price.text_missing",
  "low_price.not_justified",
  "low_price.decided_already",
  "low_price.decide_over",
  "low_price.reason_missing",
  "low_price.waiting",
  "low_price.rejected",
  "low_price.unjustified",
] as const;
