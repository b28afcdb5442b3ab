import type { refusalDetail as zh } from "../zh-CN/refusal-detail.ts";

export const refusalDetail: Record<keyof typeof zh, string> = {
  "detail.brackets": " ({{parts}})",
  "detail.join": "; ",
  "detail.measure_until": "{{kind}}, through {{endsOn}}",
  "detail.measure_open": "{{kind}}, without an end",
  "detail.expired": "valid through {{on}}",
  "detail.area": "area {{area}} m², below {{below}} m²",
  "detail.investment": "investment {{investment}}, below {{below}}",
  "detail.zone": "in {{zone}}",
};
