import { agencyLifecycle, type AgencyState } from "#domain/agency/lifecycle.ts";
import { agencyServiceLifecycle } from "#domain/agency/service-lifecycle.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import {
  listedItems,
  putAgency,
  putPractitioner,
  putServices,
  type ServiceWish,
} from "#db/store/organisation.ts";
import type { Tx } from "#db/transaction.ts";
import { agencyFacts, serviceFacts } from "./agency-facts.ts";
import type { AgencyEntry } from "./entry-input.ts";

/** The agency's own part of an entry, new or corrected: its declaration, services and named practitioners. */
export async function putAgencyEntry(
  tx: Tx,
  agencyId: number,
  entry: AgencyEntry,
  at: { now: Date; from: AgencyState; pledged: boolean },
): Promise<Outcome<true>> {
  const { details, services } = entry;
  const facts = agencyFacts({
    pledgeSigned: at.pledged,
    decoupled: details.decoupled,
    services: services.length,
  });
  const state = step(agencyLifecycle, "submit", at.from, "agency_admin", facts);
  if (!state.ok) return state;
  const fit = await checkServices(tx, services, at.now);
  if (!fit.ok) return fit;
  await putAgency(tx, agencyId, { ...details, state: state.value, pledgedAt: at.now });
  await putServices(tx, agencyId, services);
  for (const service of services)
    if (!(await putPractitioner(tx, agencyId, service)))
      return refuse("registration.practitioner_elsewhere", {
        certificateNo: service.practitionerCertificateNo,
      });
  return ok(true);
}

async function checkServices(tx: Tx, services: readonly ServiceWish[], now: Date): Promise<Outcome<true>> {
  const listed = await listedItems(
    tx,
    services.map((service) => service.itemCode),
  );
  for (const [index, { itemCode, certificateExpiresOn, pledgedWd }] of services.entries()) {
    const limitWd = listed.get(itemCode);
    if (limitWd === undefined) return refuse("registration.item_unknown", { item: itemCode });
    if (pledgedWd && pledgedWd > limitWd)
      return refuse("registration.pledged_days", { item: itemCode, wd: pledgedWd, limitWd });
    if (services.findIndex((other) => other.itemCode === itemCode) < index)
      return refuse("registration.item_twice", { item: itemCode });
    const facts = serviceFacts({ certificateExpiresOn, today: dayOf(now), practitioners: 1 });
    const asked = step(agencyServiceLifecycle, "submit", "unassessed", "agency_admin", facts);
    if (!asked.ok)
      return refuse("registration.certificate_expired", { item: itemCode, expiredOn: certificateExpiresOn });
  }
  return ok(true);
}
