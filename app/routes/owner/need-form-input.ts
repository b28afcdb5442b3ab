import { z } from "zod";
import type { LineInput, NeedInput } from "#app/commands/need/create-need.ts";
import { quantityFits } from "#domain/fee/price-of.ts";
import { selectionRules } from "#domain/selection/registry.ts";
import { mostLines } from "#domain/need/bundle.ts";
import { parseYuan, sumFen } from "#domain/shared/money.ts";
import { normaliseUscc } from "#domain/shared/identifiers.ts";

const amount = z
  .string()
  .max(20)
  .refine((text) => parseYuan(text) !== null, "form.format")
  .transform((text) => parseYuan(text));
const share = z.number().int().min(0).max(100);
const methods = Object.values(selectionRules).map(({ name }) => name);

/** "industryBp=12000": one of those that the price document lists; the rule decides whether it does. */
const coefficient = z.string().regex(/^[a-z][A-Za-z]{0,40}Bp=\d{1,6}$/);

/** One item of a bundle. */
const line = z.object({
  requirementId: z.number().int().positive().max(2_147_483_647),
  quantityKey: z.string().max(40).optional(),
  quantity: z.string().max(24).optional(),
  coefficients: z.array(coefficient).max(6).optional(),
  ceiling: amount.optional(),
  price: amount.optional(),
});

const shape = z.object({
  title: z.string().min(4).max(120),
  description: z.string().min(10).max(4000),
  method: z.enum(methods),
  quantityKey: z.string().max(40).optional(),
  quantity: z.string().max(24).optional(),
  coefficients: z.array(coefficient).max(6).optional(),
  own: share,
  fiscal: share,
  state: share,
  payer: z.enum(["owner", "authority"]),
  ceiling: amount.optional(),
  serviceDays: z.number().int().min(1).max(1000),
  contact: z.string().max(200).optional(),
  avoid: z.string().max(2000).optional(),
  agency: z.string().max(64).optional(),
  price: amount.optional(),
  reason: z.string().max(1000).optional(),
  lines: z.array(line).max(mostLines).optional(),
});

/** Shape only: what may be asked is decided when the need is held against the rules. */
export const needForm = shape
  .refine((form) => quantitiesFrom(form) !== null, { path: ["quantity"], message: "form.format" })
  .superRefine((form, context) => {
    for (const [at, each] of (form.lines ?? []).entries())
      if (quantitiesFrom(each) === null)
        context.addIssue({ code: "custom", path: ["lines", at, "quantity"], message: "form.format" });
  });

/** The form's fields as the command's input. Amounts in yuan become fen, percentages basis points. */
export function needInputOf(form: z.output<typeof needForm>): NeedInput {
  const direct = selectionRules[form.method]?.needs.chosenAgency ?? false;
  return {
    title: form.title,
    description: form.description,
    method: form.method,
    quantities: quantitiesFrom(form) ?? {},
    funding: { ownBp: form.own * 100, fiscalBp: form.fiscal * 100, stateBp: form.state * 100 },
    payer: form.payer,
    ceilingFen: form.ceiling ?? null,
    serviceDays: form.serviceDays,
    complaintContact: form.contact ?? "",
    avoid: avoidFrom(form.avoid ?? ""),
    ...(form.lines ? { lines: linesFrom(form.lines) } : {}),
    direct: direct ? directFrom(form) : null,
  };
}

function linesFrom(lines: readonly z.output<typeof line>[]): LineInput[] {
  return lines.map(({ requirementId, ceiling, price, ...measured }) => ({
    requirementId,
    quantities: quantitiesFrom(measured) ?? {},
    ceilingFen: ceiling ?? null,
    priceFen: price ?? null,
  }));
}

/** Of a bundle the price is the sum of its lines. */
function directFrom({ agency, price, lines, reason }: z.output<typeof needForm>): NeedInput["direct"] {
  const prices = lines?.flatMap((each) => each.price ?? []);
  const priceFen = prices ? sumFen(prices) : price;
  return agency && priceFen ? { agencyCode: normaliseUscc(agency), priceFen, reason: reason ?? "" } : null;
}

type Measured = Partial<Pick<z.output<typeof line>, "quantityKey" | "quantity" | "coefficients">>;

/** Null: no number that a price could be measured by. */
function quantitiesFrom({
  quantityKey,
  quantity,
  coefficients = [],
}: Measured): Record<string, number> | null {
  if (!quantityKey || !quantity) return {};
  const factors = coefficients.map((each) => [each.split("=")[0] ?? "", Number(each.split("=")[1])] as const);
  const value = quantityKey.endsWith("Fen") ? parseYuan(quantity) : Number(quantity.replaceAll(",", ""));
  return value !== null && quantityFits(quantityKey, value)
    ? { ...Object.fromEntries(factors), [quantityKey]: value }
    : null;
}

/** One agency a line: its credit code, then the reason. */
function avoidFrom(text: string): NeedInput["avoid"] {
  return text.split("\n").flatMap((line) => {
    const [code = "", ...reason] = line.trim().split(/[\s,，:：]+/u);
    return code === "" ? [] : [{ agencyCode: normaliseUscc(code), reason: reason.join(" ") }];
  });
}
