import { z } from "zod";
import {
  priceDocumentSchema,
  quantityPerUnit,
  type PriceDocument,
  type Quantities,
} from "#domain/fee/price.ts";
import { priceOf, type Price } from "#domain/fee/price-of.ts";
import { isDay, type Day } from "#domain/shared/dates.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

const words = z.string().trim().min(1).max(400);
const local = z.strictObject({ zh: words, en: words });
const day = z.string().refine(isDay);

/** A price document with the calculation that stands in it; `supersedesId` is the version it replaces. */
export const priceContentSchema = z.strictObject({
  number: words,
  title: local,
  authority: local,
  clause: words,
  validFrom: day,
  validTo: day.nullable(),
  rule: priceDocumentSchema,
  supersedesId: z.string().nullable(),
});
export type PriceContent = Readonly<z.infer<typeof priceContentSchema>>;

/** Refuses `catalogue.validity_reversed`: a text ends before it begins. */
export function checkPrice(content: PriceContent): Outcome<PriceContent> {
  const { validFrom, validTo } = content;
  if (validTo !== null && validTo < validFrom)
    return refuse("catalogue.validity_reversed", { fromOn: validFrom, toOn: validTo });
  return ok(content);
}

/** Whether the text itself claims this day; both ends count. */
export function isValidOn(
  document: { readonly validFrom: Day; readonly validTo: Day | null },
  on: Day,
): boolean {
  return document.validFrom <= on && (document.validTo === null || on <= document.validTo);
}

export type PriceExample = { readonly quantities: Quantities; readonly price: Outcome<Price> };

function samplesOf(rule: PriceDocument): Quantities[] {
  if (rule.mode === "perUnit")
    return [rule.per, rule.per * 100, rule.per * 10_000].map((amount) => ({
      [rule.quantity]: amount * quantityPerUnit(rule.quantity),
    }));
  if (rule.mode !== "tiered" && rule.mode !== "bracketPoint") return [{}];
  const limits = (rule.mode === "tiered" ? rule.tiers : rule.brackets).flatMap(
    ({ upToFen }) => upToFen ?? [],
  );
  return [...limits, (limits.at(-1) ?? 50_000_000) * 2].map((amount) => ({ [rule.quantity]: amount }));
}

/** What the rule asks at each of its own limits and beyond the last: looked at before anybody approves it. */
export function examplesOf(rule: PriceDocument): PriceExample[] {
  return samplesOf(rule).map((quantities) => ({ quantities, price: priceOf(rule, quantities) }));
}
