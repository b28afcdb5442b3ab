import { and, asc, eq, inArray, isNotNull, ne, sql } from "drizzle-orm";
import type {
  AnsweredAward,
  CreditFacts,
  Count,
  Deduction,
  Delivered,
  Inspected,
  RatedEngagement,
  ReviewedReport,
} from "#domain/credit/facts.ts";
import { dayOf, type Day } from "#domain/shared/dates.ts";
import type { Db } from "../client.ts";
import { agency, agencyService, creditScore, gradeDecision, inspection } from "../schema/agency.ts";
import { deliverable, engagement, rating, reportReview } from "../schema/engagement.ts";
import { award, need } from "../schema/need.ts";
import { organisation } from "../schema/organisation.ts";
import { conductEntry } from "../schema/sanction.ts";
import type { Tx } from "../transaction.ts";

async function ratings(db: Db, agencyId: number): Promise<RatedEngagement[]> {
  const rows = await db
    .select({
      engagementNo: engagement.no,
      ownerId: engagement.ownerId,
      valueFen: engagement.priceFen,
      at: rating.submittedAt,
      score: rating.score,
    })
    .from(rating)
    .innerJoin(engagement, eq(engagement.id, rating.engagementId))
    .where(and(eq(engagement.agencyId, agencyId), eq(rating.side, "owner"), isNotNull(rating.publishedAt)))
    .orderBy(asc(engagement.no));
  return rows.map(({ at, ...row }) => ({ ...row, ratedOn: dayOf(at) }));
}

/** First answers only; a silent department has passed the report like any other. */
async function reports(db: Db, agencyId: number): Promise<ReviewedReport[]> {
  const rows = await db
    .select({ engagementNo: engagement.no, at: reportReview.at, result: reportReview.result })
    .from(reportReview)
    .innerJoin(engagement, eq(engagement.id, reportReview.engagementId))
    .where(and(eq(engagement.agencyId, agencyId), eq(reportReview.firstReview, true)))
    .orderBy(asc(engagement.no));
  return rows.map((row) => ({
    engagementNo: row.engagementNo,
    reviewedOn: dayOf(row.at),
    passedFirst: row.result === "passed",
    departmentScore: null,
  }));
}

async function inspections(db: Db, agencyId: number): Promise<Inspected[]> {
  const rows = await db
    .select({ year: inspection.year, at: inspection.importedAt, score: inspection.score })
    .from(inspection)
    .where(eq(inspection.agencyId, agencyId))
    .orderBy(asc(inspection.year));
  return rows.map((row) => ({
    inspectionRef: String(row.year),
    inspectedOn: dayOf(row.at),
    score: row.score,
  }));
}

async function deliveries(db: Db, agencyId: number): Promise<Delivered[]> {
  const rows = await db
    .select({ engagementNo: engagement.no, at: deliverable.submittedAt, lateDays: engagement.lateDays })
    .from(deliverable)
    .innerJoin(engagement, eq(engagement.id, deliverable.engagementId))
    .where(and(eq(engagement.agencyId, agencyId), eq(deliverable.version, 1)))
    .orderBy(asc(engagement.no));
  return rows.map((row) => ({
    engagementNo: row.engagementNo,
    deliveredOn: dayOf(row.at),
    onTime: row.lateDays === 0,
  }));
}

async function awards(db: Db, agencyId: number): Promise<AnsweredAward[]> {
  const answeredAt = sql<string>`coalesce(${award.agencyConfirmedAt}, ${award.confirmBy}, ${award.at})`;
  const rows = await db
    .select({ needNo: need.no, at: answeredAt, state: award.state })
    .from(award)
    .innerJoin(need, eq(need.id, award.needId))
    .where(and(eq(award.agencyId, agencyId), inArray(award.state, ["confirmed", "declined", "expired"])))
    .orderBy(asc(need.no));
  return rows.map((row) => ({
    needNo: row.needNo,
    answeredOn: dayOf(new Date(row.at)),
    confirmed: row.state === "confirmed",
  }));
}

async function documents(db: Db, agencyId: number, asOf: Day): Promise<Count> {
  const rows = await db
    .select({ expiresOn: agencyService.certificateExpiresOn })
    .from(agencyService)
    .where(and(eq(agencyService.agencyId, agencyId), inArray(agencyService.state, ["approved", "expired"])));
  return { good: rows.filter((row) => row.expiresOn >= asOf).length, total: rows.length };
}

async function deductions(db: Db, agencyId: number): Promise<Deduction[]> {
  const rows = await db
    .select({
      id: conductEntry.id,
      code: conductEntry.code,
      at: conductEntry.happenedAt,
      points: conductEntry.points,
    })
    .from(conductEntry)
    .where(
      and(
        eq(conductEntry.agencyId, agencyId),
        eq(conductEntry.status, "confirmed"),
        ne(conductEntry.points, 0),
      ),
    )
    .orderBy(asc(conductEntry.id));
  return rows.map((row) => ({
    entryRef: String(row.id),
    code: row.code,
    happenedOn: dayOf(row.at),
    points: row.points,
  }));
}

/** Everything an agency's score rests on, read in one fixed order. The score's own rule leaves out what is too old. */
export async function loadCreditFacts(db: Db, agencyId: number, asOf: Day): Promise<CreditFacts> {
  return {
    asOf,
    ratings: await ratings(db, agencyId),
    reports: await reports(db, agencyId),
    inspections: await inspections(db, agencyId),
    deliveries: await deliveries(db, agencyId),
    awards: await awards(db, agencyId),
    documents: await documents(db, agencyId, asOf),
    // Messages between the parties come with a later part; without any the rate is left out.
    responses: { good: 0, total: 0 },
    deductions: await deductions(db, agencyId),
  };
}

export async function saveScore(tx: Tx, row: typeof creditScore.$inferInsert): Promise<void> {
  const { agencyId: _, ...values } = row;
  await tx.insert(creditScore).values(row).onConflictDoUpdate({ target: creditScore.agencyId, set: values });
  await tx.update(agency).set({ score: row.score }).where(eq(agency.id, row.agencyId));
}

export type CreditStanding = {
  readonly code: string;
  readonly jurisdictionCode: string;
  readonly score: number | null;
  readonly hasApprovedService: boolean;
  readonly hasOfficialLetter: boolean;
  readonly ratingsEver: number;
  /** Of every confirmed entry; which of them bar an agency for good is the policy's to say. */
  readonly confirmedCodes: readonly string[];
};

/** What the letter needs beside the facts, and the score as it stands. */
export async function creditStanding(db: Db, agencyId: number): Promise<CreditStanding | null> {
  const [row] = await db
    .select({
      code: organisation.code,
      jurisdictionCode: organisation.jurisdictionCode,
      score: agency.score,
      hasApprovedService: sql<boolean>`exists (select 1 from ${agencyService} s where s.agency_id = ${agency.id} and s.state = 'approved')`,
      hasOfficialLetter: sql<boolean>`exists (select 1 from ${gradeDecision} d where d.agency_id = ${agency.id} and d.kind in ('inspection', 'quarterly'))`,
      ratingsEver: sql<number>`(select count(*)::int from ${rating} r join ${engagement} e on e.id = r.engagement_id
        where e.agency_id = ${agency.id} and r.side = 'owner' and r.published_at is not null)`,
      confirmedCodes: sql<
        string[]
      >`array(select distinct c.code from ${conductEntry} c where c.agency_id = ${agency.id} and c.status = 'confirmed')`,
    })
    .from(agency)
    .innerJoin(organisation, eq(organisation.id, agency.id))
    .where(eq(agency.id, agencyId));
  return row ?? null;
}

/** What a decision on the letter keeps of the score that stood then; empty before the first computation. */
export async function creditInputs(db: Db, agencyId: number): Promise<Record<string, unknown>> {
  const [row] = await db
    .select({
      score: creditScore.score,
      letter: creditScore.letter,
      facts: creditScore.facts,
      computedAt: creditScore.computedAt,
    })
    .from(creditScore)
    .where(eq(creditScore.agencyId, agencyId));
  return row ?? {};
}
