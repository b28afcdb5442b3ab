import { and, eq, inArray, min, ne, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { approvalCase, caseRequirement, owner } from "../schema/case.ts";
import { priceDocument, serviceItem } from "../schema/catalogue.ts";
import { engagement, milestone } from "../schema/engagement.ts";
import { need } from "../schema/need.ts";
import { takingStates } from "#domain/need/stages.ts";
import { organisation } from "../schema/organisation.ts";
import type { Tx } from "../transaction.ts";
import { answers } from "./need-line.ts";

export type NeedRow = typeof need.$inferSelect;
export type NeedInsert = typeof need.$inferInsert;
/** What a need rests on: its case, the item, the price document and who asks. */
export type NeedBasis = {
  readonly requirement: typeof caseRequirement.$inferSelect;
  readonly case: typeof approvalCase.$inferSelect;
  readonly item: typeof serviceItem.$inferSelect;
  readonly price: typeof priceDocument.$inferSelect | null;
  readonly owner: typeof owner.$inferSelect & {
    readonly code: string;
    readonly name: string;
    readonly nameEn: string | null;
  };
};

export async function findNeed(db: Db, no: string): Promise<NeedRow | null> {
  const [row] = await db.select().from(need).where(eq(need.no, no));
  return row ?? null;
}

export async function needById(db: Db, id: number): Promise<NeedRow | null> {
  const [row] = await db.select().from(need).where(eq(need.id, id));
  return row ?? null;
}

export async function basisOf(db: Db, requirementId: number): Promise<NeedBasis | null> {
  const [row] = await db
    .select({
      requirement: caseRequirement,
      case: approvalCase,
      item: serviceItem,
      price: priceDocument,
      owner,
      code: organisation.code,
      name: organisation.name,
      nameEn: organisation.nameEn,
    })
    .from(caseRequirement)
    .innerJoin(approvalCase, eq(approvalCase.id, caseRequirement.caseId))
    .innerJoin(serviceItem, eq(serviceItem.code, caseRequirement.itemCode))
    .leftJoin(priceDocument, eq(priceDocument.id, serviceItem.priceDocumentId))
    .innerJoin(owner, eq(owner.id, approvalCase.ownerId))
    .innerJoin(organisation, eq(organisation.id, owner.id))
    .where(eq(caseRequirement.id, requirementId));
  if (!row) return null;
  const { code, name, nameEn, ...basis } = row;
  return { ...basis, owner: { ...row.owner, code, name, nameEn } };
}

/** Nobody else publishes for, engages or answers this requirement until the transaction ends. */
export async function lockRequirement(tx: Tx, requirementId: number): Promise<void> {
  await tx.execute(sql`select id from case_requirement where id = ${requirementId} for update`);
}

/** Another notice on the same requirement that still runs. */
export async function findRival(tx: Tx, requirementId: number, needId: number): Promise<string | null> {
  const [row] = await tx
    .select({ no: need.no })
    .from(need)
    .where(and(answers(requirementId), ne(need.id, needId), inArray(need.state, takingStates)));
  return row?.no ?? null;
}

export async function insertNeed(tx: Tx, values: NeedInsert): Promise<NeedRow> {
  const [row] = await tx.insert(need).values(values).returning();
  return row!;
}

/** Compare-and-set on the state; null: somebody else was faster. */
export async function saveNeed(
  tx: Tx,
  from: Pick<NeedRow, "id" | "state">,
  change: Partial<NeedRow>,
): Promise<NeedRow | null> {
  const [row] = await tx
    .update(need)
    .set(change)
    .where(and(eq(need.id, from.id), eq(need.state, from.state)))
    .returning();
  return row ?? null;
}

/** Every timeline on which a need's events are told. */
export async function subjectsOf(db: Db, row: Pick<NeedRow, "no" | "caseId" | "ownerId">): Promise<string[]> {
  const [found] = await db
    .select({ caseCode: approvalCase.code, ownerCode: organisation.code })
    .from(approvalCase)
    .innerJoin(organisation, eq(organisation.id, row.ownerId))
    .where(eq(approvalCase.id, row.caseId));
  if (!found) throw new Error(`need ${row.no} stands on no case`);
  return [`need:${row.no}`, `case:${found.caseCode}`, `owner:${found.ownerCode}`];
}

/** Since when the owner's oldest payment is due, of those still unpaid at `now`. */
export async function oldestUnpaidDue(db: Db, ownerId: number, now: Date): Promise<Date | null> {
  const [row] = await db
    .select({ dueAt: min(milestone.dueAt) })
    .from(milestone)
    .innerJoin(engagement, eq(engagement.id, milestone.engagementId))
    .where(
      and(
        eq(engagement.ownerId, ownerId),
        eq(milestone.state, "due"),
        sql`${milestone.dueAt} < ${now.toISOString()}::timestamptz`,
      ),
    );
  return row?.dueAt ?? null;
}

/** What an opening found is held back while timed rounds run or talks go on. */
const resultNotHeld = sql`not exists (
    select 1 from price_round r where r.need_id = ${need.id} and r.round = ${need.round} and r.ends_at > app_now())
  and not exists (
    select 1 from negotiation g where g.need_id = ${need.id} and g.round = ${need.round} and g.outcome is null)`;

/** Needs whose opening instant has passed, oldest first; the opener asks this several times a second. */
export async function listOpenable(db: Db, limit: number): Promise<{ id: number; no: string }[]> {
  return db
    .select({ id: need.id, no: need.no })
    .from(need)
    .where(
      and(
        inArray(need.state, ["published", "closed"]),
        sql`${need.opensAt} <= app_now()`,
        ne(need.method, "direct"),
        resultNotHeld,
      ),
    )
    .orderBy(need.opensAt, need.id)
    .limit(limit);
}

/** Whether the owner wants its own approver's word before anything is posted. */
export async function approvesFirst(db: Db, ownerId: number): Promise<boolean> {
  const [row] = await db.select({ first: owner.approvesFirst }).from(owner).where(eq(owner.id, ownerId));
  return row?.first ?? false;
}

/** Gives the owner's credit code; null: there is no such owner. */
export async function setApprovesFirst(tx: Tx, ownerId: number, first: boolean): Promise<string | null> {
  const [row] = await tx
    .update(owner)
    .set({ approvesFirst: first })
    .from(organisation)
    .where(and(eq(owner.id, ownerId), eq(organisation.id, owner.id)))
    .returning({ code: organisation.code });
  return row?.code ?? null;
}
