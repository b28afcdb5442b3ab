import { z } from "zod";
import { agencyCriteria, ownerCriteria } from "#domain/rating/criteria.ts";

const marksOf = (criteria: readonly string[]) =>
  z.object(Object.fromEntries(criteria.map((each) => [each, z.number().int()])));

/** Shapes of the forms that both sides of an engagement have. */
export const signForm = z.object({
  name: z.string().trim().min(2).max(40),
  agree: z.literal("on", { error: "engagement.sign.agree_first" }),
  bodySha256: z.string().length(64),
});
export const rateForm = (side: "owner" | "agency") =>
  z.object({
    marks: marksOf(side === "owner" ? ownerCriteria : agencyCriteria),
    text: z.string().max(1000).optional(),
  });
/** One defect a line: all of them at once. */
export const defectsForm = z.object({ version: z.number().int().positive(), defects: z.string().max(4000) });
export const versionForm = z.object({ version: z.number().int().positive() });

export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
