import { parse } from "csv-parse/sync";
import { fileTypeFromBuffer } from "file-type";
import iconv from "iconv-lite";
import { readSheet } from "read-excel-file/node";
import { dayOf } from "#domain/shared/dates.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

/** One line of the sheet; `row` is the number a person sees in the file. */
export type TableRow = { readonly row: number; readonly cells: Readonly<Record<string, string>> };
export type Table = { readonly headings: readonly string[]; readonly rows: readonly TableRow[] };
const mostRows = 20_000;

/**
 * A CSV (UTF-8 with or without mark, or GBK) or XLSX file with one heading row, as text cells.
 * Refuses `import.unreadable` and `import.too_many_rows`.
 */
export async function readTable(bytes: Buffer): Promise<Outcome<Table>> {
  let lines: string[][];
  try {
    lines = (await fileTypeFromBuffer(bytes))?.ext === "xlsx" ? await xlsxLines(bytes) : csvLines(bytes);
  } catch (error) {
    return refuse("import.unreadable", { reason: error instanceof Error ? error.message.slice(0, 200) : "" });
  }
  const [head, ...body] = lines;
  if (!head) return refuse("import.unreadable", { reason: "empty" });
  if (body.length > mostRows) return refuse("import.too_many_rows", { rows: body.length, most: mostRows });
  const headings = head.map(plain);
  const rows = body.flatMap((line, at) =>
    line.some((cell) => cell.trim() !== "")
      ? [
          {
            row: at + 2,
            cells: Object.fromEntries(headings.map((heading, i) => [heading, (line[i] ?? "").trim()])),
          },
        ]
      : [],
  );
  return ok({ headings, rows });
}

function csvLines(bytes: Buffer): string[][] {
  return parse(decoded(bytes), {
    bom: true,
    relax_column_count: true,
    skip_empty_lines: false,
  }) as string[][];
}

/** Valid UTF-8 is UTF-8; what is not comes from a Chinese spreadsheet program. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(bytes, "gb18030");
  }
}

async function xlsxLines(bytes: Buffer): Promise<string[][]> {
  const cells: readonly (readonly unknown[])[] = await readSheet(bytes);
  return cells.map((line) => line.map(asText));
}

function asText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  // A spreadsheet's date carries no zone; the reader gives it as midnight UTC, which is the same Shanghai day.
  if (cell instanceof Date) return dayOf(cell);
  return typeof cell === "string" ? cell : JSON.stringify(cell);
}

/** Headings compare without blanks, marks of requiredness and full-width differences. */
function plain(heading: string): string {
  return heading.normalize("NFKC").replace(/[\s*]/g, "");
}
