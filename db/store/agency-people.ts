import { and, asc, eq, isNull } from "drizzle-orm";
import type { Day } from "#domain/shared/dates.ts";
import type { Db } from "../client.ts";
import { practitioner } from "../schema/agency.ts";
import type { Tx } from "../transaction.ts";

export type PractitionerRow = typeof practitioner.$inferSelect;

/** Null when the certificate or the person is active with an agency already. */
export async function addPractitioner(tx: Tx, row: typeof practitioner.$inferInsert): Promise<number | null> {
  const [added] = await tx
    .insert(practitioner)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: practitioner.id });
  return added?.id ?? null;
}

export async function findPractitioner(
  tx: Tx,
  agencyId: number,
  id: number,
): Promise<PractitionerRow | null> {
  const [row] = await tx
    .select()
    .from(practitioner)
    .where(and(eq(practitioner.id, id), eq(practitioner.agencyId, agencyId)))
    .for("update");
  return row ?? null;
}

export async function activePeople(db: Db, agencyId: number): Promise<PractitionerRow[]> {
  return db
    .select()
    .from(practitioner)
    .where(and(eq(practitioner.agencyId, agencyId), isNull(practitioner.leftOn)))
    .orderBy(asc(practitioner.id));
}

export async function noteDeparture(tx: Tx, id: number, leftOn: Day): Promise<boolean> {
  const saved = await tx
    .update(practitioner)
    .set({ leftOn })
    .where(and(eq(practitioner.id, id), isNull(practitioner.leftOn)))
    .returning({ id: practitioner.id });
  return saved.length === 1;
}
