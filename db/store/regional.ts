import { and, arrayContains, asc, desc, eq, gte, inArray, isNotNull, isNull, lte, max } from "drizzle-orm";
import { coveredBy, type CoveredBy, type Extent, type Project } from "#domain/case/coverage.ts";
import type { Day } from "#domain/shared/dates.ts";
import type { Db } from "../client.ts";
import { approvalCase, caseRequirement } from "../schema/case.ts";
import { organisation } from "../schema/organisation.ts";
import { commitmentCheck, regionalResult, regionalUse } from "../schema/regional.ts";
import type { Tx } from "../transaction.ts";
import { placesAbove } from "./place.ts";
import { policyInForce } from "./policy.ts";

export type RegionalRow = typeof regionalResult.$inferSelect;
export type UseRow = typeof regionalUse.$inferSelect;

/** A case as far as a regional result asks: its code, its place, its zone. */
export function projectOf(
  file: Pick<typeof approvalCase.$inferSelect, "code" | "siteLng" | "siteLat" | "zone">,
): Project {
  const { code, siteLng, siteLat, zone } = file;
  return { code, zone, site: siteLng === null || siteLat === null ? null : [siteLng, siteLat] };
}

export function extentOf(row: RegionalRow): Extent {
  const { itemCodes, projectCodes, zone, polygon, validFrom, validTo } = row;
  return { itemCodes, projectCodes, zone, polygon, validFrom, validTo };
}

export type Cover = { readonly row: RegionalRow; readonly by: CoveredBy };

/**
 * The result in force that makes this item unnecessary for the project on that day; null where none does. Where the
 * policy of the case's place asks for a signed commitment, a result that asks for none covers nothing.
 */
export async function coverOf(
  db: Db,
  asked: { itemCode: string; jurisdictionCode: string; project: Project; on: Day },
): Promise<Cover | null> {
  const { itemCode, jurisdictionCode, project, on } = asked;
  const policy = await policyInForce(db, jurisdictionCode, on);
  const rows = await db
    .select()
    .from(regionalResult)
    .where(
      and(
        eq(regionalResult.state, "in_force"),
        inArray(regionalResult.jurisdictionCode, await placesAbove(db, jurisdictionCode)),
        arrayContains(regionalResult.itemCodes, [itemCode]),
        lte(regionalResult.validFrom, on),
        gte(regionalResult.validTo, on),
        policy.ok && policy.value.regional.commitmentRequired
          ? isNotNull(regionalResult.commitment)
          : undefined,
      ),
    )
    .orderBy(desc(regionalResult.validTo), asc(regionalResult.id));
  for (const row of rows) {
    const by = coveredBy(extentOf(row), itemCode, project, on);
    if (by) return { row, by };
  }
  return null;
}

export async function insertRegional(tx: Tx, row: typeof regionalResult.$inferInsert): Promise<RegionalRow> {
  const [made] = await tx.insert(regionalResult).values(row).returning();
  return made!;
}

export async function nextVersionOf(tx: Tx, no: string): Promise<number> {
  const [row] = await tx
    .select({ last: max(regionalResult.version) })
    .from(regionalResult)
    .where(eq(regionalResult.no, no));
  return (row?.last ?? 0) + 1;
}

/** Newest version first. */
export async function versionsOf(db: Db, no: string): Promise<RegionalRow[]> {
  return db
    .select()
    .from(regionalResult)
    .where(eq(regionalResult.no, no))
    .orderBy(desc(regionalResult.version));
}

/** Compare-and-set on the state. */
export async function saveRegional(
  tx: Tx,
  from: Pick<RegionalRow, "id" | "state">,
  change: Partial<RegionalRow>,
): Promise<boolean> {
  const saved = await tx
    .update(regionalResult)
    .set(change)
    .where(and(eq(regionalResult.id, from.id), eq(regionalResult.state, from.state)))
    .returning({ id: regionalResult.id });
  return saved.length === 1;
}

/** Everybody who decides about a number waits here for the others. */
export async function lockRegional(tx: Tx, no: string): Promise<RegionalRow[]> {
  await tx
    .select({ id: regionalResult.id })
    .from(regionalResult)
    .where(eq(regionalResult.no, no))
    .orderBy(asc(regionalResult.id))
    .for("update");
  return versionsOf(tx, no);
}

export async function insertUse(tx: Tx, row: typeof regionalUse.$inferInsert): Promise<number> {
  const [made] = await tx.insert(regionalUse).values(row).returning({ id: regionalUse.id });
  return made!.id;
}

const liveUse = {
  use: regionalUse,
  result: regionalResult,
  requirementState: caseRequirement.state,
  caseCode: approvalCase.code,
  caseState: approvalCase.state,
  ownerId: approvalCase.ownerId,
  ownerCode: organisation.code,
};

/** Cases that rely on any version of this number now. */
export async function liveUsesOf(db: Db, no: string) {
  return usesOf(db, and(eq(regionalResult.no, no), isNull(regionalUse.endedAt)));
}

export async function useById(db: Db, id: number) {
  const [row] = await usesOf(db, eq(regionalUse.id, id));
  return row ?? null;
}

async function usesOf(db: Db, where: ReturnType<typeof and>) {
  return db
    .select(liveUse)
    .from(regionalUse)
    .innerJoin(regionalResult, eq(regionalResult.id, regionalUse.resultId))
    .innerJoin(caseRequirement, eq(caseRequirement.id, regionalUse.requirementId))
    .innerJoin(approvalCase, eq(approvalCase.id, caseRequirement.caseId))
    .innerJoin(organisation, eq(organisation.id, approvalCase.ownerId))
    .where(where)
    .orderBy(asc(regionalUse.id));
}

export async function endUses(
  tx: Tx,
  ids: readonly number[],
  change: Pick<UseRow, "endedAt" | "endReason">,
): Promise<void> {
  if (ids.length > 0)
    await tx
      .update(regionalUse)
      .set(change)
      .where(inArray(regionalUse.id, [...ids]));
}

export async function insertCheck(tx: Tx, row: typeof commitmentCheck.$inferInsert): Promise<void> {
  await tx.insert(commitmentCheck).values(row);
}

/** The version that this requirement relies on now. */
export async function liveUseOf(db: Db, requirementId: number): Promise<RegionalRow | null> {
  const [row] = await db
    .select({ result: regionalResult })
    .from(regionalUse)
    .innerJoin(regionalResult, eq(regionalResult.id, regionalUse.resultId))
    .where(and(eq(regionalUse.requirementId, requirementId), isNull(regionalUse.endedAt)));
  return row?.result ?? null;
}
