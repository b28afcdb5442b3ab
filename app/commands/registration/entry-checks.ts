import type { Db } from "#db/client.ts";
import { firmRecords, firmsLinkedTo, itemRules, sharedPractitioners } from "#db/store/identity.ts";
import { linksBetween, sharesToReview, type LinkGround } from "#domain/agency/conflicts.ts";
import type { IdentityFact } from "#domain/agency/identity.ts";
import { qualificationGap } from "#domain/agency/qualification.ts";
import { addDays, dayOf, type Day } from "#domain/shared/dates.ts";
import type { LocalText } from "#domain/shared/local-text.ts";
import { loadParties } from "./conflict-facts.ts";
import { namesakesOf } from "./put-identity.ts";

type Service = {
  readonly itemCode: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly certificateName: string;
  readonly certificateExpiresOn: Day;
};
export type EntryChecks = {
  /** As stated, masked. */
  readonly stated: readonly Pick<IdentityFact, "role" | "masked" | "shareBp">[];
  readonly links: readonly {
    name: string;
    kind: "owner" | "agency";
    grounds: readonly LinkGround[];
    /** A common holder of 25 % and more who blocks nothing. */
    review: boolean;
  }[];
  readonly namesakes: readonly string[];
  readonly sharedPractitioners: number;
  readonly gaps: readonly { item: LocalText; missing: readonly LocalText[] }[];
  readonly expiring: readonly { item: LocalText; day: Day }[];
};
/** A certificate that ends sooner is pointed out. */
const soonDays = 60;

/** What the computer can compare before a person looks; none of it decides. */
export async function entryChecks(
  db: Db,
  agencyId: number,
  services: readonly Service[],
  now: Date,
): Promise<EntryChecks> {
  const me = (await loadParties(db, [agencyId])).get(agencyId);
  const facts = me?.facts ?? [];
  const rules = await itemRules(
    db,
    services.map(({ itemCode }) => itemCode),
  );
  const nameOf = ({ nameZh, nameEn }: Service): LocalText => ({ zh: nameZh, en: nameEn });
  const soon = addDays(dayOf(now), soonDays);
  return {
    stated: facts.map(({ role, masked, shareBp }) => ({ role, masked, shareBp })),
    links: await linksOf(db, agencyId, facts),
    namesakes: (await namesakesOf(db, agencyId)).map(({ name }) => name),
    sharedPractitioners: await sharedPractitioners(db, agencyId),
    gaps: services.flatMap((service) => {
      const rule = rules.get(service.itemCode);
      const missing = rule ? qualificationGap(rule, service.certificateName) : [];
      return missing.length > 0 ? [{ item: nameOf(service), missing }] : [];
    }),
    expiring: services
      .filter(({ certificateExpiresOn }) => certificateExpiresOn <= soon)
      .map((service) => ({ item: nameOf(service), day: service.certificateExpiresOn })),
  };
}

/** Firms of the market that the same rules tie to this one as tie an agency to an owner, or two bidders. */
async function linksOf(
  db: Db,
  agencyId: number,
  facts: readonly IdentityFact[],
): Promise<EntryChecks["links"]> {
  const [record] = await firmRecords(db, [agencyId]);
  const representative = record?.legalRepresentative ?? "";
  const phones = record?.phone ? [record.phone] : [];
  const nodes = facts.map(({ node }) => node);
  const others = await firmsLinkedTo(db, { nodes, representative, phones, notId: agencyId });
  const parties = await loadParties(db, [agencyId, ...others.map(({ id }) => id)]);
  const me = parties.get(agencyId);
  return others.flatMap(({ id, name, kind }) => {
    const other = parties.get(id);
    const grounds = me && other ? linksBetween(me, other) : [];
    const review = me !== undefined && other !== undefined && sharesToReview(me, other);
    return grounds.length > 0 || review ? [{ name, kind, grounds, review }] : [];
  });
}
