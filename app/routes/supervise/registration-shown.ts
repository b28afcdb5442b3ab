import { maskedEmail, maskedPhone } from "#domain/shared/masking.ts";
import type { readRegistration } from "#db/read/registration.ts";

type Registration = NonNullable<Awaited<ReturnType<typeof readRegistration>>>;
type Reached = {
  readonly applicantPhone: string | null;
  readonly applicantLogin: string;
  readonly phone: string | null;
  readonly email: string | null;
};

/** By what the people of a request are reached; in the page only after an officer has said why. */
export function reachOf({ applicantPhone, applicantLogin, owner, agency }: Registration): Reached {
  const contact = owner ?? agency;
  return {
    applicantPhone,
    applicantLogin,
    phone: contact?.phone ?? null,
    email: contact?.email ?? null,
  };
}

function masked({ applicantPhone, applicantLogin, phone, email }: Reached): Reached {
  return {
    applicantPhone: applicantPhone && maskedPhone(applicantPhone),
    applicantLogin: maskedEmail(applicantLogin),
    phone: phone && maskedPhone(phone),
    email: email && maskedEmail(email),
  };
}

/**
 * What an officer compares, field by field: nothing of a record reaches a page because it happens to stand in the same
 * row. Source: rules.md 5.13.
 */
export function shownRegistration(found: Registration) {
  const { owner, agency, organisationId: _id, jurisdictionCode: _place, ...rest } = found;
  const contactOf = (part: NonNullable<typeof owner | typeof agency>) => ({
    legalRepresentative: part.legalRepresentative,
    contactName: part.contactName,
    addressZh: part.addressZh,
  });
  return {
    ...rest,
    ...masked(reachOf(found)),
    owner: owner && {
      ...contactOf(owner),
      industryCode: owner.industryCode,
      publicBody: owner.publicBody,
    },
    agency: agency && {
      ...contactOf(agency),
      establishedOn: agency.establishedOn,
      introduction: agency.introduction,
      decoupled: agency.decoupled,
      services: agency.services,
      people: agency.people,
    },
  };
}
