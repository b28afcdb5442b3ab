import { z } from "zod";
import type { LineInput, NeedInput } from "#app/commands/need/need-input.ts";
import { grades } from "#domain/agency/grade.ts";
import { quantityFits } from "#domain/fee/price-of.ts";
import { selectionRules } from "#domain/selection/registry.ts";
import { mostLines } from "#domain/need/bundle.ts";
import { parseYuan } from "#domain/shared/money.ts";
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

const text = (most: number) => z.string().trim().max(most).optional();
const weight = z.number().int().min(0).max(100).optional();
/** "next" goes on, "stay" shows the same page again, "leave" goes to the workspace. */
const go = z.enum(["next", "stay", "leave"]).optional();

function fit(
  form: { readonly lines?: readonly Measured[] | undefined } & Measured,
  context: z.RefinementCtx,
) {
  if (quantitiesFrom(form) === null)
    context.addIssue({ code: "custom", path: ["quantity"], message: "form.format" });
  for (const [at, each] of (form.lines ?? []).entries())
    if (quantitiesFrom(each) === null)
      context.addIssue({ code: "custom", path: ["lines", at, "quantity"], message: "form.format" });
}

/** Shape only, and lenient: a draft may be unfinished; what is missing is told where it is checked. */
export const stepForms = {
  work: z.object({ go, title: z.string().trim().min(1).max(120), description: text(4000) }),
  amount: z
    .object({
      go,
      quantityKey: z.string().max(40).optional(),
      quantity: z.string().max(24).optional(),
      coefficients: z.array(coefficient).max(6).optional(),
      ceiling: amount.optional(),
      lines: z.array(line).max(mostLines).optional(),
    })
    .superRefine(fit),
  money: z.object({ go, own: share, fiscal: share, state: share, payer: z.enum(["owner", "authority"]) }),
  method: z.object({
    go,
    method: z.enum(methods),
    credit: weight,
    weightPrice: weight,
    weightTime: weight,
    rounds: z.number().int().min(1).max(3).optional(),
  }),
  time: z.object({
    go,
    serviceDays: z.number().int().min(1).max(1000),
    gate: z.array(z.enum(grades)).max(grades.length).optional(),
    gateReason: text(500),
  }),
  others: z.object({ go, contact: text(200), avoid: text(2000) }),
};
export type AskedStep = keyof typeof stepForms;
type Form<Step extends AskedStep> = z.output<(typeof stepForms)[Step]>;

/** The answers as the command takes them: amounts in yuan become fen, percentages basis points. */
export const stepAnswers: {
  readonly [Step in AskedStep]: (form: Form<Step>) => Partial<NeedInput>;
} = {
  work: ({ title, description }) => ({ title, description: description ?? "" }),
  amount: (form) =>
    form.lines
      ? { lines: linesFrom(form.lines) }
      : { quantities: quantitiesFrom(form) ?? {}, ceilingFen: form.ceiling ?? null },
  money: ({ own, fiscal, state, payer }) => ({
    funding: { ownBp: own * 100, fiscalBp: fiscal * 100, stateBp: state * 100 },
    payer,
  }),
  method: (form) => {
    const needs = selectionRules[form.method]?.needs;
    return {
      method: form.method,
      weights: needs?.weights ? weightsFrom(form) : null,
      priceRounds: needs?.priceRounds ? (form.rounds ?? 1) : 1,
    };
  },
  time: ({ serviceDays, gate = [], gateReason }) => ({
    serviceDays,
    gradeGate: gate.length > 0 ? { grades: gate, reason: gateReason ?? "" } : null,
  }),
  others: ({ contact, avoid }) => ({ complaintContact: contact ?? "", avoid: avoidFrom(avoid ?? "") }),
};

function linesFrom(lines: readonly z.output<typeof line>[]): LineInput[] {
  return lines.map(({ requirementId, ceiling, price, ...measured }) => ({
    requirementId,
    quantities: quantitiesFrom(measured) ?? {},
    ceilingFen: ceiling ?? null,
    priceFen: price ?? null,
  }));
}

function weightsFrom({ credit, weightPrice, weightTime }: Form<"method">): NeedInput["weights"] {
  if (credit === undefined && weightPrice === undefined && weightTime === undefined) return null;
  return { credit: credit ?? 0, price: weightPrice ?? 0, time: weightTime ?? 0 };
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
