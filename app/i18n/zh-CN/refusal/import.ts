import type { importCodes } from "#domain/shared/codes/import.ts";

export const importRefusals = {
  "refusal.import.unreadable": "文件无法读取，请使用 CSV（UTF-8 或 GBK）或 XLSX 格式。",
  "refusal.import.column_missing": "缺少“{{column}}”一列。",
  "refusal.import.value_missing": "此项必填。",
  "refusal.import.value_invalid": "“{{value}}”格式不正确，应为{{expected}}。",
  "refusal.import.unknown_value": "系统中没有“{{value}}”。",
  "refusal.import.duplicate_row": "与第 {{row}} 行重复。",
  "refusal.import.too_many_rows": "共 {{rows}} 行，超过一次 {{most}} 行的上限，请分批导入。",
} as const satisfies Record<`refusal.${(typeof importCodes)[number]}`, string>;
