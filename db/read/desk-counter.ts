import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { practitioner } from "../schema/agency.ts";
import { deskAct, deskSession } from "../schema/desk.ts";
import { entryObjection } from "../schema/identity.ts";
import { need } from "../schema/need.ts";
import { organisation, storedFile } from "../schema/organisation.ts";

/** An officer's visits that are still open, and the receipts of the last 30 days, newest first. */
export async function counterOf(db: Db, officerId: number) {
  const [visits, receipts] = await Promise.all([
    db
      .select({
        id: deskSession.id,
        kind: deskSession.kind,
        code: deskSession.code,
        visitorName: deskSession.visitorName,
        openedAt: deskSession.openedAt,
        name: organisation.name,
        nameEn: organisation.nameEn,
      })
      .from(deskSession)
      .leftJoin(organisation, eq(organisation.code, deskSession.code))
      .where(and(eq(deskSession.officerId, officerId), isNull(deskSession.closedAt)))
      .orderBy(desc(deskSession.openedAt))
      .limit(50),
    receiptRows(db)
      .where(and(eq(deskSession.officerId, officerId), sql`${deskAct.at} > app_now() - interval '30 days'`))
      .orderBy(desc(deskAct.at))
      .limit(50),
  ]);
  return { visits, receipts };
}

function receiptRows(db: Db) {
  return db
    .select({
      no: deskAct.no,
      act: deskAct.act,
      at: deskAct.at,
      state: deskAct.state,
      contestUntil: deskAct.contestUntil,
      code: organisation.code,
      name: organisation.name,
      nameEn: organisation.nameEn,
      officer: deskSession.officerName,
    })
    .from(deskAct)
    .innerJoin(deskSession, eq(deskSession.id, deskAct.sessionId))
    .innerJoin(organisation, eq(organisation.id, deskAct.organisationId));
}
export type ReceiptRow = Awaited<ReturnType<typeof receiptRows>>[number];

/** What the counter did for a firm, newest first. */
export async function receiptsOf(db: Db, organisationId: number): Promise<ReceiptRow[]> {
  return receiptRows(db)
    .where(eq(deskAct.organisationId, organisationId))
    .orderBy(desc(deskAct.at))
    .limit(200);
}

export async function receiptsOfVisit(db: Db, visitId: number): Promise<ReceiptRow[]> {
  return receiptRows(db).where(eq(deskAct.sessionId, visitId)).orderBy(asc(deskAct.at));
}

/** One receipt with everything printed on it; null for an unknown number. */
export async function findReceipt(db: Db, no: string) {
  const hall = db
    .select({ id: organisation.id, name: organisation.name, nameEn: organisation.nameEn })
    .from(organisation)
    .as("hall");
  const [row] = await db
    .select({
      no: deskAct.no,
      act: deskAct.act,
      subject: deskAct.subject,
      at: deskAct.at,
      state: deskAct.state,
      contestUntil: deskAct.contestUntil,
      contestedAt: deskAct.contestedAt,
      contestReason: deskAct.contestReason,
      answerDueAt: deskAct.answerDueAt,
      answeredAt: deskAct.answeredAt,
      answer: deskAct.answer,
      organisationId: deskAct.organisationId,
      code: organisation.code,
      name: organisation.name,
      nameEn: organisation.nameEn,
      jurisdictionCode: organisation.jurisdictionCode,
      kind: deskSession.kind,
      visitId: deskSession.id,
      visitorName: deskSession.visitorName,
      visitorRelation: deskSession.visitorRelation,
      officer: deskSession.officerName,
      hall: hall.name,
      hallEn: hall.nameEn,
      request: { id: storedFile.id, name: storedFile.name, sha256: storedFile.sha256 },
    })
    .from(deskAct)
    .innerJoin(deskSession, eq(deskSession.id, deskAct.sessionId))
    .innerJoin(organisation, eq(organisation.id, deskAct.organisationId))
    .innerJoin(hall, eq(hall.id, deskSession.hallId))
    .innerJoin(storedFile, eq(storedFile.id, deskAct.requestFileId))
    .where(eq(deskAct.no, no));
  return row ?? null;
}

/** Drafts of an owner that the counter may post: no agency is named or shut out. */
export async function postableDrafts(db: Db, ownerId: number) {
  return db
    .select({ no: need.no, title: need.title })
    .from(need)
    .where(
      and(
        eq(need.ownerId, ownerId),
        eq(need.state, "draft"),
        isNull(need.directAgencyId),
        sql`jsonb_array_length(${need.avoidList}) = 0`,
      ),
    )
    .orderBy(asc(need.no));
}

/** Objections to an agency's entry that it has not answered. */
export async function answerableObjections(db: Db, agencyId: number) {
  return db
    .select({ id: entryObjection.id, facts: entryObjection.facts })
    .from(entryObjection)
    .where(and(eq(entryObjection.agencyId, agencyId), eq(entryObjection.state, "open")))
    .orderBy(asc(entryObjection.id));
}

/** Who works for an agency, without what identifies them. */
export async function peopleHere(db: Db, agencyId: number) {
  const { id, name, qualification } = practitioner;
  return db
    .select({ id, name, qualification })
    .from(practitioner)
    .where(and(eq(practitioner.agencyId, agencyId), isNull(practitioner.leftOn)))
    .orderBy(asc(practitioner.id));
}

/** Notices of an owner that still run, or whose opening has not begun. */
export async function cancellableNeeds(db: Db, ownerId: number) {
  return db
    .select({ no: need.no, title: need.title })
    .from(need)
    .where(and(eq(need.ownerId, ownerId), sql`${need.state} in ('published', 'closed')`))
    .orderBy(asc(need.no));
}
