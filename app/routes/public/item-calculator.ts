import { feeCap, type FeeCap } from "#domain/fee/cap.ts";
import {
  priceDocumentSchema,
  quantitiesOf,
  type PriceDocument,
  type PriceMode,
  type QuantityKey,
} from "#domain/fee/price.ts";
import { sectors, type Sector } from "#domain/fee/sector.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { parseYuan } from "#domain/shared/money.ts";
import type { Outcome } from "#domain/shared/outcome.ts";

export type Calculation = {
  readonly sector: Sector;
  readonly asked: readonly QuantityKey[];
  readonly typed: Readonly<Record<string, string>>;
  readonly cap: Outcome<FeeCap> | null;
};

/** The calculator's state is its address: `?sector=industry&investmentFen=1200000`. */
export function calculate(
  item: { priceMode: PriceMode; rule: unknown },
  query: URLSearchParams,
  policy: Policy,
): Calculation {
  const document = documentOf(item.rule);
  const sector = sectors.find((known) => known === query.get("sector")) ?? "industry";
  const asked = document ? quantitiesOf(document) : [];
  const typed = Object.fromEntries(asked.map((key) => [key, (query.get(key) ?? "").slice(0, 30)]));
  const complete = asked.every((key) => typed[key] !== "");
  const quantities = Object.fromEntries(asked.map((key) => [key, quantityOf(key, typed[key] ?? "")]));
  const cap = complete ? feeCap({ document, mode: item.priceMode, quantities, sector, policy }) : null;
  return { sector, asked, typed, cap };
}

function documentOf(rule: unknown): PriceDocument | null {
  const parsed = priceDocumentSchema.safeParse(rule);
  return parsed.success ? parsed.data : null;
}

/** NaN is refused by the rule as an invalid quantity. */
export function quantityOf(key: QuantityKey, text: string): number {
  if (key.endsWith("Fen")) return parseYuan(text) ?? Number.NaN;
  const plain = text.normalize("NFKC").replaceAll(",", "").trim();
  return /^\d{1,12}(\.\d{1,4})?$/.test(plain) ? Number(plain) : Number.NaN;
}
