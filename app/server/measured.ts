import { z } from "zod";
import { quantityFits } from "#domain/fee/price-of.ts";
import { parseYuan } from "#domain/shared/money.ts";

/** "industryBp=12000": one of those that the price document lists; the rule decides whether it does. */
const coefficient = z.string().regex(/^[a-z][A-Za-z]{0,40}Bp=\d{1,6}$/);

/** What a price is measured by, as the quantity field of a need's form sends it. */
export const measuredFields = {
  quantityKey: z.string().max(40).optional(),
  quantity: z.string().max(24).optional(),
  coefficients: z.array(coefficient).max(6).optional(),
};
type Measured = {
  readonly quantityKey?: string | undefined;
  readonly quantity?: string | undefined;
  readonly coefficients?: readonly string[] | undefined;
};

/** Null: no number that a price could be measured by. */
export function quantitiesFrom({
  quantityKey,
  quantity,
  coefficients = [],
}: Measured): Record<string, number> | null {
  if (!quantityKey || !quantity) return {};
  const factors = coefficients.map((each) => [each.split("=")[0] ?? "", Number(each.split("=")[1])] as const);
  const value = quantityKey.endsWith("Fen") ? parseYuan(quantity) : Number(quantity.replaceAll(",", ""));
  return value !== null && quantityFits(quantityKey, value)
    ? { ...Object.fromEntries(factors), [quantityKey]: value }
    : null;
}
