import { changesBetween, type FieldChange } from "#domain/catalogue/diff.ts";
import { formatYuan, type Fen } from "#domain/shared/money.ts";

/** What an addendum may change. Case, item, method, money and who is kept away stay as they were published. */
export type NoticeTerms = {
  readonly title: string;
  readonly description: string;
  readonly serviceDays: number;
  readonly complaintContact: string;
  /** One for a need of one item, else one for each of the bundle's lines in their order. */
  readonly lines: readonly {
    readonly itemCode: string;
    readonly quantities: Readonly<Record<string, number>>;
    readonly ceilingFen: Fen | null;
    readonly capFen: Fen | null;
  }[];
};
export const noticeFields = [
  "title",
  "description",
  "serviceDays",
  "complaintContact",
  "quantities",
  "ceiling",
  "cap",
] as const;
export type NoticeField = (typeof noticeFields)[number];

const none = "—";
const yuan = (fen: Fen | null) => (fen === null ? none : formatYuan(fen));

function amountOf(key: string, value: number): string {
  if (key.endsWith("Fen")) return formatYuan(value as Fen);
  return key.endsWith("Bp") ? `${value / 10_000}` : `${value}`;
}

/** Each field as the lines a reader compares; a bundle names its items. */
export function noticeLines(terms: NoticeTerms): Record<NoticeField, string[]> {
  const named = terms.lines.length > 1;
  const each = (told: (line: NoticeTerms["lines"][number]) => string) =>
    terms.lines.map((line) => (named ? `${line.itemCode}: ${told(line)}` : told(line)));
  const quantities = terms.lines.flatMap((line) =>
    Object.entries(line.quantities)
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([key, value]) => `${named ? `${line.itemCode} ` : ""}${key}: ${amountOf(key, value)}`),
  );
  return {
    title: [terms.title],
    description: terms.description.split("\n"),
    serviceDays: [String(terms.serviceDays)],
    complaintContact: [terms.complaintContact || none],
    quantities,
    ceiling: each((line) => yuan(line.ceilingFen)),
    cap: each((line) => yuan(line.capFen)),
  };
}

/** What one version changes in the one before it; [] when nothing. */
export function noticeChanges(before: NoticeTerms, after: NoticeTerms): FieldChange<NoticeField>[] {
  return changesBetween(noticeLines(before), noticeLines(after));
}
