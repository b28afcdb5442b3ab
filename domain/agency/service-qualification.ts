import { noRequirement, type QualificationRule } from "#domain/catalogue/item.ts";
import type { Day } from "#domain/shared/dates.ts";
import type { LocalText } from "#domain/shared/local-text.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

/** One certificate that an item asks for; more than one option: any of them will do. */
export type CertificatePlace = { readonly place: string; readonly options: readonly LocalText[] };
export type CertificateDates = {
  readonly place: string;
  /** Which of the place's options it proves. */
  readonly option: number;
  readonly issuedOn: Day;
  readonly expiresOn: Day;
};

/** What a service stands on: the first of its certificates to end. */
export type StandingCertificate = {
  readonly nameZh: string;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: Day | null;
  readonly expiresOn: Day;
};
/** Stands in its place where an item asks for none, so that its last day never comes. */
export const withoutCertificate: StandingCertificate = {
  nameZh: noRequirement.zh,
  number: "—",
  issuer: "",
  issuedOn: null,
  expiresOn: "9999-12-31",
};

/** Every one of `allOf`, then one of `anyOf` where there are any. */
export function certificatePlaces({ allOf, anyOf }: QualificationRule): CertificatePlace[] {
  return [
    ...allOf.map((option, at) => ({ place: `all-${at}`, options: [option] })),
    ...(anyOf.length > 0 ? [{ place: "any", options: anyOf }] : []),
  ];
}

/**
 * Do these certificates meet the item's rule on `today`? A certificate is good through its last day.
 *
 * - Refuses: `service.certificate_missing` (how many), `service.certificate_option`, `service.certificate_dates`,
 *   `agency.certificate_expired`.
 */
export function checkCertificates(
  places: readonly CertificatePlace[],
  given: readonly CertificateDates[],
  today: Day,
): Outcome<true> {
  const missing = places.filter(({ place }) => !given.some((each) => each.place === place));
  if (missing.length > 0) return refuse("service.certificate_missing", { missing: missing.length });
  for (const { place, option, issuedOn, expiresOn } of given) {
    if (!places.find((each) => each.place === place)?.options[option])
      return refuse("service.certificate_option");
    if (expiresOn < today) return refuse("agency.certificate_expired", { expiredOn: expiresOn });
    if (issuedOn > expiresOn || issuedOn > today)
      return refuse("service.certificate_dates", { issuedOn, expiresOn });
  }
  return ok(true);
}

/** A service stands and falls with the first of its certificates to end. */
export function firstToExpire<Certificate extends { readonly expiresOn: Day }>(
  certificates: readonly Certificate[],
): Certificate | null {
  return certificates.reduce<Certificate | null>(
    (first, each) => (first === null || each.expiresOn < first.expiresOn ? each : first),
    null,
  );
}
