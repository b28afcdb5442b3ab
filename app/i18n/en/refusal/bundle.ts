import type { bundleRefusals as zh } from "../../zh-CN/refusal/bundle.ts";

export const bundleRefusals: Record<keyof typeof zh, string> = {
  "refusal.bundle.code_invalid": "A code is 2 to 6 capital letters, a hyphen and 3 digits, such as SHY-001.",
  "refusal.bundle.code_taken": "The code {{bundle}} is taken; codes of ended bundles are not used again.",
  "refusal.bundle.item_unknown": "The list has no item {{item}}.",
  "refusal.bundle.too_few": "A bundle joins at least two items.",
  "refusal.bundle.too_many": "A bundle joins at most {{most}} items.",
  "refusal.bundle.item_twice": "Item {{item}} is named twice; a bundle has each item once.",
  "refusal.bundle.item_not_joined": "Item {{item}} is not in bundle {{bundle}} of the public list.",
  "refusal.bundle.not_in_force":
    "Items are bought together only by a bundle in force on the public list, not in a combination of one's own.",
  "refusal.bundle.other_place": "This bundle does not apply where the case lies.",
  "refusal.bundle.other_project": "Only items of one owner and one project can be bought together.",
  "refusal.bundle.other_department":
    "The items must be before one department, which answers the report once.",
  "refusal.bundle.reason_missing": "State the reason and the basis.",
  "refusal.bundle.own_proposal": "Whoever proposed a bundle cannot confirm it: another person must.",
  "refusal.bundle.effective_in_past": "It cannot take effect before today ({{todayOn}}).",
};
