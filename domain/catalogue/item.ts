import { z } from "zod";
import { priceModes } from "#domain/fee/price.ts";
import { applicabilityRuleSchema } from "#domain/need/applicability.ts";
import type { LocalText } from "#domain/shared/local-text.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

const words = z.string().trim().min(1).max(600);
const local = z.strictObject({ zh: words, en: words });
const list = <T extends z.ZodType>(entry: T) => z.array(entry).max(40);
const workingDays = z.int().min(1).max(1_000);

/** Codes of items: the category's letters and a number, "HJ-001". */
export const itemCodePattern = /^[A-Z]{2,6}-\d{2,4}$/;
export const categoryCodePattern = /^[A-Z]{2,6}$/;

/** Everything the whitelist says about one item, in both languages; rules.md 5.4 and Decided (materials, applicability). */
export const itemContentSchema = z.strictObject({
  name: local,
  category: z.strictObject({ code: z.string().regex(categoryCodePattern), zh: words, en: words }),
  departmentId: z.int().positive(),
  /** `clauseEn` where the place in the document reads otherwise in English than its number tells. */
  legalBasis: list(
    z.strictObject({ documentZh: words, documentEn: words, clause: words, clauseEn: words.optional() }),
  ).min(1),
  approvals: list(local).min(1),
  selfService: local,
  deliverable: local,
  /** The item whose result this one examines: an agency that wrote the one does not write the other; rules.md 5.7. */
  reviewsItem: z.string().regex(itemCodePattern).nullish(),
  /** Every one of `allOf`, and one of `anyOf` where there are any. */
  qualification: z.strictObject({ allOf: list(local), anyOf: list(local) }),
  materials: list(
    z.strictObject({ nameZh: words, nameEn: words, kind: z.enum(["essential", "deferrable"]) }),
  ),
  applicability: list(applicabilityRuleSchema),
  /** Statutory and promised limits in working days. */
  limitWd: workingDays,
  promisedWd: workingDays.nullable(),
  priceMode: z.enum(priceModes),
  priceDocumentId: z.string().nullable(),
  /** What may be charged at all: anything else is a split fee. */
  fees: list(local),
});
export type ItemContent = Readonly<z.infer<typeof itemContentSchema>>;
export type QualificationRule = ItemContent["qualification"];

/**
 * What the shape cannot say. Refuses `catalogue.promised_over_limit`, `catalogue.price_document_required` (an item
 * under a guided or fixed price has its document), `catalogue.fees_missing` (2015 fee notice: a fee is on the list).
 */
export function checkItem(item: ItemContent): Outcome<ItemContent> {
  const { limitWd, promisedWd } = item;
  if (promisedWd !== null && promisedWd > limitWd)
    return refuse("catalogue.promised_over_limit", { promisedWd, limitWd });
  if (item.priceMode !== "market" && item.priceDocumentId === null)
    return refuse("catalogue.price_document_required");
  if (item.fees.length === 0) return refuse("catalogue.fees_missing");
  return ok(item);
}

/** What is written where an item asks for no certificate: the empty rule, said in words. */
export const noRequirement: LocalText = {
  zh: "无特定资质要求",
  en: "No particular qualification is required",
};

export function requiresNothing({ allOf, anyOf }: QualificationRule): boolean {
  return allOf.length + anyOf.length === 0;
}

/** The rule as one sentence per language, for lists and notices. */
export function qualificationText({ allOf, anyOf }: QualificationRule): LocalText {
  if (requiresNothing({ allOf, anyOf })) return noRequirement;
  if (anyOf.length === 0 && allOf.length === 1) return allOf[0]!;
  const part = (rules: readonly LocalText[], zh: string, en: string) =>
    rules.length === 0
      ? []
      : [
          {
            zh: `${zh}：${rules.map((rule) => rule.zh).join("、")}`,
            en: `${en}: ${rules.map((rule) => rule.en).join("; ")}`,
          },
        ];
  const parts = [...part(allOf, "须全部具备", "All of"), ...part(anyOf, "至少具备一项", "At least one of")];
  return { zh: parts.map(({ zh }) => zh).join("；"), en: parts.map(({ en }) => en).join(". ") };
}
