import { and, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { toFen, type Fen } from "#domain/shared/money.ts";
import type { Db } from "../client.ts";
import { lockEngagement, lockNeed, shareAgency } from "../locks.ts";
import { approvalCase, caseRequirement } from "../schema/case.ts";
import { serviceItem } from "../schema/catalogue.ts";
import { engagement, milestone } from "../schema/engagement.ts";
import { award, need, type NeedState } from "../schema/need.ts";
import { needLine } from "../schema/need-line.ts";
import { organisation } from "../schema/organisation.ts";
import type { Tx } from "../transaction.ts";

export type EngagementRow = typeof engagement.$inferSelect;
export type MilestoneRow = typeof milestone.$inferSelect;
/** An engagement with the names that its events and texts carry. */
export type Engaged = {
  readonly row: EngagementRow;
  readonly needNo: string;
  readonly needTitle: string;
  readonly capFen: Fen | null;
  readonly caseCode: string;
  readonly projectName: string;
  readonly departmentId: number;
  readonly jurisdictionCode: string;
  readonly requirementState: typeof caseRequirement.$inferSelect.state;
  readonly ownerCode: string;
  readonly ownerName: string;
  readonly agencyCode: string;
  readonly agencyName: string;
};

const ownerOrganisation = alias(organisation, "owner_organisation");
const agencyOrganisation = alias(organisation, "agency_organisation");

/** By its public number, unlocked: for pages and for who may see it. */
export async function findEngaged(db: Db, no: string): Promise<Engaged | null> {
  const [found] = await db
    .select({
      row: engagement,
      needNo: need.no,
      needTitle: need.title,
      capFen: need.capFen,
      caseCode: approvalCase.code,
      projectName: approvalCase.projectName,
      departmentId: approvalCase.departmentId,
      jurisdictionCode: approvalCase.jurisdictionCode,
      requirementState: caseRequirement.state,
      ownerCode: ownerOrganisation.code,
      ownerName: ownerOrganisation.name,
      agencyCode: agencyOrganisation.code,
      agencyName: agencyOrganisation.name,
    })
    .from(engagement)
    .innerJoin(need, eq(need.id, engagement.needId))
    .innerJoin(caseRequirement, eq(caseRequirement.id, engagement.requirementId))
    .innerJoin(approvalCase, eq(approvalCase.id, caseRequirement.caseId))
    .innerJoin(ownerOrganisation, eq(ownerOrganisation.id, engagement.ownerId))
    .innerJoin(agencyOrganisation, eq(agencyOrganisation.id, engagement.agencyId))
    .where(eq(engagement.no, no));
  return found ?? null;
}

/** Locked for this transaction; what was read before the lock may be old. With its need and its agency's standing where a step rests on them. */
export async function takeEngaged(
  tx: Tx,
  no: string,
  lock: { need?: boolean } = {},
): Promise<Engaged | null> {
  const [known] = await tx
    .select({ id: engagement.id, needId: engagement.needId, agencyId: engagement.agencyId })
    .from(engagement)
    .where(eq(engagement.no, no));
  if (!known) return null;
  if (lock.need) {
    await lockNeed(tx, known.needId);
    await shareAgency(tx, known.agencyId);
  }
  await lockEngagement(tx, known.id);
  return findEngaged(tx, no);
}

/** Compare-and-set on the state; false: somebody else was faster. */
export async function saveEngagement(
  tx: Tx,
  from: Pick<EngagementRow, "id" | "state">,
  change: Partial<EngagementRow>,
): Promise<boolean> {
  const saved = await tx
    .update(engagement)
    .set(change)
    .where(and(eq(engagement.id, from.id), eq(engagement.state, from.state)))
    .returning({ id: engagement.id });
  return saved.length === 1;
}

export async function saveRequirement(
  tx: Tx,
  id: number,
  change: Partial<
    Pick<typeof caseRequirement.$inferSelect, "state" | "reviewedAt" | "reviewReason" | "bySilence">
  >,
): Promise<void> {
  await tx.update(caseRequirement).set(change).where(eq(caseRequirement.id, id));
}

/** In their order. */
export async function milestonesOf(db: Db, engagementId: number): Promise<MilestoneRow[]> {
  return db.select().from(milestone).where(eq(milestone.engagementId, engagementId)).orderBy(milestone.seq);
}

export async function addMilestones(tx: Tx, rows: readonly (typeof milestone.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(milestone).values([...rows]);
}

export async function saveMilestone(
  tx: Tx,
  from: Pick<MilestoneRow, "id" | "state">,
  change: Partial<MilestoneRow>,
): Promise<boolean> {
  const saved = await tx
    .update(milestone)
    .set(change)
    .where(and(eq(milestone.id, from.id), eq(milestone.state, from.state)))
    .returning({ id: milestone.id });
  return saved.length === 1;
}

/** The need's state under its lock; engagements end what a need began. */
export async function needStateOf(db: Db, needId: number): Promise<NeedState> {
  const [row] = await db.select({ state: need.state }).from(need).where(eq(need.id, needId));
  return row!.state;
}

export async function saveNeedState(
  tx: Tx,
  needId: number,
  from: NeedState,
  to: NeedState,
): Promise<boolean> {
  const saved = await tx
    .update(need)
    .set({ state: to })
    .where(and(eq(need.id, needId), eq(need.state, from)))
    .returning({ id: need.id });
  return saved.length === 1;
}

export type AwardedLine = {
  readonly itemName: string;
  readonly deliverableName: string;
  readonly priceFen: Fen;
};

/** What the contract says about the award behind an engagement: the whole price, and each item's part of it. */
export async function awardedItems(
  db: Db,
  engagementId: number,
): Promise<{ awardFen: Fen; lines: AwardedLine[] }> {
  const rows = await db
    .select({
      awardFen: award.amountFen,
      lineFen: award.lineFen,
      itemName: serviceItem.nameZh,
      deliverableName: serviceItem.deliverableZh,
    })
    .from(engagement)
    .innerJoin(award, eq(award.id, engagement.awardId))
    .leftJoin(needLine, eq(needLine.needId, engagement.needId))
    .innerJoin(serviceItem, eq(serviceItem.code, sql`coalesce(${needLine.itemCode}, ${engagement.itemCode})`))
    .where(eq(engagement.id, engagementId))
    .orderBy(needLine.position);
  const { awardFen } = rows[0]!;
  const lines = rows.map(({ itemName, deliverableName, lineFen }, at) => ({
    itemName,
    deliverableName,
    priceFen: toFen(lineFen?.[at] ?? awardFen),
  }));
  return { awardFen, lines };
}
