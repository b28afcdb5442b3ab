import { importLimits } from "#domain/import/kinds.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { zipEntries, type ZipEntry } from "./zip-entries.ts";

const mostEntries = 2_000;
const mebibyte = 1_024 * 1_024;
const cellRef = /<c\b[^>]*?\br="([A-Z]{1,8})(\d{1,9})"/g;
const rowRef = /<row\b[^>]*?\br="(\d{1,12})"/g;
/** Rows that are formatted but empty stand far down in honest files too. */
const lowestRow = 65_536;

function columnNumber(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function checkSheet(xml: string): Outcome<true> {
  const merged = /<mergeCell\b[^>]*?\bref="([A-Z0-9:]{1,30})"/.exec(xml);
  if (merged) return refuse("import.merged_cells", { place: merged[1]! });
  let [columns, rows] = [0, 0];
  for (const [, letters, row] of xml.matchAll(cellRef)) {
    columns = Math.max(columns, columnNumber(letters!));
    rows = Math.max(rows, Number(row));
  }
  for (const [, row] of xml.matchAll(rowRef)) rows = Math.max(rows, Number(row));
  if (columns > importLimits.columns)
    return refuse("import.too_many_columns", { columns, most: importLimits.columns });
  return rows > lowestRow ? refuse("import.too_many_rows", { rows, most: importLimits.rows }) : ok(true);
}

function unpacked(entry: ZipEntry): Outcome<Buffer> {
  try {
    return ok(entry.bytes());
  } catch (error) {
    const { code = "" } = error as { code?: string };
    return code === "ERR_BUFFER_TOO_LARGE"
      ? refuse("import.unzips_too_large", { mostMb: importLimits.unzippedBytes / mebibyte })
      : refuse("import.unreadable", { reason: "torn archive" });
  }
}

/** Looks at an XLSX before it is read: what it unpacks to, macros, merged cells, sheets without end. */
export function checkWorkbook(bytes: Buffer): Outcome<true> {
  let entries: ZipEntry[];
  try {
    entries = zipEntries(bytes);
  } catch (error) {
    return refuse("import.unreadable", { reason: (error as Error).message });
  }
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (entries.length > mostEntries || size > importLimits.unzippedBytes)
    return refuse("import.unzips_too_large", { mostMb: importLimits.unzippedBytes / mebibyte });
  if (entries.some(({ name }) => /vbaProject\.bin$|\/macrosheets\//i.test(name)))
    return refuse("import.macros");
  if (!entries.some(({ name }) => name === "xl/workbook.xml"))
    return refuse("import.unreadable", { reason: "no workbook" });
  for (const entry of entries.filter(({ name }) => /\.xml(\.rels)?$/.test(name))) {
    const found = unpacked(entry);
    if (!found.ok) return found;
    const isSheet = /^xl\/worksheets\/[^/]+\.xml$/.test(entry.name);
    const sound = isSheet ? checkSheet(found.value.toString("utf8")) : ok(true);
    if (!sound.ok) return sound;
  }
  return ok(true);
}
