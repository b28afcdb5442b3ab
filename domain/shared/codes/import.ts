export const importCodes = [
  "import.unreadable",
  "import.column_missing",
  "import.value_missing",
  "import.value_invalid",
  "import.unknown_value",
  "import.duplicate_row",
  "import.too_many_rows",
] as const;
