import { priceDocumentSchema, type PriceDocument, type QuantityKey } from "#domain/fee/price.ts";
import { formatYuan, parseYuan, toFen, type Fen } from "#domain/shared/money.ts";
import { ok, refuse, type Outcome, type Refusal } from "#domain/shared/outcome.ts";
import { joined, partsOf } from "./lines.ts";

export const ruleModes = ["fixed", "perUnit", "range", "tiered", "bracketPoint"] as const;
export type RuleMode = (typeof ruleModes)[number];
/** What a tiered or bracket table can be measured by. */
export const moneyKeys = [
  "investmentFen",
  "assessedValueFen",
  "contractValueFen",
] as const satisfies QuantityKey[];

/**
 * A rule as people write it: amounts in yuan (`per` too, where the quantity is money), rates and floats in %, factors
 * as decimals, tables one line a row.
 */
export type PriceForm = {
  readonly mode: RuleMode;
  readonly quantity: string;
  readonly price: string;
  readonly per: string;
  readonly lowest: string;
  readonly highest: string;
  readonly table: string;
  readonly coefficients: string;
  readonly floatDown: string;
  readonly floatUp: string;
  readonly minimum: string;
  readonly maximum: string;
};
export const emptyPriceForm: PriceForm = {
  mode: "fixed",
  quantity: "",
  price: "",
  per: "1",
  lowest: "",
  highest: "",
  table: "",
  coefficients: "",
  floatDown: "",
  floatUp: "",
  minimum: "",
  maximum: "",
};

export const tableForms = {
  tiered: "1,000,000 | 0.5",
  bracketPoint: "30,000,000 | 10,000 | 20,000",
  coefficients: "industryBp | 行业调整系数 | Industry coefficient | 1.2 | 化工 | Chemicals",
} as const;
const openEnds = new Set(["以上", "above", "∞"]);
const decimal = /^(\d{1,9})(?:\.(\d{1,4}))?%?$/;

/** Reads what was typed and keeps the first thing that is wrong with it. */
class Reader {
  fault: Refusal | null = null;

  refuse(...refusal: Parameters<typeof refuse>): void {
    this.fault ??= refuse(...refusal).refusal;
  }

  money(text: string): Fen {
    const fen = parseYuan(text);
    if (fen === null) this.refuse("catalogue.amount_invalid", { value: text });
    return fen ?? toFen(0);
  }

  /** "0.5" in units of 10^-digits: 5000 for 4 digits. */
  scaled(text: string, digits: number): number {
    const [, whole = "", part = ""] = decimal.exec(text.normalize("NFKC").replaceAll(",", "").trim()) ?? [];
    if (whole === "" || part.length > digits) this.refuse("catalogue.number_invalid", { value: text });
    return Number(whole || 0) * 10 ** digits + Number(part.padEnd(digits, "0") || 0);
  }

  rows(text: string, expected: string): string[][] {
    const parts = partsOf(text, expected);
    if (!parts.ok) this.refuse(parts.refusal.code, parts.refusal.params);
    else if (parts.value.length === 0) this.refuse("catalogue.table_empty", { expected });
    return parts.ok ? parts.value : [];
  }

  limit(text: string): Fen | null {
    return openEnds.has(text.trim()) ? null : this.money(text);
  }

  ascending(limits: readonly (Fen | null)[]): void {
    const sound = limits.every((limit, at) =>
      at === limits.length - 1 ? limit === null : limit !== null && limit > (limits[at - 1] ?? 0),
    );
    if (!sound) this.refuse("catalogue.table_not_ascending");
  }
}

function boundsOf(form: PriceForm, read: Reader) {
  const given = (text: string) => text.trim() !== "";
  const float = given(form.floatDown) || given(form.floatUp);
  const minimumFen = given(form.minimum) ? read.money(form.minimum) : undefined;
  const maximumFen = given(form.maximum) ? read.money(form.maximum) : undefined;
  if (minimumFen !== undefined && maximumFen !== undefined && minimumFen > maximumFen)
    read.refuse("catalogue.bounds_reversed", { minimumFen, maximumFen });
  return {
    ...(float
      ? { floatBp: { down: read.scaled(form.floatDown || "0", 2), up: read.scaled(form.floatUp || "0", 2) } }
      : {}),
    ...(minimumFen === undefined ? {} : { minimumFen }),
    ...(maximumFen === undefined ? {} : { maximumFen }),
  };
}

function tiersOf(form: PriceForm, read: Reader) {
  const tiers = read
    .rows(form.table, tableForms.tiered)
    .map(([upTo = "", rate = ""]) => ({ upToFen: read.limit(upTo), ratePpm: read.scaled(rate, 4) }));
  read.ascending(tiers.map(({ upToFen }) => upToFen));
  return tiers;
}

function bracketsOf(form: PriceForm, read: Reader) {
  const brackets = read.rows(form.table, tableForms.bracketPoint).map(([upTo = "", from = "", to = ""]) => ({
    upToFen: read.limit(upTo),
    fromFen: read.money(from),
    toFen: read.money(to),
  }));
  read.ascending(brackets.map(({ upToFen }) => upToFen));
  const last = brackets.at(-1);
  if (last && last.fromFen !== last.toFen) read.refuse("catalogue.open_bracket_two_prices");
  return brackets;
}

function coefficientsOf(form: PriceForm, read: Reader) {
  if (form.coefficients.trim() === "") return [];
  const found = new Map<
    string,
    { label: { zh: string; en: string }; values: { bp: number; label: { zh: string; en: string } }[] }
  >();
  for (const line of read.rows(form.coefficients, tableForms.coefficients)) {
    const [name = "", zh = "", en = "", factor = "", valueZh = "", valueEn = ""] = line;
    const bp = read.scaled(factor, 4);
    if (!/^[a-z][A-Za-z]*Bp$/.test(name) || bp < 1)
      read.refuse("catalogue.coefficient_invalid", { line: joined(...line) });
    const known = found.get(name) ?? { label: { zh, en }, values: [] };
    known.values.push({ bp, label: { zh: valueZh, en: valueEn } });
    found.set(name, known);
  }
  return [...found].map(([name, { label, values }]) => ({ name, label, values }));
}

function draftOf(form: PriceForm, read: Reader): unknown {
  const { mode, quantity } = form;
  const bounds = boundsOf(form, read);
  switch (mode) {
    case "fixed":
      return { mode, priceFen: read.money(form.price), ...bounds };
    case "perUnit":
      return { mode, quantity, priceFen: read.money(form.price), per: read.scaled(form.per, 0), ...bounds };
    case "range": {
      const [lowestFen, highestFen] = [read.money(form.lowest), read.money(form.highest)];
      if (lowestFen > highestFen) read.refuse("catalogue.range_reversed", { lowestFen, highestFen });
      return { mode, lowestFen, highestFen, ...bounds };
    }
    case "tiered":
      return { mode, quantity, tiers: tiersOf(form, read), ...bounds };
    case "bracketPoint":
      return {
        mode,
        quantity,
        brackets: bracketsOf(form, read),
        coefficients: coefficientsOf(form, read),
        ...bounds,
      };
  }
}

/**
 * The rule that was typed, checked by the schema that every cap is computed with.
 * Refuses with the first fault: `catalogue.amount_invalid`, `…number_invalid`, `…line_malformed`, `…table_empty`,
 * `…table_not_ascending`, `…open_bracket_two_prices`, `…range_reversed`, `…bounds_reversed`,
 * `…coefficient_invalid`, and `catalogue.rule_invalid` with the place where the schema alone objects.
 */
export function readPriceForm(form: PriceForm): Outcome<PriceDocument> {
  const read = new Reader();
  const draft = draftOf(form, read);
  if (read.fault) return { ok: false, refusal: read.fault };
  const parsed = priceDocumentSchema.safeParse(draft);
  if (parsed.success) return ok(parsed.data);
  return refuse("catalogue.rule_invalid", { place: parsed.error.issues[0]?.path.join(".") ?? "" });
}

export const factorText = (bp: number): string => String(bp / 10_000);
export const limitText = (fen: number | null): string => (fen === null ? "以上" : formatYuan(fen));
