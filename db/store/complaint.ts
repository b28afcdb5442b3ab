import { and, desc, eq, gte, inArray, isNull, like, sql } from "drizzle-orm";
import { freezesNeed, holdsAward } from "#domain/complaint/pending.ts";
import type { Remedy } from "#domain/complaint/subjects.ts";
import type { Db } from "../client.ts";
import { lockNeed } from "../locks.ts";
import {
  complaint,
  complaintDecision,
  complaintEvidence,
  complaintStatement,
  needFreeze,
} from "../schema/complaint.ts";
import { engagement } from "../schema/engagement.ts";
import { organisation } from "../schema/organisation.ts";
import type { Tx } from "../transaction.ts";

export type ComplaintRow = typeof complaint.$inferSelect;
export type FreezeRow = typeof needFreeze.$inferSelect;
type StatementInsert = typeof complaintStatement.$inferInsert;

/** Alone with the need that the complaint is about, then with the complaint; null for an unknown number. */
export async function takeComplaint(tx: Tx, no: string): Promise<ComplaintRow | null> {
  const [known] = await tx.select({ needId: complaint.needId }).from(complaint).where(eq(complaint.no, no));
  if (!known) return null;
  await lockNeed(tx, known.needId);
  const [row] = await tx.select().from(complaint).where(eq(complaint.no, no)).for("update");
  return row ?? null;
}

export async function insertComplaint(tx: Tx, row: typeof complaint.$inferInsert): Promise<ComplaintRow> {
  const [made] = await tx.insert(complaint).values(row).returning();
  return made!;
}

/** Compare-and-set on the state; null: somebody else was faster. */
export async function saveComplaint(
  tx: Tx,
  from: Pick<ComplaintRow, "id" | "state">,
  change: Partial<ComplaintRow>,
): Promise<ComplaintRow | null> {
  const [row] = await tx
    .update(complaint)
    .set(change)
    .where(and(eq(complaint.id, from.id), eq(complaint.state, from.state)))
    .returning();
  return row ?? null;
}

export async function addStatement(
  tx: Tx,
  statement: StatementInsert,
  fileIds: readonly string[],
): Promise<void> {
  const [row] = await tx
    .insert(complaintStatement)
    .values(statement)
    .returning({ id: complaintStatement.id });
  if (fileIds.length > 0)
    await tx.insert(complaintEvidence).values(fileIds.map((fileId) => ({ statementId: row!.id, fileId })));
}

export async function addDecision(tx: Tx, row: typeof complaintDecision.$inferInsert): Promise<void> {
  await tx.insert(complaintDecision).values(row);
}

/** Whoever signed anything in this matter. */
export async function officersOf(db: Db, complaintId: number): Promise<ReadonlySet<number | null>> {
  const rows = await db
    .select({ by: complaintDecision.decidedBy })
    .from(complaintDecision)
    .where(eq(complaintDecision.complaintId, complaintId));
  return new Set(rows.map(({ by }) => by));
}

/** What the last decision orders. */
export async function lastRemedies(db: Db, complaintId: number): Promise<Remedy[]> {
  const rows = await db
    .select({ remedies: complaintDecision.remedies })
    .from(complaintDecision)
    .where(and(eq(complaintDecision.complaintId, complaintId), like(complaintDecision.step, "uphold%")))
    .orderBy(desc(complaintDecision.id))
    .limit(1);
  return rows[0]?.remedies ?? [];
}

export async function complaintsAbout(db: Db, needId: number): Promise<ComplaintRow[]> {
  return db.select().from(complaint).where(eq(complaint.needId, needId)).orderBy(complaint.id);
}

/** Does a complaint keep this need's award from becoming definite at `now`? */
export async function awardHeld(db: Db, needId: number, now: Date): Promise<boolean> {
  return (await complaintsAbout(db, needId)).some((each) => holdsAward(each, now));
}

/** Does a complaint other than this one keep the need frozen? */
export async function frozenByOthers(db: Db, needId: number, ownId: number): Promise<boolean> {
  return (await complaintsAbout(db, needId)).some((each) => each.id !== ownId && freezesNeed(each));
}

export async function openFreeze(db: Db, needId: number): Promise<FreezeRow | null> {
  const [row] = await db
    .select()
    .from(needFreeze)
    .where(and(eq(needFreeze.needId, needId), isNull(needFreeze.endedAt)));
  return row ?? null;
}

export async function addFreeze(tx: Tx, row: typeof needFreeze.$inferInsert): Promise<void> {
  await tx.insert(needFreeze).values(row);
}

export async function endFreeze(tx: Tx, id: number, endedAt: Date): Promise<void> {
  await tx.update(needFreeze).set({ endedAt }).where(eq(needFreeze.id, id));
}

/** Complaints of this organisation that stand dismissed as abusive since `from`. */
export async function abusiveSince(db: Db, complainantId: number, from: Date): Promise<number> {
  return db.$count(
    complaint,
    and(
      eq(complaint.complainantId, complainantId),
      eq(complaint.abusive, true),
      inArray(complaint.state, ["dismissed", "final_dismissed"]),
      gte(complaint.decidedAt, from),
    ),
  );
}

export async function partyById(db: Db, id: number) {
  const [row] = await db
    .select({ id: organisation.id, kind: organisation.kind, code: organisation.code })
    .from(organisation)
    .where(eq(organisation.id, id));
  if (!row) throw new Error(`no organisation ${id}`);
  return row;
}

/** How an organisation stands to the need at this instant, as `respondentOf` asks. */
export async function interestOf(db: Db, needId: number, organisationId: number) {
  const found = await db.execute<{ offersItem: boolean; quoted: boolean }>(sql`
    select
      exists (select 1 from agency a join agency_service s on s.agency_id = a.id and s.state = 'approved'
        where a.id = ${organisationId} and a.state in ('listed', 'suspended') and (s.item_code = n.item_code
          or exists (select 1 from need_line l where l.need_id = n.id and l.item_code = s.item_code))) as "offersItem",
      exists (select 1 from quote_opened q join opening o on o.id = q.opening_id
        where q.need_id = n.id and o.round = n.round and q.agency_id = ${organisationId}) as quoted
    from need n where n.id = ${needId}`);
  return found.rows[0] ?? { offersItem: false, quoted: false };
}

/** The engagement with the last act of either party; a day due that passed unused is one too. */
export async function engagementOf(db: Db, where: { no: string } | { id: number }, now: Date) {
  const [row] = await db
    .select({
      id: engagement.id,
      no: engagement.no,
      needId: engagement.needId,
      ownerId: engagement.ownerId,
      agencyId: engagement.agencyId,
      awardId: engagement.awardId,
      lastActAt: sql<
        Date | string | null
      >`greatest(${engagement.createdAt}, ${engagement.startedAt}, ${engagement.acceptedAt}, ${engagement.terminatedAt},
        case when ${engagement.dueAt} <= ${now.toISOString()}::timestamptz then ${engagement.dueAt} end,
        (select max(greatest(d.submitted_at, d.returned_at)) from deliverable d where d.engagement_id = ${engagement.id}),
        (select max(greatest(m.paid_at, m.confirmed_at)) from milestone m where m.engagement_id = ${engagement.id}))`.mapWith(
        (text: string) => new Date(text),
      ),
    })
    .from(engagement)
    .where("no" in where ? eq(engagement.no, where.no) : eq(engagement.id, where.id));
  return row ?? null;
}
