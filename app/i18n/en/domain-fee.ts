import type { domainFee as zh } from "../zh-CN/domain-fee.ts";

export const domainFee: Record<keyof typeof zh, string> = {
  "fee.step.fixed": "Price fixed by the document",
  "fee.step.per_unit": "By quantity: {{priceFen}} per {{per}}, quantity {{amount}}",
  "fee.step.range": "Guided range: {{lowestFen}} to {{highestFen}}",
  "fee.step.tier": "From {{fromFen}} to {{uptoFen}} at {{rate}}",
  "fee.step.tier_sum": "Sum of all tiers",
  "fee.step.bracket":
    "{{valueFen}} lies in the bracket above {{fromFen}} up to {{uptoFen}}, priced {{lowestFen}} to {{highestFen}}; interpolated",
  "fee.step.bracket_open": "Bracket above {{fromFen}}",
  "fee.step.coefficient": "Times coefficient {{factor}}",
  "fee.step.float": "Float down {{downBp}}, up {{upBp}}: {{lowestFen}} to {{highestFen}}",
  "fee.step.minimum": "Below the minimum charge, so the minimum counts",
  "fee.step.maximum": "Above the maximum charge, so the maximum counts",
  "fee.step.market": "The market sets the price of this item; there is no lawful cap",
  "fee.step.base_lower": "A range counts at its lower bound",
  "fee.step.base_price": "Base is the published price",
  "fee.step.lower_only": "The cap is the lower bound of the range",
  "fee.step.ratio_industry": "The owner is an industrial enterprise: {{ratioBp}} of {{baseFen}}",
  "fee.step.ratio_modern_service": "The owner is a modern service enterprise: {{ratioBp}} of {{baseFen}}",
  "fee.step.ratio_traditional_service":
    "The owner is a traditional service enterprise: {{ratioBp}} of {{baseFen}}",
  "fee.step.ratio_real_estate": "The owner is a real estate enterprise: {{ratioBp}} of {{baseFen}}",
  "fee.step.ratio_public_body": "The owner is a public body: {{ratioBp}} of {{baseFen}}",
  "fee.step.ratio_other": "The owner is of another trade: {{ratioBp}} of {{baseFen}}",
  "fee.step.half_statutory": "At most half of the statutory standard {{statutoryFen}}",
  "fee.step.pledged": "The agency's pledged price",
  "fee.step.ceiling": "The owner's ceiling",
  "fee.step.line": "Cap of {{item}}",
  "fee.step.line_open": "{{item}} has no cap",
  "fee.step.lines_sum": "Sum of the caps; each item still has to stay under its own",
  "fee.step.no_cap": "No cap; the median of the last 12 months serves for comparison",
  "fee.step.override":
    "Decided by a price officer and a supervisor ({{officesEn}}, {{confirmedAt}}): this need's cap is raised. Reason: {{reason}}",
  "fee.step.sector_code":
    "The owner's checked industry code is {{industryCode}}; the table of the rules gives its sector",
  "fee.step.sector_decision":
    "The owner's sector was set by the price office ({{officeEn}}, {{decidedOn}}). Reason: {{reason}}",
};
