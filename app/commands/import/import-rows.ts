import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { readTable, type TableRow } from "#app/integrations/sheets/read-table.ts";
import { RowReader } from "./cells.ts";
import { silent, type ImportReport, type Progress, type RowFault, type RowResult } from "./report.ts";

type Sheet<Row> = {
  readonly columns: readonly string[];
  /** The column whose value may stand only once in a file. */
  readonly key: string;
  readonly read: (cells: RowReader) => Row;
  /** One transaction per row: a good row goes in whatever its neighbours are. */
  readonly save: (row: Row) => Promise<Outcome<RowResult>>;
};

/** Good rows go in, bad ones come back with row, column, value and reason. */
export async function importRows<Row>(
  bytes: Buffer,
  sheet: Sheet<Row>,
  progress: Progress = silent,
): Promise<Outcome<ImportReport>> {
  const table = await readTable(bytes);
  if (!table.ok) return table;
  const missing = sheet.columns.find((column) => !table.value.headings.includes(column));
  if (missing) return refuse("import.column_missing", { column: missing });
  const counts: Record<RowResult, number> = { created: 0, updated: 0, unchanged: 0 };
  const faults: RowFault[] = [];
  const seen = new Map<string, number>();
  for (const [at, row] of table.value.rows.entries()) {
    const outcome = await importRow(row, sheet, seen);
    if ("faults" in outcome) faults.push(...outcome.faults);
    else counts[outcome.result] += 1;
    progress(at + 1, table.value.rows.length);
  }
  return ok({ ...counts, total: table.value.rows.length, faults });
}

async function importRow<Row>(
  row: TableRow,
  sheet: Sheet<Row>,
  seen: Map<string, number>,
): Promise<{ result: RowResult } | { faults: RowFault[] }> {
  const cells = new RowReader(row);
  const read = sheet.read(cells);
  const key = cells.optional(sheet.key).toUpperCase();
  const first = seen.get(key);
  if (first !== undefined) cells.fault(sheet.key, refuse("import.duplicate_row", { row: first }).refusal);
  else if (key !== "") seen.set(key, row.row);
  if (cells.faults.length > 0) return { faults: cells.faults };
  const saved = await sheet.save(read);
  if (saved.ok) return { result: saved.value };
  cells.fault(sheet.key, saved.refusal);
  return { faults: cells.faults };
}
