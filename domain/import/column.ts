import type { LocalText } from "#domain/shared/local-text.ts";

/** One column of a list: either heading is read; the Chinese one names it everywhere inside. */
export type Column = {
  readonly zh: string;
  readonly en: string;
  readonly required: boolean;
  readonly format: LocalText;
  readonly example: string;
  /** How a spreadsheet holds it; text where nothing is said, so that no code loses its digits. */
  readonly type?: "day" | "number";
};

type Options = Partial<Pick<Column, "required" | "type">> & { readonly format?: LocalText };

const day: LocalText = { zh: "年-月-日", en: "year-month-day" };
const text: LocalText = { zh: "文字", en: "text" };
const number: LocalText = { zh: "数字", en: "number" };

export function column(zh: string, en: string, example: string, options: Options = {}): Column {
  const usual = options.type === "day" ? day : options.type === "number" ? number : text;
  return { required: true, format: usual, ...options, zh, en, example };
}

export const optional = { required: false } as const;
/** Headings compare without blanks, marks of requiredness, widths and letter case. */
export function plainHeading(heading: string): string {
  return heading.normalize("NFKC").replace(/[\s*]/g, "").toLowerCase();
}
