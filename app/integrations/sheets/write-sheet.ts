import { inThread } from "./in-thread.ts";
import type { Sheet, SheetFormat } from "./sheet-cell.ts";
import { writeCsv } from "./write-lines.ts";

/** A list as a file; no cell of it can run as a formula. */
export async function writeSheet(sheet: Sheet, format: SheetFormat): Promise<Buffer> {
  return format === "csv" ? writeCsv(sheet) : inThread({ work: "write", sheet });
}
