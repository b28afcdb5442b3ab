import { isDay, type Day } from "#domain/shared/dates.ts";
import { refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { TableRow } from "#app/integrations/sheets/read-table.ts";
import type { RowFault } from "./report.ts";

/** Reads one row's cells and collects all of its faults, so that they are told at once. */
export class RowReader {
  readonly faults: RowFault[] = [];
  readonly #row: TableRow;

  constructor(row: TableRow) {
    this.#row = row;
  }

  text(column: string): string {
    const value = this.optional(column);
    if (value === "") this.fault(column, refuse("import.value_missing").refusal);
    return value;
  }

  optional(column: string): string {
    return (this.#row.cells[column] ?? "").normalize("NFKC").trim();
  }

  /** The value under a rule of the domain: its refusal becomes the cell's fault. */
  checked<T>(column: string, rule: (value: string) => Outcome<T>): T | null {
    const value = this.text(column);
    if (value === "") return null;
    const outcome = rule(value);
    if (outcome.ok) return outcome.value;
    this.fault(column, outcome.refusal);
    return null;
  }

  day(column: string): Day {
    return (
      this.#formed(column, "2026-01-31", (value) => {
        const day = value
          .replace(/[年月/.]/g, "-")
          .replace("日", "")
          .replace(/-(\d)(?=-|$)/g, "-0$1");
        return isDay(day) ? day : null;
      }) ?? ""
    );
  }

  number(column: string, expected: string): number {
    return (
      this.#formed(column, expected, (value) =>
        /^\d{1,12}(\.\d{1,2})?$/.test(value) ? Number(value) : null,
      ) ?? 0
    );
  }

  /** A value that must be in a table of the market, by code or name. */
  known<T>(column: string, value: string, table: ReadonlyMap<string, T>): T | null {
    const found = table.get(value);
    if (found === undefined && value !== "")
      this.fault(column, refuse("import.unknown_value", { value }).refusal, value);
    return found ?? null;
  }

  list(column: string): string[] {
    return this.optional(column)
      .split(/[;,、\n]/)
      .map((part) => part.trim())
      .filter(Boolean);
  }

  fault(column: string, refusal: RowFault["refusal"], value = this.optional(column)): void {
    this.faults.push({ row: this.#row.row, column, value, refusal });
  }

  #formed<T>(column: string, expected: string, read: (value: string) => T | null): T | null {
    const value = this.text(column);
    const formed = value === "" ? null : read(value);
    if (value !== "" && formed === null)
      this.fault(column, refuse("import.value_invalid", { value, expected }).refusal);
    return formed;
  }
}
