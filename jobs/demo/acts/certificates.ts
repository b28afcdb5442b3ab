import { expireService, remindOfCertificate } from "#app/commands/agency/watch-certificate.ts";
import { endingSoonDays } from "#db/seed/generate/agencies.ts";
import type { AgencyServiceSeed } from "#db/seed/generate/types-parties.ts";
import { serviceOf } from "#db/store/agency-service.ts";
import { reminderDays } from "#domain/agency/certificate.ts";
import { addDays, instantAt } from "#domain/shared/dates.ts";
import { done, type Act, type Theatre } from "./theatre.ts";

/**
 * What the clock has done by now about certificates that end: they were written in bulk at the present, and from there
 * on only what lies ahead is noted.
 */
export function certificateActs(theatre: Theatre): Act[] {
  const { agencies, anchor } = theatre.market;
  const soon = addDays(anchor, endingSoonDays);
  return agencies.flatMap(({ key, services }) =>
    services
      .filter(({ certificateExpiresOn, state }) => state === "approved" && certificateExpiresOn <= soon)
      .flatMap((service) => endingActs(theatre, key, service)),
  );
}

function endingActs(
  theatre: Theatre,
  agencyKey: string,
  { itemCode, certificateExpiresOn: expiresOn }: AgencyServiceSeed,
): Act[] {
  const { clock, db, people, market } = theatre;
  const watched = async () => {
    const service = await serviceOf(db, people.idOf(agencyKey), itemCode);
    if (!service) throw new Error(`${agencyKey} has no ${itemCode}`);
    return { serviceId: service.id, expiresOn };
  };
  const what = `certificate of ${agencyKey}`;
  const reminders = reminderDays.map((days) => ({
    at: instantAt(addDays(expiresOn, -days), 0, 1),
    what,
    run: async () => done(what, remindOfCertificate(clock, { ...(await watched()), days })),
  }));
  const ends: Act = {
    at: instantAt(addDays(expiresOn, 1), 0, 1),
    what,
    run: async () => done(what, expireService(clock, await watched())),
  };
  // Today's and later ones are the clock's own.
  const begun = instantAt(market.anchor, 0);
  return [...reminders, ends].filter(({ at }) => at < begun);
}
