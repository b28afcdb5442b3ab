import { z } from "zod";
import { selectionRules } from "#domain/selection/registry.ts";
import { measuredFields, quantitiesFrom } from "#app/server/measured.ts";
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
  ...measuredFields,
  own: share,
  fiscal: share,
  state: share,
  payer: z.enum(["owner", "authority"]),
  serviceDays: z.number().int().min(1).max(1000),
  contact: z.string().max(200).optional(),
  request: requestFile,
});
export const counterNeedForm = shape.refine((form) => quantitiesFrom(form) !== null, {
  path: ["quantity"],
  message: "form.format",
});
type NeedForm = z.output<typeof shape>;

export function counterNeedOf(form: NeedForm) {
  return {
    title: form.title,
    description: form.description,
    method: form.method,
    quantities: quantitiesFrom(form) ?? {},
    funding: { ownBp: form.own * 100, fiscalBp: form.fiscal * 100, stateBp: form.state * 100 },
    payer: form.payer,
    ceilingFen: null,
    serviceDays: form.serviceDays,
    complaintContact: form.contact ?? "",
  };
}
