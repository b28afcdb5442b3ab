import { promisedDays } from "#domain/agency/service-pledge.ts";
import type { Eligibility } from "./eligibility.ts";

/** What this agency promised for all items of the notice, as it binds there; null: no promise. */
export function promisedDaysOf({ services }: Pick<Eligibility, "services">): number | null {
  return promisedDays(services.map(({ service }) => service && { wd: service.pledgedWd }));
}
