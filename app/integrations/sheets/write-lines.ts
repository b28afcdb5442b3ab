import { stringify } from "csv-stringify/sync";
import writeXlsxFile from "write-excel-file/node";
import { neutralised } from "#domain/import/safe-cell.ts";
import type { Sheet, SheetCell } from "./sheet-cell.ts";

const widest = 48;
const narrowest = 8;

const safe = (cell: SheetCell): SheetCell => (typeof cell === "string" ? neutralised(cell) : cell);
const shown = (cell: SheetCell): string =>
  cell === null ? "" : typeof cell === "object" ? cell.day : String(cell);

/** With a byte order mark, so that spreadsheet programs read it as UTF-8. */
export function writeCsv({ headings, rows }: Sheet): Buffer {
  const lines = rows.map((row) => row.map((cell) => shown(safe(cell))));
  return Buffer.from(stringify([headings.map(neutralised), ...lines], { bom: true }));
}

function typed(cell: SheetCell) {
  if (cell === null || cell === "") return null;
  if (typeof cell === "number") return { value: cell, type: Number };
  if (typeof cell === "string") return { value: neutralised(cell), type: String };
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" };
}

/** Chinese signs are twice as wide as letters. */
function widthOf(texts: readonly string[]): number {
  const widths = texts.map((text) =>
    Array.from(text).reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0xff ? 2 : 1), 0),
  );
  return Math.min(widest, Math.max(narrowest, ...widths) + 2);
}

/** Typed cells, the heading row frozen. */
export async function writeXlsx({ name, headings, rows }: Sheet): Promise<Buffer> {
  const head = headings.map((heading) => ({
    value: neutralised(heading),
    type: String,
    fontWeight: "bold" as const,
  }));
  const sample = rows.slice(0, 50);
  const columns = headings.map((heading, at) => ({
    width: widthOf([heading, ...sample.map((row) => shown(row[at] ?? null).split("\n", 1)[0]!)]),
  }));
  const body = rows.map((row) => row.map(typed));
  return writeXlsxFile([head, ...body], { sheet: name, columns, stickyRowsCount: 1 }).toBuffer();
}
