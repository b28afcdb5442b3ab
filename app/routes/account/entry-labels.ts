import { identityLabels } from "#app/components/identity-fields.tsx";
import type { T } from "#app/i18n/translate.ts";

export const serviceRows = 3;

/** Label of every field of the entry forms by its name. */
export function entryLabels(t: T): Record<string, string> {
  const labels: Record<string, string> = {
    uscc: t("register.uscc"),
    name: t("register.name"),
    jurisdictionCode: t("register.place"),
    industryCode: t("register.industry_code"),
    publicBody: t("register.public_body"),
    legalRepresentative: t("register.representative"),
    contactName: t("register.contact_name"),
    phone: t("register.contact_phone"),
    addressZh: t("register.address"),
    establishedOn: t("register.established"),
    introduction: t("register.introduction"),
    decoupled: t("registration.decoupled"),
    licence: t("register.licence"),
    authorisation: t("register.authorisation"),
    personName: t("register.person_name"),
    personPhone: t("register.person_phone"),
    login: t("login.login"),
    password: t("login.password"),
    repeat: t("login.repeat"),
    pledged: t("register.declaration"),
    services: t("register.services"),
    ...identityLabels(t),
  };
  for (let row = 0; row < serviceRows; row += 1) Object.assign(labels, serviceLabels(t, row));
  return labels;
}

function serviceLabels(t: T, row: number): Record<string, string> {
  return {
    [`services[${row}].itemCode`]: t("register.item"),
    [`services[${row}].certificateName`]: t("register.certificate_name"),
    [`services[${row}].certificateNo`]: t("register.certificate_no"),
    [`services[${row}].certificateIssuer`]: t("register.certificate_issuer"),
    [`services[${row}].certificateIssuedOn`]: t("register.certificate_issued"),
    [`services[${row}].certificateExpiresOn`]: t("register.certificate_expires"),
    [`services[${row}].practitionerName`]: t("register.practitioner_name"),
    [`services[${row}].practitionerQualification`]: t("register.practitioner_qualification"),
    [`services[${row}].practitionerIdentityNo`]: t("register.practitioner_identity"),
    [`services[${row}].pledgedPrice`]: t("register.pledged_price"),
    [`services[${row}].pledgedWd`]: t("register.pledged_wd"),
    [`services[${row}].practitionerCertificateNo`]: t("register.practitioner_certificate"),
  };
}
