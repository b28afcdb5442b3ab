import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { SanctionInRegister } from "#domain/sanction/effects.ts";
import type { SanctionKind } from "#domain/sanction/kinds.ts";
import type { SanctionState } from "#domain/sanction/lifecycle.ts";
import type { Officer } from "#domain/sanction/procedure.ts";
import type { Db } from "../client.ts";
import { lockAgency } from "../locks.ts";
import { agency, gradeDecision } from "../schema/agency.ts";
import { membership, organisation } from "../schema/organisation.ts";
import { conductEntry, sanction } from "../schema/sanction.ts";
import type { Tx } from "../transaction.ts";

export type SanctionRow = typeof sanction.$inferSelect;
export type ConductRow = typeof conductEntry.$inferSelect;
/** An agency as its supervision sees it, locked where a measure may change it. */
export type SupervisedAgency = {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly jurisdictionCode: string;
  readonly state: typeof agency.$inferSelect.state;
  readonly grade: typeof agency.$inferSelect.grade;
  readonly score: number | null;
};

async function findSupervised(
  db: Db,
  where: { id: number } | { code: string },
): Promise<SupervisedAgency | null> {
  const [row] = await db
    .select({
      id: agency.id,
      code: organisation.code,
      name: organisation.name,
      jurisdictionCode: organisation.jurisdictionCode,
      state: agency.state,
      grade: agency.grade,
      score: agency.score,
    })
    .from(agency)
    .innerJoin(organisation, eq(organisation.id, agency.id))
    .where("id" in where ? eq(agency.id, where.id) : eq(organisation.code, where.code));
  return row ?? null;
}

/** Alone with the agency: nothing that rests on its grade runs beside this. */
export async function takeAgency(tx: Tx, code: string): Promise<SupervisedAgency | null> {
  const known = await findSupervised(tx, { code });
  if (!known) return null;
  await lockAgency(tx, known.id);
  return findSupervised(tx, { id: known.id });
}

export async function takeAgencyById(tx: Tx, id: number): Promise<SupervisedAgency | null> {
  await lockAgency(tx, id);
  return findSupervised(tx, { id });
}

/** A measure with its agency, both locked by the agency's lock. */
export async function takeSanction(
  tx: Tx,
  no: string,
): Promise<{ sanction: SanctionRow; agency: SupervisedAgency } | null> {
  const [known] = await tx.select({ agencyId: sanction.agencyId }).from(sanction).where(eq(sanction.no, no));
  if (!known) return null;
  await lockAgency(tx, known.agencyId);
  const [row] = await tx.select().from(sanction).where(eq(sanction.no, no));
  return { sanction: row!, agency: (await findSupervised(tx, { id: known.agencyId }))! };
}

export async function addSanction(tx: Tx, row: typeof sanction.$inferInsert): Promise<void> {
  await tx.insert(sanction).values(row);
}

export async function saveSanction(
  tx: Tx,
  from: Pick<SanctionRow, "id" | "state">,
  change: Partial<SanctionRow>,
): Promise<boolean> {
  const saved = await tx
    .update(sanction)
    .set(change)
    .where(and(eq(sanction.id, from.id), eq(sanction.state, from.state)))
    .returning({ id: sanction.id });
  return saved.length === 1;
}

/** Every decided measure of an agency; whether one binds at an instant is the register's rule to say. Ordered by number. */
export async function measuresOf(db: Db, agencyId: number): Promise<SanctionInRegister[]> {
  const rows = await db
    .select({
      kind: sanction.kind,
      state: sanction.state,
      effectiveAt: sanction.effectiveAt,
      endsAt: sanction.endsAt,
    })
    .from(sanction)
    .where(and(eq(sanction.agencyId, agencyId), isNotNull(sanction.decidedAt)))
    .orderBy(sanction.no);
  return rows.map((row) => ({
    ...row,
    kind: row.kind as SanctionKind,
    state: row.state as SanctionState,
    graveMisconduct: false,
  }));
}

/** Who acted, in the office in which they acted. */
export async function officerOf(db: Db, membershipId: number | null): Promise<Officer | null> {
  if (membershipId === null) return null;
  const [row] = await db
    .select({
      accountId: membership.accountId,
      organisationId: membership.organisationId,
      role: membership.role,
    })
    .from(membership)
    .where(eq(membership.id, membershipId));
  return row ?? null;
}

/** What the last decision on the letter was; the agency is locked. */
export async function lastGradeDecision(
  db: Db,
  agencyId: number,
): Promise<typeof gradeDecision.$inferSelect | null> {
  const [row] = await db
    .select()
    .from(gradeDecision)
    .where(eq(gradeDecision.agencyId, agencyId))
    .orderBy(desc(gradeDecision.id))
    .limit(1);
  return row ?? null;
}

/** The letter's decision and its cache in one step; the agency is locked. */
export async function decideGrade(tx: Tx, decision: typeof gradeDecision.$inferInsert): Promise<void> {
  await tx.insert(gradeDecision).values(decision);
  await tx.update(agency).set({ grade: decision.grade }).where(eq(agency.id, decision.agencyId));
}

export async function saveAgencyState(
  tx: Tx,
  from: Pick<SupervisedAgency, "id" | "state">,
  change: Partial<typeof agency.$inferSelect>,
): Promise<boolean> {
  const saved = await tx
    .update(agency)
    .set(change)
    .where(and(eq(agency.id, from.id), eq(agency.state, from.state)))
    .returning({ id: agency.id });
  return saved.length === 1;
}

export async function addConduct(tx: Tx, row: typeof conductEntry.$inferInsert): Promise<number> {
  const [added] = await tx.insert(conductEntry).values(row).returning({ id: conductEntry.id });
  return added!.id;
}

/** The same fact is in the ledger already, whatever became of it: a fault reported twice is one fault. */
export async function sameConduct(
  db: Db,
  entry: { agencyId: number; engagementId: number; code: string; facts: string },
): Promise<boolean> {
  const same = and(
    eq(conductEntry.agencyId, entry.agencyId),
    eq(conductEntry.engagementId, entry.engagementId),
    eq(conductEntry.code, entry.code),
    eq(conductEntry.facts, entry.facts),
  );
  return (await db.$count(conductEntry, same)) > 0;
}

/** Anything in the ledger that was confirmed: no leniency then (容缺). */
export async function hasConduct(db: Db, agencyId: number): Promise<boolean> {
  const confirmed = and(eq(conductEntry.agencyId, agencyId), eq(conductEntry.status, "confirmed"));
  return (await db.$count(conductEntry, confirmed)) > 0;
}

export async function findConduct(db: Db, id: number): Promise<ConductRow | null> {
  const [row] = await db.select().from(conductEntry).where(eq(conductEntry.id, id));
  return row ?? null;
}

export async function saveConduct(
  tx: Tx,
  from: Pick<ConductRow, "id" | "status">,
  change: Partial<ConductRow>,
): Promise<boolean> {
  const saved = await tx
    .update(conductEntry)
    .set(change)
    .where(and(eq(conductEntry.id, from.id), eq(conductEntry.status, from.status)))
    .returning({ id: conductEntry.id });
  return saved.length === 1;
}

export async function findAgencyId(db: Db, code: string): Promise<number | null> {
  return (await findSupervised(db, { code }))?.id ?? null;
}
