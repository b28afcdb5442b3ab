import type { importRefusals as zh } from "../../zh-CN/refusal/import.ts";

export const importRefusals: Record<keyof typeof zh, string> = {
  "refusal.import.unreadable": "The file cannot be read. Use CSV (UTF-8 or GBK) or XLSX.",
  "refusal.import.column_missing": "The column '{{column}}' is missing.",
  "refusal.import.value_missing": "This value is required.",
  "refusal.import.value_invalid": "'{{value}}' has the wrong form; expected {{expected}}.",
  "refusal.import.unknown_value": "The system does not know '{{value}}'.",
  "refusal.import.duplicate_row": "Repeats row {{row}}.",
  "refusal.import.too_many_rows": "{{rows}} rows are more than the {{most}} taken at a time; split the file.",
};
