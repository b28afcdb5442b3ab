import { z } from "zod";
import { quantityFits } from "#domain/fee/price-of.ts";
import { selectionRules } from "#domain/selection/registry.ts";
import { parseYuan } from "#domain/shared/money.ts";
import { requestFile } from "#app/server/request-file.ts";

/** Methods that name no agency: naming one is the owner's own act. */
export const counterMethods = Object.values(selectionRules)
  .filter(({ needs }) => !needs.chosenAgency)
  .map(({ name }) => name);
const share = z.number().int().min(0).max(100);

const shape = z.object({
  title: z.string().min(4).max(120),
  description: z.string().min(10).max(4000),
  method: z.enum(counterMethods),
  quantityKey: z.string().max(40).optional(),
  quantity: z.string().max(24).optional(),
  own: share,
  fiscal: share,
  state: share,
  payer: z.enum(["owner", "authority"]),
  serviceDays: z.number().int().min(1).max(1000),
  contact: z.string().max(200).optional(),
  request: requestFile,
});
export const counterNeedForm = shape.refine((form) => quantitiesOf(form) !== null, {
  path: ["quantity"],
  message: "form.format",
});
type NeedForm = z.output<typeof shape>;

function quantitiesOf({ quantityKey, quantity }: NeedForm): Record<string, number> | null {
  if (!quantityKey || !quantity) return {};
  const value = quantityKey.endsWith("Fen") ? parseYuan(quantity) : Number(quantity.replaceAll(",", ""));
  return value !== null && quantityFits(quantityKey, value) ? { [quantityKey]: value } : null;
}

export function counterNeedOf(form: NeedForm) {
  return {
    title: form.title,
    description: form.description,
    method: form.method,
    quantities: quantitiesOf(form) ?? {},
    funding: { ownBp: form.own * 100, fiscalBp: form.fiscal * 100, stateBp: form.state * 100 },
    payer: form.payer,
    ceilingFen: null,
    serviceDays: form.serviceDays,
    complaintContact: form.contact ?? "",
  };
}
