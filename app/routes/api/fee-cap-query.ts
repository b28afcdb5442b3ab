import { quantityKeys } from "#domain/fee/price.ts";
import { sectors, type Sector } from "#domain/fee/sector.ts";

/** A hundred billion yuan: no fee or base of one comes near, and every product stays exact. */
const largestFen = 10_000_000_000_000;
const wholeFen = /^\d{1,14}$/;
const plainNumber = /^\d{1,12}(\.\d{1,4})?$/;
const coefficientName = /^[a-z][A-Za-z]{0,40}Bp$/;
const itemCode = /^[A-Za-z0-9-]{1,20}$/;
const profileName = /^[a-z][a-z0-9-]{0,30}$/;
const fixedNames = ["low", "high", "item", "sector", "policy", "lang"] as const;

export type FeeCapQuery = {
  readonly sector: Sector;
  /** Null: `default` for a range, for an item the one in force where it is administered. */
  readonly policy: string | null;
  readonly quantities: Readonly<Record<string, number>>;
  readonly price: { readonly lowestFen: number; readonly highestFen: number } | { readonly item: string };
};
/** The parameter that cannot be read, and the form it must have. */
export type BadParameter = { readonly parameter: string; readonly expected: string };

class Unreadable extends Error {
  readonly bad: BadParameter;
  constructor(parameter: string, expected: string) {
    super(parameter);
    this.bad = { parameter, expected };
  }
}

function fenOf(query: URLSearchParams, name: string): number {
  const text = query.get(name) ?? "";
  const fen = Number(text);
  if (!wholeFen.test(text) || fen > largestFen) throw new Unreadable(name, "0–10000000000000 (fen)");
  return fen;
}

function matching(query: URLSearchParams, name: string, pattern: RegExp): string {
  const text = query.get(name) ?? "";
  if (!pattern.test(text)) throw new Unreadable(name, String(pattern));
  return text;
}

function quantityOf(query: URLSearchParams, name: string): number {
  if (name.endsWith("Fen")) return fenOf(query, name);
  return Number(matching(query, name, plainNumber));
}

function quantitiesOf(query: URLSearchParams): Record<string, number> {
  const names = [...new Set(query.keys())].filter(
    (name) => !(fixedNames as readonly string[]).includes(name),
  );
  for (const name of names)
    if (!(quantityKeys as readonly string[]).includes(name) && !coefficientName.test(name))
      throw new Unreadable(name.slice(0, 40), [...fixedNames, ...quantityKeys].join(" | "));
  return Object.fromEntries(names.map((name) => [name, quantityOf(query, name)]));
}

function priceOf(query: URLSearchParams): FeeCapQuery["price"] {
  if (query.has("item")) return { item: matching(query, "item", itemCode) };
  const lowestFen = fenOf(query, "low");
  const highestFen = query.has("high") ? fenOf(query, "high") : lowestFen;
  if (highestFen < lowestFen) throw new Unreadable("high", "high ≥ low");
  return { lowestFen, highestFen };
}

function read(query: URLSearchParams): FeeCapQuery {
  const sector = sectors.find((known) => known === query.get("sector"));
  if (!sector) throw new Unreadable("sector", sectors.join(" | "));
  return {
    sector,
    policy: query.has("policy") ? matching(query, "policy", profileName) : null,
    quantities: quantitiesOf(query),
    price: priceOf(query),
  };
}

/** `?low=2000000&high=4000000&sector=industry&policy=shanxian`, or `?item=HJ-001&investmentFen=…&sector=industry`. */
export function readFeeCapQuery(query: URLSearchParams): FeeCapQuery | BadParameter {
  try {
    return read(query);
  } catch (error) {
    if (error instanceof Unreadable) return error.bad;
    throw error;
  }
}
