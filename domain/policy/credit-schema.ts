import { z } from "zod";
import type { CreditPolicy } from "#domain/credit/policy.ts";

const bp = z.int().min(0).max(10_000);
const points = z.number().min(0).max(100);
const whole = (parts: Readonly<Record<string, number>>) =>
  Object.values(parts).reduce((sum, part) => sum + part, 0) === 10_000;
const notWhole = "the weights do not sum to 10000";

export const creditPolicySchema = z.strictObject({
  prior: z.strictObject({ weight: z.number().min(0), score: points }),
  windowMonths: z.int().positive(),
  deductionMonths: z.int().positive(),
  halfLifeDays: z.int().positive(),
  ownerShareBp: bp.min(1),
  sizes: z
    .array(z.strictObject({ fromFen: z.int().min(0), weight: z.number().positive() }))
    .min(1)
    .readonly(),
  weightsBp: z.strictObject({ owner: bp, regulator: bp, platform: bp }).refine(whole, notWhole),
  regulatorBp: z.strictObject({ firstPass: bp, inspection: bp, department: bp }).refine(whole, notWhole),
  platformBp: z
    .strictObject({ onTime: bp, confirmation: bp, documents: bp, response: bp })
    .refine(whole, notWhole),
  letters: z
    .strictObject({
      aFrom: points,
      bFrom: points,
      cFrom: points,
      aRatings: z.int().min(0),
      aBarredByPoints: z.number().positive(),
      provisionalUntilRatings: z.int().min(0),
    })
    .refine((each) => each.aFrom > each.bFrom && each.bFrom > each.cFrom, "the letters do not descend"),
}) satisfies z.ZodType<CreditPolicy>;
