import { z } from "zod";
import { fenSchema } from "#domain/shared/fen-schema.ts";
import { localTextSchema } from "#domain/shared/local-text.ts";

const positive = z.int().positive();

/** How an item is priced: the market alone, a guided price, or a price that is fixed. */
export const priceModes = ["market", "guided", "fixed"] as const;
export type PriceMode = (typeof priceModes)[number];

/** What a price may be measured by. Keys ending in `Fen` are amounts in whole fen; others have up to 4 decimals. */
export const quantityKeys = [
  "investmentFen",
  "assessedValueFen",
  "contractValueFen",
  "areaM2",
  "lengthM",
  "count",
] as const;
export type QuantityKey = (typeof quantityKeys)[number];
/**
 * How many of a quantity's own units make one unit as a price document counts it: documents count money in yuan
 * ("1 yuan per 10,000 yuan invested" has `per` 10,000) while money quantities are fen; all else is counted as it is.
 */
export function quantityPerUnit(key: QuantityKey): 1 | 100 {
  return key.endsWith("Fen") ? 100 : 1;
}
const quantityKey = z.enum(quantityKeys);
const moneyKey = z.enum(["investmentFen", "assessedValueFen", "contractValueFen"]);
/** Named quantities, and the values in bp of the coefficients that a document lists. */
export type Quantities = Readonly<Record<string, number>>;

const bounds = {
  /** ± around the computed price; a float counts as a range. */
  floatBp: z.strictObject({ down: z.int().min(0).max(10_000), up: z.int().min(0) }).optional(),
  /** Bounds of the finished price, where the text has them. */
  minimumFen: fenSchema.optional(),
  maximumFen: fenSchema.optional(),
};

/** A coefficient may only take the values its document lists; without a value given, the first counts. */
const coefficient = z.strictObject({
  name: z.string().regex(/^[a-z][A-Za-z]*Bp$/),
  label: localTextSchema,
  values: z.array(z.strictObject({ bp: positive, label: localTextSchema })).min(1),
});

export const priceDocumentSchema = z.discriminatedUnion("mode", [
  z.strictObject({ mode: z.literal("fixed"), priceFen: fenSchema, ...bounds }),
  z.strictObject({
    mode: z.literal("perUnit"),
    quantity: quantityKey,
    priceFen: fenSchema,
    /** In the units of the document: yuan for amounts of money, else m², m, pieces. */
    per: positive.max(1_000_000_000_000),
    ...bounds,
  }),
  z
    .strictObject({ mode: z.literal("range"), lowestFen: fenSchema, highestFen: fenSchema, ...bounds })
    .refine((range) => range.lowestFen <= range.highestFen, "the lower bound is above the upper one"),
  /** Progressive: each part of the value at its own rate, in millionths (5000 = 0.5 %). Null is "and above". */
  z
    .strictObject({
      mode: z.literal("tiered"),
      quantity: moneyKey,
      tiers: z
        .array(z.strictObject({ upToFen: positive.nullable(), ratePpm: z.int().min(0).max(1_000_000) }))
        .min(1),
      ...bounds,
    })
    .refine((table) => ascends(table.tiers.map((tier) => tier.upToFen)), "tiers must ascend and end open"),
  /** Interpolated within the bracket; brackets exclude their lower and include their upper end. */
  z
    .strictObject({
      mode: z.literal("bracketPoint"),
      quantity: moneyKey,
      brackets: z
        .array(z.strictObject({ upToFen: positive.nullable(), fromFen: fenSchema, toFen: fenSchema }))
        .min(1),
      coefficients: z.array(coefficient).default([]),
      ...bounds,
    })
    .refine(
      (table) => ascends(table.brackets.map((bracket) => bracket.upToFen)),
      "brackets must ascend and end open",
    )
    .refine(
      (table) => table.brackets.at(-1)?.fromFen === table.brackets.at(-1)?.toFen,
      "the open bracket has one price",
    ),
]);
/** The calculation of a price document; its title, authority and validity stand beside it. */
export type PriceDocument = z.infer<typeof priceDocumentSchema>;

function ascends(limits: readonly (number | null)[]): boolean {
  return limits.every((limit, at) =>
    at === limits.length - 1 ? limit === null : limit !== null && limit > (limits[at - 1] ?? 0),
  );
}

/** What a form must ask before this document can price anything. */
export function quantitiesOf(document: PriceDocument): QuantityKey[] {
  return "quantity" in document ? [document.quantity] : [];
}
