import { and, desc, eq, sql } from "drizzle-orm";
import type { LocalText } from "#domain/shared/local-text.ts";
import type { Sector } from "#domain/fee/sector.ts";
import type { Db } from "../client.ts";
import { capOverride, ownerSector } from "../schema/cap.ts";
import { owner } from "../schema/case.ts";
import { serviceItem } from "../schema/catalogue.ts";
import { engagement } from "../schema/engagement.ts";
import { needLine } from "../schema/need-line.ts";
import { membership, organisation } from "../schema/organisation.ts";
import type { Tx } from "../transaction.ts";

export type OverrideRow = typeof capOverride.$inferSelect;
export type SectorDecision = {
  /** Null: back to what the industry code says. */
  readonly sector: Sector | null;
  readonly reason: string;
  readonly decidedAt: Date;
  readonly officeZh: string;
  readonly officeEn: string;
};

export async function addOverride(tx: Tx, row: typeof capOverride.$inferInsert): Promise<number> {
  const [added] = await tx.insert(capOverride).values(row).returning({ id: capOverride.id });
  return added!.id;
}

export async function overrideById(db: Db, id: number): Promise<OverrideRow | null> {
  const [row] = await db.select().from(capOverride).where(eq(capOverride.id, id));
  return row ?? null;
}

export async function openOverride(db: Db, needId: number): Promise<OverrideRow | null> {
  const [row] = await db
    .select()
    .from(capOverride)
    .where(and(eq(capOverride.needId, needId), eq(capOverride.state, "proposed")));
  return row ?? null;
}

/** Compare-and-set on the state. */
export async function saveOverride(
  tx: Tx,
  from: Pick<OverrideRow, "id" | "state">,
  change: Partial<Pick<OverrideRow, "state" | "decidedBy" | "decidedAs" | "decidedAt" | "decisionNote">>,
): Promise<boolean> {
  const saved = await tx
    .update(capOverride)
    .set(change)
    .where(and(eq(capOverride.id, from.id), eq(capOverride.state, from.state)))
    .returning({ id: capOverride.id });
  return saved.length === 1;
}

/** The office that a person acted for. */
export async function officeOf(db: Db, membershipId: number): Promise<{ zh: string; en: string }> {
  const [row] = await db
    .select({ zh: organisation.name, en: organisation.nameEn })
    .from(membership)
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(eq(membership.id, membershipId));
  return { zh: row?.zh ?? "", en: row?.en ?? row?.zh ?? "" };
}

/** The price officer's last word on an owner's sector; null where there never was one. */
export async function sectorDecision(db: Db, ownerId: number): Promise<SectorDecision | null> {
  const [row] = await db
    .select({
      sector: ownerSector.sector,
      reason: ownerSector.reason,
      decidedAt: ownerSector.decidedAt,
      officeZh: organisation.name,
      officeEn: organisation.nameEn,
    })
    .from(ownerSector)
    .innerJoin(membership, eq(membership.id, ownerSector.decidedAs))
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(eq(ownerSector.ownerId, ownerId))
    .orderBy(desc(ownerSector.id))
    .limit(1);
  return row ? { ...row, officeEn: row.officeEn ?? row.officeZh } : null;
}

export async function addSectorDecision(tx: Tx, row: typeof ownerSector.$inferInsert): Promise<void> {
  await tx.insert(ownerSector).values(row);
}

/** An owner by its credit code, with what its sector follows from. */
export async function ownerByCode(db: Db, code: string) {
  const [row] = await db
    .select({
      id: owner.id,
      industryCode: owner.industryCode,
      code: organisation.code,
      name: organisation.name,
      jurisdictionCode: organisation.jurisdictionCode,
      verifiedAt: organisation.verifiedAt,
    })
    .from(owner)
    .innerJoin(organisation, eq(organisation.id, owner.id))
    .where(eq(organisation.code, code));
  return row ?? null;
}

/** Whether the hall has checked this owner's registration, its industry code included. */
export async function ownerChecked(db: Db, ownerId: number): Promise<boolean> {
  const [row] = await db
    .select({ verifiedAt: organisation.verifiedAt })
    .from(organisation)
    .where(eq(organisation.id, ownerId));
  return row ? row.verifiedAt !== null : false;
}

/** The fee lists of everything an engagement covers: nothing else may be charged. */
export async function chargeableFees(db: Db, engagementId: number): Promise<LocalText[]> {
  const rows = await db
    .select({ fees: serviceItem.fees })
    .from(engagement)
    .leftJoin(needLine, eq(needLine.needId, engagement.needId))
    .innerJoin(serviceItem, eq(serviceItem.code, sql`coalesce(${needLine.itemCode}, ${engagement.itemCode})`))
    .where(eq(engagement.id, engagementId));
  return rows.flatMap(({ fees }) => fees);
}
