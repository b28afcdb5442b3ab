/** What a cell holds: a day is "YYYY-MM-DD" and becomes a real date in a spreadsheet. */
export type SheetCell = string | number | { readonly day: string } | null;
/** A row by the names of its columns. */
export type SheetCells = Readonly<Record<string, SheetCell>>;
export type Sheet = {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
};
export const sheetFormats = ["csv", "xlsx"] as const;
export type SheetFormat = (typeof sheetFormats)[number];

export const sheetMimes: Readonly<Record<SheetFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
