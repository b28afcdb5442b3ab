/** What a price document asks, in words. */
export const priceRule = {
  price_rule: "计费规则",
  "price_rule.fixed": "价格为 {{price}}",
  "price_rule.range": "{{lowest}} 至 {{highest}}",
  "price_rule.per_unit": "按{{quantity}}计：每 {{per}} 个单位 {{price}}",
  "price_rule.tiered": "按{{quantity}}分段累进计算，各段合计：",
  "price_rule.bracketed": "按{{quantity}}确定所在档次，档内按直线内插法计算：",
  "price_rule.between": "{{from}} 至 {{upto}}",
  "price_rule.above": "{{from}} 以上",
  "price_rule.line": "{{part}}：{{price}}",
  "price_rule.coefficient": "{{name}}：{{values}}",
  "price_rule.float": "可下浮 {{down}}，可上浮 {{up}}",
  "price_rule.minimum": "最低收费 {{price}}",
  "price_rule.maximum": "最高收费 {{price}}",
  "item.qualification.none": "无特定资质要求",
  "item.reviews": "审查对象",
  "item.reviews.of": "审查“{{name}}”的成果",
} as const;
