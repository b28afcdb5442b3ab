/** What a refusal says in brackets about the numbers it rests on. */
export const refusalDetail = {
  "detail.brackets": "（{{parts}}）",
  "detail.join": "，",
  "detail.measure_until": "{{kind}}，至 {{endsOn}} 止",
  "detail.measure_open": "{{kind}}，无期限",
  "detail.expired": "有效期至 {{on}}",
  "detail.area": "面积 {{area}} m²，小于 {{below}} m²",
  "detail.investment": "投资 {{investment}}，低于 {{below}}",
  "detail.zone": "位于{{zone}}",
} as const;
