import type { identifierCodes } from "#domain/shared/codes/identifier.ts";

export const identifierRefusals = {
  "refusal.identifier.uscc_form": "统一社会信用代码应为 18 位数字和大写字母，且不含 I、O、Z、S、V。",
  "refusal.identifier.uscc_check": "统一社会信用代码的校验码不符，请核对是否有录入错误。",
  "refusal.identifier.uscc_organisation_check":
    "统一社会信用代码第 9 至 17 位的组织机构代码校验不符，请核对是否有录入错误。",
  "refusal.identifier.project_code_form": "项目代码应为 24 位，格式如 2026-370982-26-03-000123。",
  "refusal.identifier.project_code_period": "项目代码第一组应为年份或“两位年份加月份”，请核对。",
} as const satisfies Record<`refusal.${(typeof identifierCodes)[number]}`, string>;
