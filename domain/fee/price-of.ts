import type { Fen } from "#domain/shared/money.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { isBelow, nearestFen, plus, roundedFen, times, whole, type Fraction } from "./fraction.ts";
import { quantityPerUnit, type PriceDocument, type Quantities } from "./price.ts";
import type { CapStep } from "./step.ts";

export type ExactPrice = {
  readonly lowest: Fraction;
  readonly highest: Fraction;
  readonly steps: readonly CapStep[];
};
export type Price = { readonly lowestFen: Fen; readonly highestFen: Fen; readonly steps: readonly CapStep[] };
type DocumentOf<Mode extends PriceDocument["mode"]> = Extract<PriceDocument, { mode: Mode }>;

/** Beyond this a number has lost its four decimals. */
const largestQuantity = 9e11;
const unitScale = 10_000n;

/** May a price be measured by this? Amounts are whole fen, anything else is small enough to keep 4 decimals. */
export function quantityFits(key: string, value: number): boolean {
  const fits = key.endsWith("Fen") ? Number.isSafeInteger(value) : value <= largestQuantity;
  return fits && value >= 0;
}

/** Refuses `fee.quantity_missing`, `fee.quantity_invalid`. Money quantities are whole fen, others keep 4 decimals. */
function quantityOf(quantities: Quantities, key: string): Outcome<Fraction> {
  const value = quantities[key];
  if (value === undefined) return refuse("fee.quantity_missing", { quantity: key });
  if (!quantityFits(key, value)) return refuse("fee.quantity_invalid", { quantity: key });
  return ok(
    key.endsWith("Fen") ? whole(value) : { n: BigInt(Math.round(value * Number(unitScale))), d: unitScale },
  );
}

/** 5000 → "0.5%". */
export function percentOf(ppm: number): string {
  return `${Number((ppm / 10_000).toFixed(4))}%`;
}

function perUnit(document: DocumentOf<"perUnit">, quantities: Quantities): Outcome<ExactPrice> {
  const quantity = quantityOf(quantities, document.quantity);
  if (!quantity.ok) return quantity;
  const unit = quantityPerUnit(document.quantity);
  const price = times(quantity.value, document.priceFen, document.per * unit);
  const amount = (quantities[document.quantity] ?? 0) / unit;
  const params = { priceFen: document.priceFen, per: document.per, amount, resultFen: roundedFen(price) };
  return ok({ lowest: price, highest: price, steps: [{ key: "fee.step.per_unit", params }] });
}

function tiered(document: DocumentOf<"tiered">, quantities: Quantities): Outcome<ExactPrice> {
  const quantity = quantityOf(quantities, document.quantity);
  if (!quantity.ok) return quantity;
  const value = quantity.value.n;
  const steps: CapStep[] = [];
  let price = whole(0);
  let from = 0n;
  for (const tier of document.tiers) {
    if (value <= from && steps.length > 0) break;
    const upTo = tier.upToFen === null || BigInt(tier.upToFen) > value ? value : BigInt(tier.upToFen);
    const part = times(whole(upTo - from), tier.ratePpm, 1_000_000);
    price = plus(price, part);
    const params = {
      fromFen: Number(from),
      uptoFen: Number(upTo),
      rate: percentOf(tier.ratePpm),
      resultFen: roundedFen(part),
    };
    steps.push({ key: "fee.step.tier", params });
    from = upTo;
  }
  steps.push({ key: "fee.step.tier_sum", params: { resultFen: roundedFen(price) } });
  return ok({ lowest: price, highest: price, steps });
}

function pointInBracket(document: DocumentOf<"bracketPoint">, value: bigint): ExactPrice {
  let lower = 0n;
  for (const bracket of document.brackets) {
    const point = whole(bracket.fromFen);
    if (bracket.upToFen === null) {
      const params = { fromFen: Number(lower), resultFen: bracket.fromFen };
      return { lowest: point, highest: point, steps: [{ key: "fee.step.bracket_open", params }] };
    }
    const upper = BigInt(bracket.upToFen);
    if (value <= upper) {
      const rise = times(whole(bracket.toFen - bracket.fromFen), value - lower, upper - lower);
      const price = plus(point, rise);
      const params = {
        fromFen: Number(lower),
        uptoFen: Number(upper),
        lowestFen: bracket.fromFen,
        highestFen: bracket.toFen,
        valueFen: Number(value),
        resultFen: roundedFen(price),
      };
      return { lowest: price, highest: price, steps: [{ key: "fee.step.bracket", params }] };
    }
    lower = upper;
  }
  throw new RangeError("a bracket table that does not end open");
}

type Coefficient = DocumentOf<"bracketPoint">["coefficients"][number];

function unlisted({ name, label, values }: Coefficient, bp: number) {
  return refuse("fee.coefficient_not_listed", {
    coefficient: name,
    coefficientZh: label.zh,
    coefficientEn: label.en,
    chosen: String(bp / 10_000),
    listed: values.map((value) => value.bp / 10_000).join(" / "),
  });
}

function bracketPoint(document: DocumentOf<"bracketPoint">, quantities: Quantities): Outcome<ExactPrice> {
  const quantity = quantityOf(quantities, document.quantity);
  if (!quantity.ok) return quantity;
  const point = pointInBracket(document, quantity.value.n);
  const steps = [...point.steps];
  let price = point.lowest;
  for (const coefficient of document.coefficients) {
    const bp = quantities[coefficient.name] ?? coefficient.values[0]?.bp ?? 10_000;
    if (!coefficient.values.some((value) => value.bp === bp)) return unlisted(coefficient, bp);
    price = times(price, bp, 10_000);
    steps.push({
      key: "fee.step.coefficient",
      params: { factor: String(bp / 10_000), resultFen: roundedFen(price) },
    });
  }
  return ok({ lowest: price, highest: price, steps });
}

function unbounded(document: PriceDocument, quantities: Quantities): Outcome<ExactPrice> {
  switch (document.mode) {
    case "fixed": {
      const price = whole(document.priceFen);
      return ok({
        lowest: price,
        highest: price,
        steps: [{ key: "fee.step.fixed", params: { resultFen: document.priceFen } }],
      });
    }
    case "range": {
      const { lowestFen, highestFen } = document;
      const steps: CapStep[] = [{ key: "fee.step.range", params: { lowestFen, highestFen } }];
      return ok({ lowest: whole(lowestFen), highest: whole(highestFen), steps });
    }
    case "perUnit":
      return perUnit(document, quantities);
    case "tiered":
      return tiered(document, quantities);
    case "bracketPoint":
      return bracketPoint(document, quantities);
  }
}

function floated(price: ExactPrice, floatBp: PriceDocument["floatBp"]): ExactPrice {
  if (!floatBp) return price;
  const lowest = times(price.lowest, 10_000 - floatBp.down, 10_000);
  const highest = times(price.highest, 10_000 + floatBp.up, 10_000);
  const params = {
    downBp: floatBp.down,
    upBp: floatBp.up,
    lowestFen: roundedFen(lowest),
    highestFen: roundedFen(highest),
  };
  return { lowest, highest, steps: [...price.steps, { key: "fee.step.float", params }] };
}

function atLeast(price: ExactPrice, minimumFen: Fen | undefined): ExactPrice {
  if (minimumFen === undefined || !isBelow(price.lowest, whole(minimumFen))) return price;
  const minimum = whole(minimumFen);
  const highest = isBelow(price.highest, minimum) ? minimum : price.highest;
  return {
    lowest: minimum,
    highest,
    steps: [...price.steps, { key: "fee.step.minimum", params: { resultFen: minimumFen } }],
  };
}

function atMost(price: ExactPrice, maximumFen: Fen | undefined): ExactPrice {
  if (maximumFen === undefined || !isBelow(whole(maximumFen), price.highest)) return price;
  const maximum = whole(maximumFen);
  const lowest = isBelow(maximum, price.lowest) ? maximum : price.lowest;
  return {
    lowest,
    highest: maximum,
    steps: [...price.steps, { key: "fee.step.maximum", params: { resultFen: maximumFen } }],
  };
}

/**
 * The price of a document, exactly, with its derivation: computed, then floated, then held within the document's own
 * minimum and maximum. Refuses as `priceOf`.
 */
export function exactPriceOf(document: PriceDocument, quantities: Quantities): Outcome<ExactPrice> {
  const price = unbounded(document, quantities);
  if (!price.ok) return price;
  const bounded = atMost(
    atLeast(floated(price.value, document.floatBp), document.minimumFen),
    document.maximumFen,
  );
  if (bounded.highest.n / bounded.highest.d > BigInt(Number.MAX_SAFE_INTEGER))
    return refuse("fee.price_invalid");
  return ok(bounded);
}

/**
 * What the published document asks for these quantities, both ends of a range (equal for a single price).
 *
 * - Units: fen, rounded to the nearest as published; anything that binds is rounded down from the exact price.
 * - Refuses: `fee.quantity_missing`, `fee.quantity_invalid`, `fee.coefficient_not_listed`, `fee.price_invalid`
 *   (beyond what an amount can hold).
 * - Source: the price document; rules.md 5.4.
 */
export function priceOf(document: PriceDocument, quantities: Quantities): Outcome<Price> {
  const price = exactPriceOf(document, quantities);
  if (!price.ok) return price;
  const { lowest, highest, steps } = price.value;
  return ok({ lowestFen: nearestFen(lowest), highestFen: nearestFen(highest), steps });
}
