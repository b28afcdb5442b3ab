import type { form as zh } from "../zh-CN/form.ts";

export const form: Record<keyof typeof zh, string> = {
  "form.errors.title": "Please correct the following",
  "form.required": "{{field}} is required.",
  "form.choice": "{{field}}: choose one of the options.",
  "form.too_long": "{{field}} may have at most {{max}} characters.",
  "form.too_short": "{{field}} needs at least {{min}} characters.",
  "form.too_many": "{{field}} may have at most {{max}} entries.",
  "form.too_few": "{{field}} needs at least {{min}} entries.",
  "form.too_big": "{{field}} may not be above {{max}}.",
  "form.too_small": "{{field}} may not be below {{min}}.",
  "form.number": "{{field}} must be a number.",
  "form.date": "{{field}} must be a date such as 2026-11-26.",
  "form.format": "{{field}} has the wrong format.",
  "form.invalid": "{{field}} is not right; please check it.",
  "form.unreadable": "What was sent is incomplete and cannot be read. Please fill in the form again.",
  "form.key_missing": "The form's submission number is missing or invalid. Please submit again.",
  "form.too_large": "What was sent is too large.",
  "form.optional": " (optional)",
  "form.choose": "Choose",
  "form.refused": "Not done",
  "form.rule_code": "Rule code",
};
