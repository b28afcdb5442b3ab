import { z } from "zod";
import type { AddendumInput } from "#app/commands/need/addendum-input.ts";
import { quantityFits } from "#domain/fee/price-of.ts";
import { mostLines } from "#domain/need/bundle.ts";
import { parseYuan } from "#domain/shared/money.ts";

const amount = z
  .string()
  .max(20)
  .refine((text) => parseYuan(text) !== null, "form.format")
  .transform((text) => parseYuan(text));
const line = z.object({
  key: z.string().max(40).optional(),
  quantity: z.string().max(24).optional(),
  ceiling: amount.optional(),
});

export const addendumForm = z
  .object({
    title: z.string().min(4).max(120),
    description: z.string().min(10).max(4000),
    serviceDays: z.number().int().min(1).max(1000),
    contact: z.string().max(200).optional(),
    lines: z.array(line).min(1).max(mostLines),
    note: z.string().min(2).max(500),
  })
  .superRefine((form, context) => {
    for (const [at, each] of form.lines.entries())
      if (measured(each) === undefined)
        context.addIssue({ code: "custom", path: ["lines", at, "quantity"], message: "form.format" });
  });

/** Null: this line is measured by nothing; undefined: not a number that a price could be measured by. */
function measured({ key, quantity }: z.output<typeof line>): number | null | undefined {
  if (!key) return null;
  const text = quantity ?? "";
  const value = key.endsWith("Fen") ? parseYuan(text) : Number(text.replaceAll(",", "") || Number.NaN);
  return value !== null && quantityFits(key, value) ? value : undefined;
}

type Known = readonly { readonly quantities: Readonly<Record<string, number>> }[];

/** What a line's price is measured by; coefficients stay as they were published. */
export function measureOf(quantities: Readonly<Record<string, number>>): string | null {
  return Object.keys(quantities).find((key) => !key.endsWith("Bp")) ?? null;
}

export function addendumInputOf(
  no: string,
  form: z.output<typeof addendumForm>,
  known: Known,
): AddendumInput {
  const { title, description, serviceDays, note } = form;
  const lines = form.lines.map((each, at) => {
    const before = known[at]?.quantities ?? {};
    const key = measureOf(before);
    const value = key === null || each.key !== key ? null : measured(each);
    return {
      quantities: key !== null && typeof value === "number" ? { ...before, [key]: value } : before,
      ceilingFen: each.ceiling ?? null,
    };
  });
  return { no, title, description, serviceDays, complaintContact: form.contact ?? "", lines, note };
}
