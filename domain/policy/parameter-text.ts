import { grades } from "#domain/agency/grade.ts";
import { sectors } from "#domain/fee/sector.ts";
import { formatYuan, parseYuan } from "#domain/shared/money.ts";
import { measureKinds } from "./deductions.ts";
import type { ParameterUnit } from "./parameters.ts";

/** A value as the one line in which a person writes it in a form and an address carries it; the same in every language. */
type Codec = { readonly write: (value: never) => string; readonly read: (text: string) => unknown };
type Amounts = { readonly fromFen: number; readonly toFen: number | null } | null;
type Sizes = readonly { readonly fromFen: number; readonly weight: number }[];
type Measures = readonly { readonly kind: string; readonly days: number | null }[];

const plainYuan = (fen: number): string => formatYuan(fen).replaceAll(",", "").replace(/\.00$/, "");

/** "12.5" → 12.5, at most `decimals` places; undefined for anything else. */
function decimal(text: string, decimals: number): number | undefined {
  const match = /^\d{1,9}(?:\.(\d+))?$/.exec(text);
  return match && (match[1] ?? "").length <= decimals ? Number(text) : undefined;
}

function share(text: string): number | undefined {
  const percent = decimal(text.replace(/\s*[%％]$/, ""), 2);
  return percent === undefined ? undefined : Math.round(percent * 100);
}

function yuan(text: string): number | undefined {
  return parseYuan(text) ?? undefined;
}

function oneOf(choices: readonly string[], text: string): string | undefined {
  return choices.includes(text) ? text : undefined;
}

/** Undefined when one part cannot be read, or when there is none. */
function each<T>(text: string, divider: RegExp, read: (part: string) => T | undefined): T[] | undefined {
  const parts = text.split(divider).map((part) => part.trim());
  const values = parts.map(read);
  return values.every((value): value is T & {} => value !== undefined) ? values : undefined;
}

function amounts(text: string): Amounts | undefined {
  if (text === "never") return null;
  const [from = "", to = "", ...more] = text.split("-").map((part) => part.trim());
  const [fromFen, toFen] = [yuan(from), to === "" ? null : yuan(to)];
  return fromFen === undefined || toFen === undefined || more.length > 0 || !text.includes("-")
    ? undefined
    : { fromFen, toFen };
}

function size(text: string): Sizes[number] | undefined {
  const [from = "", by = "", ...more] = text.split(":").map((part) => part.trim());
  const [fromFen, weight] = [yuan(from), decimal(by, 4)];
  return fromFen === undefined || weight === undefined || more.length > 0 ? undefined : { fromFen, weight };
}

function measure(text: string): Measures[number] | undefined {
  const [kind = "", days, ...more] = text.split(/\s+/);
  const term = days === undefined ? null : decimal(days, 0);
  return oneOf(measureKinds, kind) === undefined || term === undefined || more.length > 0
    ? undefined
    : { kind, days: term };
}

const whole: Codec = { write: (value: number) => String(value), read: (text) => decimal(text, 0) };
const fraction: Codec = { write: (value: number) => String(value), read: (text) => decimal(text, 4) };
const semicolon = /[;；]/;

const codecs: Readonly<Record<ParameterUnit, Codec>> = {
  share: { write: (bp: number) => String(bp / 100), read: share },
  workingDays: whole,
  calendarDays: whole,
  months: whole,
  days: whole,
  count: whole,
  points: fraction,
  weight: fraction,
  money: { write: plainYuan, read: yuan },
  counts: {
    write: (values: readonly number[]) => values.join(", "),
    read: (text) => each(text, /[,，]/, (part) => decimal(part, 0)),
  },
  flag: {
    write: (value: boolean) => (value ? "yes" : "no"),
    read: (text) => (text === "yes" ? true : text === "no" ? false : undefined),
  },
  grades: {
    write: (values: readonly string[]) => values.join(","),
    read: (text) => each(text, /,/, (part) => oneOf(grades, part)),
  },
  sector: { write: (value: string) => value, read: (text) => oneOf(sectors, text) },
  rangeRule: {
    write: (value: string) => value,
    read: (text) => oneOf(["ratioOfLower", "lowerOnly"], text),
  },
  amounts: {
    write: (value: Amounts) =>
      value === null
        ? "never"
        : `${plainYuan(value.fromFen)}-${value.toFen === null ? "" : plainYuan(value.toFen)}`,
    read: amounts,
  },
  sizes: {
    write: (values: Sizes) =>
      values.map(({ fromFen, weight }) => `${plainYuan(fromFen)}: ${weight}`).join("; "),
    read: (text) => each(text, semicolon, size),
  },
  measures: {
    write: (values: Measures) =>
      values.map(({ kind, days }) => (days === null ? kind : `${kind} ${days}`)).join("; "),
    read: (text) => each(text, semicolon, measure),
  },
};

/** "" where the policy is silent. `readParameter` gives the same value back. */
export function writeParameter(unit: ParameterUnit, value: unknown): string {
  return value === undefined ? "" : codecs[unit].write(value as never);
}

/** The value that a line says; undefined when it cannot be read. Bounds are the policy schema's. */
export function readParameter(unit: ParameterUnit, text: string): unknown {
  return codecs[unit].read(text.normalize("NFKC").trim());
}
