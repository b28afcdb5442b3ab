import { z } from "zod";
import { readApplicability } from "#domain/catalogue/applicability-lines.ts";
import { categoryCodePattern, itemCodePattern, type ItemContent } from "#domain/catalogue/item.ts";
import { joined, partsOf, readLegalBasis, readLocals, readMaterials } from "#domain/catalogue/lines.ts";
import { priceModes } from "#domain/fee/price.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

const name = z.string().max(600);
const lines = z.string().max(8_000);
const day = z.iso.date();

export const reasonFields = {
  effectiveOn: day,
  reason: z.string().max(2_000),
  basis: z.string().max(600).optional(),
};
/** The shape of an item's form: lists are one entry a line. */
export const itemFields = {
  nameZh: name,
  nameEn: name,
  category: z.string().max(10).optional(),
  newCategory: z.string().max(300).optional(),
  departmentId: z.number().int().positive(),
  legalBasis: lines,
  approvals: lines,
  selfServiceZh: name,
  selfServiceEn: name,
  deliverableZh: name,
  deliverableEn: name,
  reviewsItem: z.string().trim().toUpperCase().regex(itemCodePattern).optional(),
  qualificationAll: lines.optional(),
  qualificationAny: lines.optional(),
  materials: lines.optional(),
  applicability: lines.optional(),
  limitWd: z.number().int().min(1).max(1_000),
  promisedWd: z.number().int().min(1).max(1_000).optional(),
  priceMode: z.enum(priceModes),
  priceDocumentId: z.string().max(100).optional(),
  fees: lines,
};
export type ItemForm = z.infer<z.ZodObject<typeof itemFields>>;
export type Category = { readonly code: string; readonly zh: string; readonly en: string };
export const categoryForm = "HJ | 生态环境 | Environment";

/** A category is chosen or written. */
export function hasCategory(form: Pick<ItemForm, "category" | "newCategory">): boolean {
  return Boolean(form.category ?? form.newCategory);
}

/** One of the categories in use, or a new one in the form that the hint shows. */
function categoryOf(form: ItemForm, known: readonly Category[]): Outcome<Category> {
  const written = partsOf(form.newCategory ?? "", categoryForm);
  if (!written.ok) return written;
  const [line] = written.value;
  if (line) {
    const [code = "", zh = "", en = ""] = line;
    const same = known.find((category) => category.code === code);
    if (same) return ok(same);
    const sound = categoryCodePattern.test(code);
    return sound
      ? ok({ code, zh, en })
      : refuse("catalogue.line_malformed", { line: joined(...line), expected: categoryForm });
  }
  const chosen = known.find((category) => category.code === form.category);
  return chosen ? ok(chosen) : refuse("catalogue.content_invalid", { place: "category" });
}

type Values<T> = { [Key in keyof T]: T[Key] extends Outcome<infer Value> ? Value : never };

/** All of them, or the first refusal. */
function all<T extends Record<string, Outcome<unknown>>>(outcomes: T): Outcome<Values<T>> {
  const refused = Object.values(outcomes).find((outcome) => !outcome.ok);
  if (refused && !refused.ok) return refused;
  const values = Object.entries(outcomes).map(([key, outcome]) => [key, outcome.ok ? outcome.value : null]);
  return ok(Object.fromEntries(values) as Values<T>);
}

/** What was typed as an item. Refuses the first line in another form; the command checks all else. */
export function contentOfForm(form: ItemForm, categories: readonly Category[]): Outcome<ItemContent> {
  const read = all({
    category: categoryOf(form, categories),
    legalBasis: readLegalBasis(form.legalBasis),
    approvals: readLocals(form.approvals),
    allOf: readLocals(form.qualificationAll ?? ""),
    anyOf: readLocals(form.qualificationAny ?? ""),
    materials: readMaterials(form.materials ?? ""),
    applicability: readApplicability(form.applicability ?? ""),
    fees: readLocals(form.fees),
  });
  if (!read.ok) return read;
  const { allOf, anyOf, ...lists } = read.value;
  return ok({
    ...lists,
    name: { zh: form.nameZh, en: form.nameEn },
    departmentId: form.departmentId,
    selfService: { zh: form.selfServiceZh, en: form.selfServiceEn },
    deliverable: { zh: form.deliverableZh, en: form.deliverableEn },
    qualification: { allOf, anyOf },
    ...(form.reviewsItem ? { reviewsItem: form.reviewsItem } : {}),
    limitWd: form.limitWd,
    promisedWd: form.promisedWd ?? null,
    priceMode: form.priceMode,
    priceDocumentId: form.priceDocumentId ?? null,
  });
}
