import { agencyLifecycle, type AgencyState } from "#domain/agency/lifecycle.ts";
import { agencyServiceLifecycle } from "#domain/agency/service-lifecycle.ts";
import { qualificationGap } from "#domain/agency/qualification.ts";
import { checkPledge } from "#domain/agency/service-pledge.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { itemByCode, type ItemRow } from "#db/store/catalogue.ts";
import { putAgency, putServices, type ServiceWish } from "#db/store/organisation.ts";
import type { Tx } from "#db/transaction.ts";
import { agencyFacts, serviceFacts } from "./agency-facts.ts";
import { boundsOf } from "../agency/service-request.ts";
import type { AgencyEntry } from "./entry-input.ts";
import type { Hasher } from "./identity-nodes.ts";
import { putPeople } from "./put-people.ts";

/** The agency's own part of an entry, new or corrected: its declaration, services and named practitioners. */
export async function putAgencyEntry(
  tx: Tx,
  agencyId: number,
  entry: AgencyEntry,
  at: { now: Date; policy: Policy; from: AgencyState; pledged: boolean; hash: Hasher },
): Promise<Outcome<true>> {
  const { details, services } = entry;
  const facts = agencyFacts({
    pledgeSigned: at.pledged,
    decoupled: details.decoupled,
    services: services.length,
  });
  const state = step(agencyLifecycle, "submit", at.from, "agency_admin", facts);
  if (!state.ok) return state;
  const fit = await checkServices(tx, services, at);
  if (!fit.ok) return fit;
  await putAgency(tx, agencyId, { ...details, state: state.value, pledgedAt: at.now });
  await putServices(tx, agencyId, services);
  return putPeople(tx, agencyId, services, at);
}

type Moment = { readonly now: Date; readonly policy: Policy };

/**
 * Line by line, as for every later service. An agency that needs several certificates for an item names all of them;
 * none may follow later: only the papers of `deferrablePapers` may.
 */
async function checkServices(tx: Tx, services: readonly ServiceWish[], at: Moment): Promise<Outcome<true>> {
  for (const [index, wish] of services.entries()) {
    const { itemCode } = wish;
    const item = await itemByCode(tx, itemCode);
    if (!item || item.delistedOn !== null) return refuse("registration.item_unknown", { item: itemCode });
    if (services.findIndex((other) => other.itemCode === itemCode) < index)
      return refuse("registration.item_twice", { item: itemCode });
    const fit = checkCertificate(wish, item, at.now);
    if (!fit.ok) return fit;
    const held = await checkPromise(tx, wish, item, at.policy);
    if (!held.ok) return held;
  }
  return ok(true);
}

function checkCertificate(wish: ServiceWish, item: ItemRow, now: Date): Outcome<true> {
  const { itemCode, certificateName, certificateIssuedOn, certificateExpiresOn } = wish;
  const facts = serviceFacts({ certificateExpiresOn, today: dayOf(now), practitioners: 1 });
  const asked = step(agencyServiceLifecycle, "submit", "unassessed", "agency_admin", facts);
  if (!asked.ok)
    return refuse("registration.certificate_expired", { item: itemCode, expiredOn: certificateExpiresOn });
  if (certificateIssuedOn > dayOf(now) || certificateIssuedOn >= certificateExpiresOn)
    return refuse("service.certificate_dates", {
      issuedOn: certificateIssuedOn,
      expiresOn: certificateExpiresOn,
    });
  const missing = qualificationGap(item.qualification, certificateName);
  return missing.length === 0
    ? ok(true)
    : refuse("registration.certificate_missing", {
        itemZh: item.nameZh,
        itemEn: item.nameEn,
        missingZh: missing.map(({ zh }) => zh).join("、"),
        missingEn: missing.map(({ en }) => en).join("; "),
      });
}

async function checkPromise(
  tx: Tx,
  wish: ServiceWish,
  item: ItemRow,
  policy: Policy,
): Promise<Outcome<true>> {
  const { itemCode, pledgedPriceFen = null, pledgedWd = null } = wish;
  const { limitWd } = item;
  if (pledgedWd !== null && pledgedWd > limitWd)
    return refuse("registration.pledged_days", { item: itemCode, wd: pledgedWd, limitWd });
  const bounds = await boundsOf(tx, item, policy);
  return checkPledge({ priceFen: pledgedPriceFen, wd: pledgedWd }, bounds);
}
