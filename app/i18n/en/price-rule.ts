import type { priceRule as zh } from "../zh-CN/price-rule.ts";

export const priceRule: Record<keyof typeof zh, string> = {
  price_rule: "Price rule",
  "price_rule.fixed": "A price of {{price}}",
  "price_rule.range": "{{lowest}} to {{highest}}",
  "price_rule.per_unit": "Measured by: {{quantity}}; {{price}} per {{per}}",
  "price_rule.tiered": "Measured by: {{quantity}}; each part at its own rate, all parts summed:",
  "price_rule.bracketed": "Measured by: {{quantity}}; interpolated within the bracket:",
  "price_rule.between": "{{from}} to {{upto}}",
  "price_rule.above": "above {{from}}",
  "price_rule.line": "{{part}}: {{price}}",
  "price_rule.coefficient": "{{name}}: {{values}}",
  "price_rule.float": "May be lowered by {{down}} and raised by {{up}}",
  "price_rule.minimum": "At least {{price}}",
  "price_rule.maximum": "At most {{price}}",
  "item.qualification.none": "No particular qualification is required",
  "item.reviews": "Examines",
  "item.reviews.of": "The result of: {{name}}",
};
