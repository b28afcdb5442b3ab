import { z } from "zod";
import { certificatePlaces } from "#domain/agency/service-qualification.ts";
import { isDay } from "#domain/shared/dates.ts";
import { parseYuan, type Fen } from "#domain/shared/money.ts";
import type { ServiceRequest } from "#app/commands/agency/service-request.ts";
import { uploadOf } from "#app/integrations/files/keep-upload.ts";
import { contentOf, type ItemRow } from "#db/store/catalogue.ts";

const line = (max: number) => z.string().trim().min(1).max(max);
const day = z.string().refine(isDay, "form.date");
export const optionalFile = z
  .instanceof(File)
  .optional()
  .transform((chosen) => (chosen && chosen.size > 0 ? chosen : undefined));
const optionalYuan = z
  .string()
  .trim()
  .max(20)
  .refine((text) => parseYuan(text) !== null, "form.format")
  .transform((text) => parseYuan(text))
  .optional();

const certificate = z.object({
  option: z.number().int().min(0).max(40).optional(),
  number: line(120),
  issuer: line(120),
  issuedOn: day,
  expiresOn: day,
  file: optionalFile,
});
export const pledgeShape = {
  price: optionalYuan,
  wd: z.number().int().min(1).max(1_000).optional(),
};
export const peopleShape = { practitionerIds: z.array(z.number().int().positive()).max(200).optional() };
export const serviceForm = z.object({
  certificates: z.array(certificate).max(41).optional(),
  ...peopleShape,
  ...pledgeShape,
});

export function pledgeOf(form: { price?: Fen | null; wd?: number }) {
  return { priceFen: form.price ?? null, wd: form.wd ?? null };
}

/** The certificates of the form stand in the order of the item's rule. */
export async function requestOf(item: ItemRow, form: z.output<typeof serviceForm>): Promise<ServiceRequest> {
  const places = certificatePlaces(contentOf(item).qualification);
  const certificates = (form.certificates ?? []).slice(0, places.length).map(async (each, at) => ({
    place: places[at]!.place,
    option: each.option ?? 0,
    number: each.number,
    issuer: each.issuer,
    issuedOn: each.issuedOn,
    expiresOn: each.expiresOn,
    file: each.file ? await uploadOf(each.file) : null,
  }));
  return {
    itemCode: item.code,
    certificates: await Promise.all(certificates),
    practitionerIds: form.practitionerIds ?? [],
    pledge: pledgeOf(form),
  };
}
