import { z } from "zod";
import { isDay } from "#domain/shared/dates.ts";
import { parseYuan } from "#domain/shared/money.ts";
import type { AgencyEntry, OwnerEntry, Registrant } from "#app/commands/registration/entry-input.ts";
import {
  companyHasHolders,
  identityAgainShape,
  identityShape,
  ownerIdentityAgainShape,
  ownerIdentityShape,
  paperShape,
} from "#app/commands/registration/identity-form.ts";

const line = (max: number) => z.string().trim().min(1).max(max);
const day = z.string().refine(isDay, "form.date");
/** A browser sends a field without a chosen file as an empty one. */
const file = z
  .instanceof(File, { message: "form.required" })
  .refine((chosen) => chosen.size > 0, "form.required");
const optionalFile = z
  .instanceof(File)
  .optional()
  .transform((chosen) => (chosen && chosen.size > 0 ? chosen : undefined));
const yes = (message: string) => z.literal(true, message);

const placeShape = {
  name: line(120),
  jurisdictionCode: line(20),
  legalRepresentative: line(60),
  contactName: line(60),
  phone: line(40),
  addressZh: line(200),
};
const ownerShape = { ...placeShape, industryCode: line(16), publicBody: z.boolean().optional() };

export const serviceFields = [
  "itemCode",
  "certificateName",
  "certificateNo",
  "certificateIssuer",
  "certificateIssuedOn",
  "certificateExpiresOn",
  "practitionerName",
  "practitionerQualification",
  "practitionerCertificateNo",
  "practitionerIdentityNo",
] as const;
const text = z.string().trim().max(120).optional();
const price = z
  .string()
  .trim()
  .max(20)
  .optional()
  .refine((yuan) => !yuan || /^\d{1,9}(?:\.\d{1,2})?$/.test(yuan), "register.price_form");
const serviceRow = z.object({
  itemCode: text,
  certificateName: text,
  certificateNo: text,
  certificateIssuer: text,
  certificateIssuedOn: day.optional(),
  certificateExpiresOn: day.optional(),
  practitionerName: text,
  practitionerQualification: text,
  practitionerCertificateNo: text,
  practitionerIdentityNo: z.string().trim().max(40).optional(),
  pledgedPrice: price,
  pledgedWd: z.coerce.number().int().min(1).max(999).optional(),
});
type ServiceRow = z.output<typeof serviceRow>;
const isEmpty = (row: ServiceRow) => serviceFields.every((field) => !row[field]);

/** In a correction a number may stay as it was stated: the command knows whose it is. */
type Asked = (field: (typeof serviceFields)[number]) => boolean;
const all: Asked = () => true;
const butNumbers: Asked = (field) => field !== "practitionerIdentityNo";

function wishOf({ pledgedPrice, pledgedWd, practitionerIdentityNo, ...row }: ServiceRow) {
  const pledge = {
    pledgedPriceFen: pledgedPrice ? parseYuan(pledgedPrice) : null,
    pledgedWd: pledgedWd ?? null,
  };
  const practitionerIdentityNumber = practitionerIdentityNo || null;
  return { ...(row as Required<typeof row>), ...pledge, practitionerIdentityNumber };
}

/** The first row is asked for; a further one is complete or empty. */
const services = (asked: Asked) =>
  z
    .array(serviceRow)
    .max(5)
    .superRefine((rows, check) => {
      for (const [index, row] of rows.entries())
        for (const field of serviceFields.filter(asked))
          if (!row[field] && (index === 0 || !isEmpty(row)))
            check.addIssue({ code: "custom", path: [index, field], message: "register.service_incomplete" });
    })
    .transform((rows) => rows.filter((row) => !isEmpty(row)).map(wishOf));

const agencyShape = {
  ...placeShape,
  establishedOn: day,
  introduction: z.string().trim().max(2_000).optional(),
  decoupled: yes("refusal.agency.not_decoupled"),
  services: services(all),
};
const registrantShape = {
  uscc: line(64),
  licence: file,
  authorisation: file,
  personName: line(60),
  personPhone: line(40),
  login: line(240),
  password: z.string().max(500),
  repeat: z.string().max(500),
  pledged: yes("refusal.registration.pledge_missing"),
};
const filesShape = { licence: optionalFile, authorisation: optionalFile };
const same = (value: { password: string; repeat: string }) => value.password === value.repeat;
const differs = { path: ["repeat"], message: "account.password_differs" };

export const ownerRegistrationForm = z
  .object({ ...ownerShape, ...ownerIdentityShape, ...registrantShape })
  .superRefine(companyHasHolders)
  .refine(same, differs);
export const agencyRegistrationForm = z
  .object({ ...agencyShape, ...identityShape, ...paperShape, ...registrantShape })
  .refine(same, differs);
export const ownerCorrectionForm = z.object({ ...ownerShape, ...ownerIdentityAgainShape, ...filesShape });
export const agencyCorrectionForm = z.object({
  ...agencyShape,
  services: services(butNumbers),
  ...identityAgainShape,
  ...paperShape,
  ...filesShape,
});

type AgencyForm = z.output<z.ZodObject<typeof agencyShape>>;
type PlaceForm = z.output<z.ZodObject<typeof placeShape>>;

function contactOf(form: PlaceForm, email: string) {
  const { legalRepresentative, contactName, phone, addressZh } = form;
  return { legalRepresentative, contactName, phone, addressZh, email };
}

export function ownerEntryOf(form: z.output<z.ZodObject<typeof ownerShape>>, email: string): OwnerEntry {
  const { name, jurisdictionCode, industryCode, publicBody = false } = form;
  return {
    name,
    jurisdictionCode,
    details: { ...contactOf(form, email), industryCode: industryCode.toUpperCase(), publicBody },
  };
}

export function agencyEntryOf(form: AgencyForm, email: string): AgencyEntry {
  const { name, jurisdictionCode, establishedOn, introduction = "", decoupled } = form;
  return {
    name,
    jurisdictionCode,
    details: { ...contactOf(form, email), establishedOn, introduction, decoupled },
    services: form.services,
  };
}

export function registrantOf(form: z.output<z.ZodObject<typeof registrantShape>>): Registrant {
  return { name: form.personName, phone: form.personPhone, login: form.login, password: form.password };
}
