import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import {
  agency,
  agencyService,
  creditScore,
  gradeDecision,
  inspection,
  practitioner,
} from "../schema/agency.ts";
import { serviceItem } from "../schema/catalogue.ts";
import { engagement, rating } from "../schema/engagement.ts";
import { need } from "../schema/need.ts";
import { jurisdiction, organisation } from "../schema/organisation.ts";
import { sanction } from "../schema/sanction.ts";

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
      district: jurisdiction.nameZh,
      districtEn: jurisdiction.nameEn,
    })
    .from(agency)
    .innerJoin(organisation, eq(organisation.id, agency.id))
    .innerJoin(jurisdiction, eq(jurisdiction.code, organisation.jurisdictionCode))
    .where(and(eq(organisation.code, uscc), sql`${agency.state} not in ('draft', 'submitted', 'returned')`));
  return row ?? null;
}

/** What the profile lists beneath the head. Practitioners' names are masked by the caller's policy function. */
export async function agencyDetails(db: Db, agencyId: number) {
  const [services, people, decisions, inspections, score, results, ratings, measures] = await Promise.all([
    servicesOf(db, agencyId),
    db
      .select({ name: practitioner.name, qualification: practitioner.qualification })
      .from(practitioner)
      .where(and(eq(practitioner.agencyId, agencyId), isNull(practitioner.leftOn)))
      .orderBy(asc(practitioner.id)),
    db
      .select({
        kind: gradeDecision.kind,
        grade: gradeDecision.grade,
        effectiveAt: gradeDecision.effectiveAt,
        score: gradeDecision.score,
      })
      .from(gradeDecision)
      .where(eq(gradeDecision.agencyId, agencyId))
      .orderBy(desc(gradeDecision.effectiveAt)),
    db.select().from(inspection).where(eq(inspection.agencyId, agencyId)).orderBy(desc(inspection.year)),
    db.select().from(creditScore).where(eq(creditScore.agencyId, agencyId)),
    finishedOf(db, agencyId),
    ratingsOf(db, agencyId),
    db
      .select({
        no: sanction.no,
        kind: sanction.kind,
        state: sanction.state,
        effectiveAt: sanction.effectiveAt,
        endsAt: sanction.endsAt,
      })
      .from(sanction)
      .where(and(eq(sanction.agencyId, agencyId), sql`${sanction.effectiveAt} is not null`))
      .orderBy(desc(sanction.effectiveAt)),
  ]);
  return { services, people, decisions, inspections, score: score[0] ?? null, results, ratings, measures };
}

function servicesOf(db: Db, agencyId: number) {
  return db
    .select({
      code: serviceItem.code,
      nameZh: serviceItem.nameZh,
      nameEn: serviceItem.nameEn,
      state: agencyService.state,
      certificateName: agencyService.certificateName,
      certificateExpiresOn: agencyService.certificateExpiresOn,
      pledgedPriceFen: agencyService.pledgedPriceFen,
      pledgedWd: agencyService.pledgedWd,
    })
    .from(agencyService)
    .innerJoin(serviceItem, eq(serviceItem.code, agencyService.itemCode))
    .where(eq(agencyService.agencyId, agencyId))
    .orderBy(asc(serviceItem.code));
}

function finishedOf(db: Db, agencyId: number) {
  return db
    .select({
      needNo: need.no,
      title: need.title,
      priceFen: engagement.priceFen,
      acceptedAt: engagement.acceptedAt,
      lateDays: engagement.lateDays,
      rounds: engagement.reworkRounds,
    })
    .from(engagement)
    .innerJoin(need, eq(need.id, engagement.needId))
    .where(and(eq(engagement.agencyId, agencyId), sql`${engagement.acceptedAt} is not null`))
    .orderBy(desc(engagement.acceptedAt))
    .limit(10);
}

function ratingsOf(db: Db, agencyId: number) {
  return db
    .select({
      needNo: need.no,
      score: rating.score,
      comment: rating.comment,
      publishedAt: rating.publishedAt,
    })
    .from(rating)
    .innerJoin(engagement, eq(engagement.id, rating.engagementId))
    .innerJoin(need, eq(need.id, engagement.needId))
    .where(
      and(
        eq(engagement.agencyId, agencyId),
        eq(rating.side, "owner"),
        sql`${rating.publishedAt} <= app_now()`,
      ),
    )
    .orderBy(desc(rating.publishedAt))
    .limit(10);
}
