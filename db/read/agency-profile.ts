import { and, asc, count, eq, isNull, sql } from "drizzle-orm";
import type { Day } from "#domain/shared/dates.ts";
import type { Db } from "../client.ts";
import { agency, agencyService, creditScore, practitioner } from "../schema/agency.ts";
import { priceDocument, serviceItem } from "../schema/catalogue.ts";
import { engagement } from "../schema/engagement.ts";
import { jurisdiction, organisation } from "../schema/organisation.ts";
import { agencyChange, serviceApplication, serviceCertificate } from "../schema/vetting.ts";

/** The public head of an agency's page; phone, e-mail and persons stay out. */
export async function findAgency(db: Db, uscc: string) {
  const [row] = await db
    .select({
      id: agency.id,
      uscc: organisation.code,
      name: organisation.name,
      nameEn: organisation.nameEn,
      state: agency.state,
      grade: agency.grade,
      score: agency.score,
      addressZh: agency.addressZh,
      introduction: agency.introduction,
      establishedOn: agency.establishedOn,
      decoupled: agency.decoupled,
      listedAt: agency.listedAt,
      publicityEndsAt: agency.publicityEndsAt,
      jurisdictionCode: organisation.jurisdictionCode,
      district: jurisdiction.nameZh,
      districtEn: jurisdiction.nameEn,
    })
    .from(agency)
    .innerJoin(organisation, eq(organisation.id, agency.id))
    .innerJoin(jurisdiction, eq(jurisdiction.code, organisation.jurisdictionCode))
    .where(and(eq(organisation.code, uscc), sql`${agency.state} not in ('draft', 'submitted', 'returned')`));
  return row ?? null;
}

/** What an agency offers and with whom. Practitioners' names are masked by the caller's policy function. */
export async function agencyDetails(db: Db, agencyId: number) {
  const [services, people, score, capacity, changes] = await Promise.all([
    servicesOf(db, agencyId),
    db
      .select({ name: practitioner.name, qualification: practitioner.qualification })
      .from(practitioner)
      .where(and(eq(practitioner.agencyId, agencyId), isNull(practitioner.leftOn)))
      .orderBy(asc(practitioner.id)),
    db.select().from(creditScore).where(eq(creditScore.agencyId, agencyId)),
    runningWork(db, agencyId),
    namesOf(db, agencyId),
  ]);
  return { services, people, score: score[0] ?? null, capacity, changes };
}

/** Those of the last request that was approved; none where the service came in with the registration. */
const certificatesInForce = sql<readonly { zh: string; en: string; expiresOn: Day }[]>`coalesce((
  select json_agg(json_build_object('zh', c.name_zh, 'en', c.name_en, 'expiresOn', c.expires_on) order by c.expires_on, c.place)
  from ${serviceCertificate} c
  where c.application_id = (
    select max(a.id) from ${serviceApplication} a
    where a.agency_id = ${agencyService.agencyId} and a.item_code = ${agencyService.itemCode} and a.state = 'approved')
), '[]'::json)`;

/** With what a pledge is held against: the item's published price and its days. */
function servicesOf(db: Db, agencyId: number) {
  return db
    .select({
      code: serviceItem.code,
      nameZh: serviceItem.nameZh,
      nameEn: serviceItem.nameEn,
      state: agencyService.state,
      certificateName: agencyService.certificateName,
      certificateExpiresOn: agencyService.certificateExpiresOn,
      certificates: certificatesInForce,
      approvedAt: agencyService.approvedAt,
      pledgedPriceFen: agencyService.pledgedPriceFen,
      pledgedWd: agencyService.pledgedWd,
      limitWd: sql<number>`coalesce(${serviceItem.promisedWd}, ${serviceItem.limitWd})::int`,
      priceMode: serviceItem.priceMode,
      rule: priceDocument.rule,
    })
    .from(agencyService)
    .innerJoin(serviceItem, eq(serviceItem.code, agencyService.itemCode))
    .leftJoin(priceDocument, eq(priceDocument.id, serviceItem.priceDocumentId))
    .where(eq(agencyService.agencyId, agencyId))
    .orderBy(asc(serviceItem.code));
}

/** Contracts are public, so is how many run at once. */
async function runningWork(db: Db, agencyId: number) {
  const [row] = await db
    .select({
      running: count(),
      publicFunds: sql<number>`(count(*) filter (where ${engagement.publicFunds}))::int`,
    })
    .from(engagement)
    .where(
      and(
        eq(engagement.agencyId, agencyId),
        isNull(engagement.acceptedAt),
        isNull(engagement.terminatedAt),
        isNull(engagement.completedAt),
      ),
    );
  return row ?? { running: 0, publicFunds: 0 };
}

/** Names and legal representatives it had before; accounts are nobody's business. */
function namesOf(db: Db, agencyId: number) {
  return db
    .select({
      id: agencyChange.id,
      kind: agencyChange.kind,
      before: agencyChange.before,
      after: agencyChange.after,
      decidedAt: agencyChange.decidedAt,
    })
    .from(agencyChange)
    .where(
      and(
        eq(agencyChange.firmId, agencyId),
        eq(agencyChange.state, "in_force"),
        sql`${agencyChange.kind} in ('name', 'legal_representative')`,
      ),
    )
    .orderBy(asc(agencyChange.decidedAt));
}
