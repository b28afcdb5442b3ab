import { addDays, type Day } from "#domain/shared/dates.ts";

/** Calendar days before the last day on which the agency is reminded; the database notes the same ones. */
export const reminderDays = [60, 30, 7] as const;
export type CertificateStanding = "valid" | "soon" | "expired";

/** A certificate is good through its last day; `soon` from the first reminder on. */
export function certificateStanding(expiresOn: Day, today: Day): CertificateStanding {
  if (expiresOn < today) return "expired";
  return addDays(expiresOn, -reminderDays[0]) <= today ? "soon" : "valid";
}
