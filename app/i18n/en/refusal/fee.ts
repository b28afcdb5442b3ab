import type { feeRefusals as zh } from "../../zh-CN/refusal/fee.ts";

export const feeRefusals: Record<keyof typeof zh, string> = {
  "refusal.fee.cap":
    "The quote may not exceed {{capFen}} ({{formula}}); {{amountFen}} is {{overFen}} too much.",
  "refusal.fee.below_minimum": "A quote is at least {{minimumFen}}.",
  "refusal.fee.price_missing":
    "This item has a guided or fixed price, but no price document is in force, so its cap cannot be computed.",
  "refusal.fee.price_invalid":
    "The price for these quantities is beyond what can be handled. Please check the quantities.",
  "refusal.fee.quantity_missing": "Please give the quantity on which the price is based.",
  "refusal.fee.quantity_invalid":
    "The quantity must be a number not below zero; amounts are exact to the fen.",
  "refusal.fee.coefficient_not_listed": "This coefficient is not one that the price document lists.",
  "refusal.fee.sector_without_ratio":
    "The policy in force gives no ratio for this owner's sector. That does not mean there is no cap; please ask the price office.",
  "refusal.fee.sector_unknown":
    "The policy in force assigns industry code {{industryCode}} to no sector. Please ask the price office.",
  "refusal.fee.industry_code_invalid":
    "{{industryCode}} is not a code of the industry classification GB/T 4754.",
  "refusal.fee.discount_without_base":
    "This item has no published price to discount. Please quote an amount.",
  "refusal.fee.discount_invalid": "A discount lies between 0 and 100%.",
};
