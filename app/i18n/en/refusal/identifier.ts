import type { identifierRefusals as zh } from "../../zh-CN/refusal/identifier.ts";

export const identifierRefusals: Record<keyof typeof zh, string> = {
  "refusal.identifier.uscc_form":
    "A unified social credit code has 18 digits and capital letters, without I, O, Z, S and V.",
  "refusal.identifier.uscc_check":
    "The check character of the unified social credit code does not fit. Please check for a typing error.",
  "refusal.identifier.uscc_organisation_check":
    "The organisation code in positions 9–17 of the unified social credit code does not fit. Please check for a typing error.",
  "refusal.identifier.project_code_form":
    "A project code has 24 characters, such as 2026-370982-26-03-000123.",
  "refusal.identifier.project_code_period":
    "The first group of a project code is a year, or two digits of the year and the month. Please check it.",
};
