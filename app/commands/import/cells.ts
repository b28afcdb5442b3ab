import { importLimits } from "#domain/import/kinds.ts";
import { restored } from "#domain/import/safe-cell.ts";
import { addDays, isDay, type Day } from "#domain/shared/dates.ts";
import { refuse, type Outcome, type Refusal } from "#domain/shared/outcome.ts";
import type { TableRow } from "#app/integrations/sheets/read-table.ts";
import type { RowFault } from "./report.ts";

/** No keyboard types them: control characters but for newline and tab, and what turns the direction of writing. */
const unseen = /(?![\t\n\r])[\p{Cc}\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
const cellError = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/;
const scientific = /^\d(\.\d+)?E\+?\d+$/i;
const serialNumber = /^\d{5}(\.\d+)?$/;
const serialStart = "1899-12-30";
const shortText = 400;

/** Reads one row's cells and collects all of its faults, so that they are told at once. */
export class RowReader {
  readonly faults: RowFault[] = [];
  readonly #row: TableRow;

  constructor(row: TableRow) {
    this.#row = row;
  }

  /** Whether the file has this column at all. */
  has(column: string): boolean {
    return column in this.#row.cells;
  }

  /** What the cell says as it was meant: without the apostrophe of an export, blanks around it and unseen signs. */
  optional(column: string, most = shortText): string {
    const value = restored(this.#row.cells[column] ?? "")
      .replace(unseen, "")
      .normalize("NFC")
      .trim();
    if (cellError.test(value)) this.fault(column, refuse("import.cell_error", { value }).refusal, value);
    if (value.length > most)
      this.fault(column, refuse("import.too_long", { most }).refusal, value.slice(0, 100));
    return value;
  }

  text(column: string, most = shortText): string {
    const value = this.optional(column, most);
    if (value === "") this.fault(column, refuse("import.value_missing").refusal, "");
    return value;
  }

  /** Several lines in one cell. */
  lines<T>(column: string, read: (text: string) => Outcome<T>, required: boolean): T | null {
    const most = importLimits.cellLength;
    const value = required ? this.text(column, most) : this.optional(column, most);
    const outcome = read(value);
    if (outcome.ok) return outcome.value;
    this.fault(column, outcome.refusal, value.slice(0, 200));
    return null;
  }

  /** Codes, numbers and names from a table: full-width forms count as plain ones. */
  code(column: string): string {
    return this.optional(column).normalize("NFKC").trim();
  }

  /** The value under a rule of the domain: its refusal becomes the cell's fault. */
  checked<T>(column: string, rule: (value: string) => Outcome<T>): T | null {
    const value = this.text(column).normalize("NFKC").trim();
    if (value === "") return null;
    if (scientific.test(value)) {
      this.fault(column, refuse("import.scientific", { value }).refusal, value);
      return null;
    }
    const outcome = rule(value);
    if (outcome.ok) return outcome.value;
    this.fault(column, outcome.refusal, value);
    return null;
  }

  day(column: string): Day {
    const value = this.text(column);
    return value === "" ? "" : (this.#dayOf(column, value) ?? "");
  }

  optionalDay(column: string): Day | null {
    const value = this.optional(column);
    return value === "" ? null : this.#dayOf(column, value);
  }

  days(column: string): Day[] {
    this.text(column);
    return this.list(column, /[;；\n]/).map((value) => this.#dayOf(column, value) ?? "");
  }

  number(column: string, expected: string, digits = 2): number {
    const value = this.text(column).normalize("NFKC").replaceAll(",", "").trim();
    if (value === "") return 0;
    if (/^\d{1,12}(\.\d+)?$/.test(value) && (value.split(".")[1]?.length ?? 0) <= digits)
      return Number(value);
    this.invalid(column, expected);
    return 0;
  }

  /** A whole number within its bounds; null where the cell is empty and may be. */
  whole(column: string, lowest: number, highest: number, required = true): number | null {
    if (!required && this.optional(column) === "") return null;
    const value = this.number(column, `${lowest}–${highest}`);
    const told = this.faults.some((fault) => fault.column === column);
    if (!told && (!Number.isInteger(value) || value < lowest || value > highest))
      this.invalid(column, `${lowest}–${highest}`);
    return value;
  }

  /** A value that must be in a table of the market, by code or name. */
  known<T>(column: string, value: string, table: ReadonlyMap<string, T>): T | null {
    const found = table.get(value) ?? table.get(value.normalize("NFKC").trim());
    if (found === undefined && value !== "")
      this.fault(column, refuse("import.unknown_value", { value }).refusal, value);
    return found ?? null;
  }

  list(column: string, dividers = /[;；,，、\n]/): string[] {
    return this.optional(column, importLimits.cellLength)
      .split(dividers)
      .map((part) => part.trim())
      .filter(Boolean);
  }

  invalid(column: string, expected: string, value = this.optional(column)): void {
    this.fault(column, refuse("import.value_invalid", { value, expected }).refusal, value);
  }

  /** Said once, however often a cell is looked at. */
  fault(column: string, refusal: Refusal, value = this.optional(column)): void {
    const same = (told: RowFault) =>
      told.column === column && told.refusal.code === refusal.code && told.value === value;
    if (!this.faults.some(same)) this.faults.push({ row: this.#row.row, column, value, refusal });
  }

  #dayOf(column: string, text: string): Day | null {
    const value = text.normalize("NFKC").trim();
    const day = value
      .replace(/[年月/.]/g, "-")
      .replace("日", "")
      .replace(/-(\d)(?=-|$)/g, "-0$1");
    if (isDay(day)) return day;
    const likelyOn = serialNumber.test(value) ? addDays(serialStart, Math.trunc(Number(value))) : null;
    if (likelyOn) this.fault(column, refuse("import.date_number", { value, likelyOn }).refusal, value);
    else this.invalid(column, "2026-01-31", value);
    return null;
  }
}
