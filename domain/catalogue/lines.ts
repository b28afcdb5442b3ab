import type { LocalText } from "#domain/shared/local-text.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { ItemContent } from "./item.ts";

/** Lists are written one entry a line, its parts divided by "|": they work in a form, a table cell and a comparison. */
const divider = /[|｜]/;
export const joined = (...parts: readonly (string | number)[]): string => parts.join(" | ");

/**
 * The parts of every line that is not empty. Refuses `catalogue.line_malformed` with the line and the form it needs
 * when a line has another number of parts or an empty one.
 */
export function partsOf(text: string, expected: string): Outcome<string[][]> {
  const count = expected.split(divider).length;
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const read = lines.map((line) => line.split(divider).map((part) => part.trim()));
  const bad = read.findIndex((parts) => parts.length !== count || parts.includes(""));
  if (bad >= 0) return refuse("catalogue.line_malformed", { line: lines[bad]!.trim(), expected });
  return ok(read);
}

export const lineForms = {
  local: "中文 | English",
  legalBasis: "文件 | Document | 第…条",
  material: "中文 | English | essential / deferrable",
} as const;

function each<T>(text: string, expected: string, read: (parts: readonly string[]) => T | null): Outcome<T[]> {
  const parts = partsOf(text, expected);
  if (!parts.ok) return parts;
  const entries: T[] = [];
  for (const line of parts.value) {
    const entry = read(line);
    if (entry === null) return refuse("catalogue.line_malformed", { line: joined(...line), expected });
    entries.push(entry);
  }
  return ok(entries);
}

export function readLocals(text: string): Outcome<LocalText[]> {
  return each(text, lineForms.local, ([zh = "", en = ""]) => ({ zh, en }));
}

/** The clause in English may follow as a fourth part. */
export function readLegalBasis(text: string): Outcome<ItemContent["legalBasis"]> {
  const entries: ItemContent["legalBasis"] = [];
  for (const line of text.split(/\r?\n/)) {
    const told = line.split(divider).length === 4;
    const parts = partsOf(line, told ? `${lineForms.legalBasis} | Article …` : lineForms.legalBasis);
    if (!parts.ok) return parts;
    for (const [documentZh = "", documentEn = "", clause = "", clauseEn] of parts.value)
      entries.push({ documentZh, documentEn, clause, ...(clauseEn ? { clauseEn } : {}) });
  }
  return ok(entries);
}

const materialKinds: Readonly<Record<string, "essential" | "deferrable">> = {
  essential: "essential",
  deferrable: "deferrable",
  必备: "essential",
  容缺: "deferrable",
};

export function readMaterials(text: string): Outcome<ItemContent["materials"]> {
  return each(text, lineForms.material, ([nameZh = "", nameEn = "", word = ""]) => {
    const kind = Object.hasOwn(materialKinds, word) ? materialKinds[word] : undefined;
    return kind ? { nameZh, nameEn, kind } : null;
  });
}

export const writeLocals = (entries: readonly LocalText[]): string[] =>
  entries.map(({ zh, en }) => joined(zh, en));
export const writeLegalBasis = (entries: ItemContent["legalBasis"]): string[] =>
  entries.map(({ documentZh, documentEn, clause, clauseEn }) =>
    joined(documentZh, documentEn, clause, ...(clauseEn ? [clauseEn] : [])),
  );
export const writeMaterials = (entries: ItemContent["materials"]): string[] =>
  entries.map(({ nameZh, nameEn, kind }) => joined(nameZh, nameEn, kind));
