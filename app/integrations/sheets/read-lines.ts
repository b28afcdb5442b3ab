import { parse } from "csv-parse/sync";
import { fileTypeFromBuffer } from "file-type";
import iconv from "iconv-lite";
import { readSheet } from "read-excel-file/universal";
import { dayOf } from "#domain/shared/dates.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { checkWorkbook } from "./check-workbook.ts";

/** A number that long has lost digits in the spreadsheet: it is shown the way the program shows it. */
const exactBelow = 1e15;
const replacement = "\uFFFD";

/** A file's cells as text, heading row first. Refuses what is no table, whatever it is called. */
export async function readLines(bytes: Buffer): Promise<Outcome<string[][]>> {
  if (bytes.length === 0) return refuse("import.empty");
  const type = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.ext;
  if (type === "cfb") return refuse("import.legacy_xls");
  if (type === "xlsm" || type === "xltm") return refuse("import.macros");
  if (bytes.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004"))) return xlsxLines(bytes);
  if (type && !["xml", "csv"].includes(type)) return refuse("import.unreadable", { reason: type });
  return csvLines(bytes);
}

async function xlsxLines(bytes: Buffer): Promise<Outcome<string[][]>> {
  const sound = checkWorkbook(bytes);
  if (!sound.ok) return sound;
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  const cells: readonly (readonly unknown[])[] = await readSheet(file as ArrayBuffer);
  return ok(cells.map((line) => line.map(asText)));
}

function asText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  // A spreadsheet's date carries no zone; the reader gives it as midnight UTC, which is the same Shanghai day.
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "" : dayOf(cell);
  if (typeof cell === "number" && Math.abs(cell) >= exactBelow) return cell.toExponential().toUpperCase();
  return typeof cell === "string" ? cell : JSON.stringify(cell);
}

function csvLines(bytes: Buffer): Outcome<string[][]> {
  const text = decoded(bytes);
  if (text === null) return refuse("import.encoding");
  if (text.trim() === "") return refuse("import.empty");
  if (/^\s*<(!doctype|html|table|meta|head|\?xml)/i.test(text)) return refuse("import.html_as_xls");
  const [first = ""] = text.split(/\r?\n/, 1);
  const delimiter = first.includes("\t") ? "\t" : first.includes(",") || !first.includes(";") ? "," : ";";
  return ok(parse(text, { delimiter, relax_column_count: true, skip_empty_lines: false }) as string[][]);
}

/** UTF-8, or what a Chinese spreadsheet program writes (GBK, "Unicode text"); null where neither fits. */
function decoded(bytes: Buffer): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const text = iconv.decode(bytes, "gb18030");
    return text.includes(replacement) ? null : text;
  }
}
