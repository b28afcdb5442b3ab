import { plainHeading } from "#domain/import/column.ts";
import { importLimits } from "#domain/import/kinds.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { inThread } from "./in-thread.ts";

/** One line of the sheet; `row` is the number a person sees in the file. */
export type TableRow = { readonly row: number; readonly cells: Readonly<Record<string, string>> };
export type Table = { readonly headings: readonly string[]; readonly rows: readonly TableRow[] };
type Names = { readonly zh: string; readonly en: string; readonly required: boolean };

/**
 * A CSV (UTF-8 or GBK) or XLSX file with one heading row in either language, as text cells under the Chinese names.
 * Refuses the whole file with an `import.*` code that says why.
 */
export async function readTable(bytes: Buffer, columns: readonly Names[]): Promise<Outcome<Table>> {
  if (bytes.length > importLimits.bytes)
    return refuse("import.too_large", { mostMb: importLimits.bytes / 1_048_576 });
  const read = await inThread({ work: "read", bytes });
  if (!read.ok) return read;
  const [head, ...body] = read.value;
  if (!head || (body.length === 0 && head.every((cell) => cell.trim() === ""))) return refuse("import.empty");
  const names = namesOf(head, columns);
  return names.ok ? rowsOf(names.value, body) : names;
}

function namesOf(head: readonly string[], columns: readonly Names[]): Outcome<string[]> {
  if (head.length > importLimits.columns)
    return refuse("import.too_many_columns", { columns: head.length, most: importLimits.columns });
  const known = new Map(columns.flatMap(({ zh, en }) => [zh, en].map((name) => [plainHeading(name), zh])));
  const names = head.map((heading) => known.get(plainHeading(heading)) ?? heading.trim());
  const twice = names.find((name, at) => name !== "" && names.indexOf(name) !== at);
  if (twice) return refuse("import.heading_twice", { column: twice });
  const missing = columns.find((column) => column.required && !names.includes(column.zh));
  return missing ? refuse("import.column_missing", { column: `${missing.zh} / ${missing.en}` }) : ok(names);
}

function rowsOf(names: readonly string[], body: readonly (readonly string[])[]): Outcome<Table> {
  const rows = body.flatMap((line, at) =>
    line.some((cell) => cell.trim() !== "")
      ? [{ row: at + 2, cells: Object.fromEntries(names.map((name, i) => [name, line[i] ?? ""])) }]
      : [],
  );
  if (rows.length === 0) return refuse("import.no_rows");
  if (rows.length > importLimits.rows)
    return refuse("import.too_many_rows", { rows: rows.length, most: importLimits.rows });
  return ok({ headings: names, rows });
}
