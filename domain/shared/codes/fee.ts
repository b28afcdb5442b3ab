export const feeCodes = [
  "fee.cap",
  "fee.below_minimum",
  "fee.price_missing",
  "fee.price_invalid",
  "fee.quantity_missing",
  "fee.quantity_invalid",
  "fee.coefficient_not_listed",
  "fee.sector_without_ratio",
  "fee.sector_unknown",
  "fee.industry_code_invalid",
  "fee.discount_without_base",
  "fee.discount_invalid",
] as const;
