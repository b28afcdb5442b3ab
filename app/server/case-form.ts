import { z } from "zod";
import type { OpenCaseInput } from "#app/commands/case/open-case.ts";
import { casePhases } from "#domain/case/lifecycle.ts";
import { readDegrees, type Axis } from "#domain/case/site.ts";
import { parseYuan } from "#domain/shared/money.ts";

const amount = z
  .string()
  .max(20)
  .refine((text) => parseYuan(text) !== null, "form.format")
  .transform((text) => parseYuan(text));

const degrees = (axis: Axis) =>
  z
    .string()
    .max(40)
    .refine((text) => readDegrees(axis, text).ok, `case.new.site_${axis}_form`)
    .transform((text) => {
      const read = readDegrees(axis, text);
      return read.ok ? read.value : null;
    })
    .optional();

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
  siteLng: degrees("lng"),
  siteLat: degrees("lat"),
  items: z.array(z.string().max(20)).min(1).max(30),
});

export function caseInput(form: z.output<typeof caseForm>): OpenCaseInput {
  const { investment = null, area = null, zone, siteLng = null, siteLat = null, ...rest } = form;
  return { ...rest, investmentFen: investment, areaM2: area, zone: zone || null, siteLng, siteLat };
}
