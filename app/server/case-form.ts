import { z } from "zod";
import type { OpenCaseInput } from "#app/commands/case/open-case.ts";
import { casePhases } from "#domain/case/lifecycle.ts";
import { parseYuan } from "#domain/shared/money.ts";

const amount = z
  .string()
  .max(20)
  .refine((text) => parseYuan(text) !== null, "form.format")
  .transform((text) => parseYuan(text));

/** The shape of `CaseFields`. */
export const caseForm = z.object({
  code: z.string().max(64),
  projectName: z.string().min(2).max(120),
  departmentId: z.number().int().positive(),
  matterZh: z.string().min(2).max(120),
  phase: z.enum(casePhases),
  limitWd: z.number().int().min(1).max(1000),
  investment: amount.optional(),
  area: z.number().int().min(1).max(2_000_000_000).optional(),
  zone: z.string().trim().max(60).optional(),
  items: z.array(z.string().max(20)).min(1).max(30),
});

export function caseInput({ investment, area, zone, ...rest }: z.output<typeof caseForm>): OpenCaseInput {
  return { ...rest, investmentFen: investment ?? null, areaM2: area ?? null, zone: zone || null };
}
