import type { AgencyFacts } from "#domain/agency/lifecycle.ts";
import type { AgencyServiceFacts } from "#domain/agency/service-lifecycle.ts";
import type { Day } from "#domain/shared/dates.ts";

/** What the guards of an entry read; nothing is against an agency that nobody has said anything about. */
export function agencyFacts(known: Partial<AgencyFacts>): AgencyFacts {
  return {
    usccValid: true,
    pledgeSigned: false,
    decoupled: false,
    services: 0,
    defectsTold: 0,
    returnPeriodOver: false,
    blacklisted: false,
    dishonestyRecord: false,
    essentialPapersMissing: false,
    publicityOver: false,
    objectionUpheld: false,
    causeToSuspend: false,
    openContracts: 0,
    delistingInForce: false,
    banInForce: false,
    ...known,
  };
}

export function serviceFacts(known: {
  certificateExpiresOn: Day;
  today: Day;
  practitioners: number;
}): AgencyServiceFacts {
  const certificateExpired = known.certificateExpiresOn < known.today;
  return { certificateExpired, practitioners: known.practitioners, defectsTold: 0, causeToSuspend: false };
}
