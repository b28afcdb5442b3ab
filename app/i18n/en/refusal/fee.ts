import type { feeRefusals as zh } from "../../zh-CN/refusal/fee.ts";

export const feeRefusals: Record<keyof typeof zh, string> = {
  "refusal.fee.cap":
    "The quote may not exceed {{capFen}} ({{formula}}); {{amountFen}} is {{overFen}} too much.",
  "refusal.fee.below_minimum": "A quote is at least {{minimumFen}}.",
  "refusal.fee.price_missing":
    "This item has a guided or fixed price, but no price document is in force, so its cap cannot be computed.",
  "refusal.fee.price_invalid":
    "The price for these quantities is beyond what can be handled. Please check the quantities.",
  "refusal.fee.quantity_missing": "Please give the quantity on which the price is based: {{quantityName}}.",
  "refusal.fee.quantity_invalid":
    "The quantity must be a number not below zero; amounts are exact to the fen.",
  "refusal.fee.coefficient_not_listed":
    "{{coefficientEn}}: {{chosen}} is not one of the factors that the price document lists ({{listed}}).",
  "refusal.fee.sector_without_ratio":
    "The policy in force gives no ratio for this owner's sector. That does not mean there is no cap; please ask the price office.",
  "refusal.fee.sector_unknown":
    "The policy in force assigns industry code {{industryCode}} to no sector. Please ask the price office.",
  "refusal.fee.industry_code_invalid":
    "{{industryCode}} is not a code of the industry classification GB/T 4754.",
  "refusal.fee.discount_without_base":
    "This item has no published price to discount. Please quote an amount.",
  "refusal.fee.discount_invalid": "A discount lies between 0 and 100%.",
  "refusal.fee.not_on_list":
    '"{{fee}}" is not on this item\'s fee list and may not be charged (fee splitting, FEE_SPLIT).',
  "refusal.fee.charge_empty": "Each charge must be more than nothing.",
  "refusal.fee.total_over_price":
    "The charges under this need sum to {{totalFen}}, more than the contract price of {{priceFen}}.",
  "refusal.fee.total_over_cap":
    "The charges under this need sum to {{totalFen}}, {{overFen}} above the cap of {{capFen}}.",
  "refusal.fee.override_too_late":
    "A cap can be changed before the notice is published or while it runs, not after quotes have closed.",
  "refusal.fee.override_reason_missing": "Please give the reason; it is published with the notice.",
  "refusal.fee.override_nothing": "This need has no lawful cap, so there is nothing to change.",
  "refusal.fee.override_ceiling":
    "The owner's own ceiling of {{ceilingFen}} binds already; a higher cap would change nothing.",
  "refusal.fee.override_not_higher":
    "The new cap must be above the present {{capFen}}; no quote that is sealed already may become invalid.",
  "refusal.fee.override_above_price":
    "The new cap may not exceed the upper end of the published price, {{highestFen}}.",
  "refusal.fee.override_changes_path":
    "With this cap the notice period, the method or the minimum of quotes would change. The owner must cancel and publish again.",
  "refusal.fee.override_open": "A change of this need's cap is waiting for confirmation already.",
  "refusal.fee.override_bundle":
    "A bundle has one cap per item, which is not changed; please use a need of one item.",
  "refusal.fee.override_own": "Whoever proposed it cannot confirm it; a second person must.",
  "refusal.fee.override_not_proposer": "Only the person who proposed it can withdraw it.",
  "refusal.fee.sector_reason_missing":
    "Please give the reason; it is published in the derivation of the cap.",
  "refusal.fee.sector_same": "This owner counts as of this sector already.",
  "refusal.fee.owner_unknown": "There is no owner with this credit code.",
  "refusal.fee.owner_unchecked":
    "This owner's registration, its industry code included, has not been checked yet, so no cap can be computed from it.",
};
