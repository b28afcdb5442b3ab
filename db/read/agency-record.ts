import { and, asc, desc, eq, gt, inArray, isNotNull, lte, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { sanctionKinds, sanctionRules, type SanctionKind } from "#domain/sanction/kinds.ts";
import type { SanctionState } from "#domain/sanction/lifecycle.ts";
import type { Db } from "../client.ts";
import { gradeDecision, inspection } from "../schema/agency.ts";
import { engagement, rating } from "../schema/engagement.ts";
import { need } from "../schema/need.ts";
import { conductEntry, sanction } from "../schema/sanction.ts";

const publicKinds = sanctionKinds.filter((kind) => sanctionRules[kind].isPublic);
const shownRatings = 30;
const shownWork = 20;

/**
 * What an agency has earned, as everyone may read it: decisions, inspections, ratings of both sides, finished work,
 * public measures, and the ledger's confirmed entries since `conductSince` (rules.md 5.13).
 */
export async function agencyRecord(db: Db, agencyId: number, conductSince: Date) {
  const [decisions, inspections, results, ratings, measures, conduct] = await Promise.all([
    decisionsOf(db, agencyId),
    db
      .select({ year: inspection.year, score: inspection.score, at: inspection.importedAt })
      .from(inspection)
      .where(eq(inspection.agencyId, agencyId))
      .orderBy(desc(inspection.year)),
    finishedOf(db, agencyId),
    ratingsOf(db, agencyId),
    measuresOf(db, agencyId),
    conductOf(db, agencyId, conductSince),
  ]);
  return { decisions, inspections, results, ratings, measures, conduct };
}

function decisionsOf(db: Db, agencyId: number) {
  return db
    .select({
      kind: gradeDecision.kind,
      grade: gradeDecision.grade,
      previous: gradeDecision.previous,
      effectiveAt: gradeDecision.effectiveAt,
      score: gradeDecision.score,
      reference: gradeDecision.reference,
    })
    .from(gradeDecision)
    .where(and(eq(gradeDecision.agencyId, agencyId), lte(gradeDecision.effectiveAt, sql`app_now()`)))
    .orderBy(asc(gradeDecision.effectiveAt), asc(gradeDecision.id));
}

function conductOf(db: Db, agencyId: number, since: Date) {
  return db
    .select({
      id: conductEntry.id,
      code: conductEntry.code,
      points: conductEntry.points,
      happenedAt: conductEntry.happenedAt,
    })
    .from(conductEntry)
    .where(
      and(
        eq(conductEntry.agencyId, agencyId),
        eq(conductEntry.status, "confirmed"),
        gt(conductEntry.happenedAt, since),
      ),
    )
    .orderBy(desc(conductEntry.happenedAt));
}

function measuresOf(db: Db, agencyId: number) {
  return db
    .select({
      no: sanction.no,
      kind: sql<SanctionKind>`${sanction.kind}`,
      state: sql<SanctionState>`${sanction.state}`,
      effectiveAt: sanction.effectiveAt,
      endsAt: sanction.endsAt,
    })
    .from(sanction)
    .where(
      and(
        eq(sanction.agencyId, agencyId),
        isNotNull(sanction.effectiveAt),
        isNotNull(sanction.decidedAt),
        inArray(sanction.kind, publicKinds),
      ),
    )
    .orderBy(desc(sanction.effectiveAt));
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
    .where(and(eq(engagement.agencyId, agencyId), isNotNull(engagement.acceptedAt)))
    .orderBy(desc(engagement.acceptedAt))
    .limit(shownWork);
}

/** The client's rating with what the agency said of the same work; both only once they are public. */
function ratingsOf(db: Db, agencyId: number) {
  const reply = alias(rating, "reply");
  return db
    .select({
      needNo: need.no,
      score: rating.score,
      comment: rating.comment,
      publishedAt: rating.publishedAt,
      reply: reply.comment,
    })
    .from(rating)
    .innerJoin(engagement, eq(engagement.id, rating.engagementId))
    .innerJoin(need, eq(need.id, engagement.needId))
    .leftJoin(
      reply,
      and(
        eq(reply.engagementId, engagement.id),
        eq(reply.side, "agency"),
        lte(reply.publishedAt, sql`app_now()`),
      ),
    )
    .where(
      and(
        eq(engagement.agencyId, agencyId),
        eq(rating.side, "owner"),
        lte(rating.publishedAt, sql`app_now()`),
      ),
    )
    .orderBy(desc(rating.publishedAt))
    .limit(shownRatings);
}
