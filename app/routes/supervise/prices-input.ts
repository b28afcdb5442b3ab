import { z } from "zod";
import type { PriceContent } from "#domain/catalogue/price.ts";
import {
  emptyPriceForm,
  readPriceForm,
  ruleModes,
  type PriceForm,
  type RuleMode,
} from "#domain/catalogue/price-form.ts";
import { ok, type Outcome } from "#domain/shared/outcome.ts";

const short = z.string().max(40).optional();
const name = z.string().max(400);
const table = z.string().max(8_000).optional();
const day = z.iso.date();

export const priceSchema = z.object({
  intent: z.enum(["check", "propose"]),
  supersedesId: z.string().max(100).optional(),
  number: name,
  titleZh: name,
  titleEn: name,
  authorityZh: name,
  authorityEn: name,
  clause: name,
  validFrom: day,
  validTo: day.optional(),
  reason: z.string().max(2_000),
  mode: z.enum(ruleModes),
  quantity: short,
  price: short,
  per: short,
  lowest: short,
  highest: short,
  table,
  coefficients: table,
  floatDown: short,
  floatUp: short,
  minimum: short,
  maximum: short,
});
type PriceInput = z.infer<typeof priceSchema>;
const ruleKeys = Object.keys(emptyPriceForm) as (keyof PriceForm)[];

/** What was typed as a document. Refuses what its rule cannot be. */
export function priceOfForm(form: PriceInput): Outcome<PriceContent> {
  const typed = Object.fromEntries(ruleKeys.map((key) => [key, form[key] ?? ""]));
  const rule = readPriceForm({ ...emptyPriceForm, ...typed, mode: form.mode, per: form.per ?? "1" });
  if (!rule.ok) return rule;
  return ok({
    number: form.number,
    title: { zh: form.titleZh, en: form.titleEn },
    authority: { zh: form.authorityZh, en: form.authorityEn },
    clause: form.clause,
    validFrom: form.validFrom,
    validTo: form.validTo ?? null,
    rule: rule.value,
    supersedesId: form.supersedesId ?? null,
  });
}

export function modeOf(text: string | null, otherwise: RuleMode): RuleMode {
  return ruleModes.find((mode) => mode === text) ?? otherwise;
}
