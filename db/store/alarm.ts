import { and, asc, eq } from "drizzle-orm";
import type { Dossier } from "#domain/collusion/dossier.ts";
import type { Db } from "../client.ts";
import { organisation } from "../schema/organisation.ts";
import { alarm, alarmNote, quoteExclusion, screening } from "../schema/screening.ts";
import type { Tx } from "../transaction.ts";

export type AlarmRow = typeof alarm.$inferSelect;
type About = Pick<
  typeof screening.$inferInsert,
  "needId" | "ownerId" | "policyProfile" | "policyVersion" | "at"
>;

/** Null when this moment has been screened already: a repeat adds nothing. */
export async function insertScreening(tx: Tx, dossier: Dossier, about: About): Promise<number | null> {
  const { key, occasion, scheme, thresholds, facts, findings, sha256 } = dossier;
  const [row] = await tx
    .insert(screening)
    .values({ key, occasion, scheme, thresholds, facts, findings: [...findings], sha256, ...about })
    .onConflictDoNothing()
    .returning({ id: screening.id });
  return row?.id ?? null;
}

export async function screenedBefore(db: Db, key: string): Promise<boolean> {
  return (await db.$count(screening, eq(screening.key, key))) > 0;
}

export async function insertAlarm(tx: Tx, row: typeof alarm.$inferInsert): Promise<void> {
  await tx.insert(alarm).values(row);
}

/** Alone with the alarm; null for an unknown number. */
export async function takeAlarmRow(tx: Tx, no: string) {
  const [row] = await tx
    .select({ alarm, screening })
    .from(alarm)
    .innerJoin(screening, eq(screening.id, alarm.screeningId))
    .where(eq(alarm.no, no))
    .for("update", { of: alarm });
  return row ?? null;
}

/** Compare-and-set on the state; null: somebody else was faster. */
export async function saveAlarm(
  tx: Tx,
  from: Pick<AlarmRow, "id" | "state">,
  change: Partial<AlarmRow>,
): Promise<AlarmRow | null> {
  const [row] = await tx
    .update(alarm)
    .set(change)
    .where(and(eq(alarm.id, from.id), eq(alarm.state, from.state)))
    .returning();
  return row ?? null;
}

export async function addAlarmNote(tx: Tx, row: typeof alarmNote.$inferInsert): Promise<void> {
  await tx.insert(alarmNote).values(row);
}

export async function alarmNotes(db: Db, alarmId: number) {
  return db.select().from(alarmNote).where(eq(alarmNote.alarmId, alarmId)).orderBy(asc(alarmNote.id));
}

/** False: excluded already. */
export async function addExclusion(tx: Tx, row: typeof quoteExclusion.$inferInsert): Promise<boolean> {
  const added = await tx
    .insert(quoteExclusion)
    .values(row)
    .onConflictDoNothing()
    .returning({ needId: quoteExclusion.needId });
  return added.length === 1;
}

export async function isExcluded(db: Db, needId: number, agencyId: number): Promise<boolean> {
  const where = and(eq(quoteExclusion.needId, needId), eq(quoteExclusion.agencyId, agencyId));
  return (await db.$count(quoteExclusion, where)) > 0;
}

/** Who takes no part in this need any more, and why. */
export async function exclusionsOf(db: Db, needId: number) {
  return db
    .select({
      code: organisation.code,
      name: organisation.name,
      reason: quoteExclusion.reason,
      at: quoteExclusion.at,
    })
    .from(quoteExclusion)
    .innerJoin(organisation, eq(organisation.id, quoteExclusion.agencyId))
    .where(eq(quoteExclusion.needId, needId))
    .orderBy(asc(organisation.code));
}
