import { importTables } from "#domain/import/tables.ts";
import { bytesOf } from "#app/integrations/files/store.ts";
import { readTable } from "#app/integrations/sheets/read-table.ts";
import type { Sheet } from "#app/integrations/sheets/sheet-cell.ts";
import { explain } from "#app/i18n/explain.ts";
import type { T } from "#app/i18n/translate.ts";
import type { Db } from "#db/client.ts";
import { importFaults } from "#db/read/imports.ts";
import type { ImportRunRow } from "#db/store/import.ts";
import { RowReader } from "./cells.ts";

/** The rows that were left out as they stood in the file, with everything that is wrong with each. */
export async function faultyRows(db: Db, run: ImportRunRow, t: T): Promise<Sheet | null> {
  const bytes = await bytesOf(run.sha256).catch(() => null);
  const table = bytes && (await readTable(bytes, importTables[run.kind]));
  if (!table?.ok) return null;
  const reasons = new Map<number, string[]>();
  const faults = await importFaults(db, run.id, run.appliedAt ? "apply" : "check");
  for (const { rowNo, columnName, refusal } of faults) {
    const told = `${columnName}：${explain(t, refusal).text}`;
    reasons.set(rowNo, [...(reasons.get(rowNo) ?? []), told]);
  }
  const headings = table.value.headings.filter((heading) => heading !== "");
  const rows = table.value.rows.filter(({ row }) => reasons.has(row));
  return {
    name: `${run.kind}-faulty-rows`,
    headings: [...headings, t("import.fault.row"), t("import.fault.reason")],
    rows: rows.map((line) => {
      const cells = new RowReader(line);
      return [
        ...headings.map((heading) => cells.optional(heading)),
        line.row,
        reasons.get(line.row)!.join("\n"),
      ];
    }),
  };
}
