import { and, eq, inArray } from "drizzle-orm";
import type { ObjectionState } from "#domain/agency/entry-objection.ts";
import type { Db } from "../client.ts";
import { entryObjection } from "../schema/identity.ts";
import { organisation } from "../schema/organisation.ts";
import type { Tx } from "../transaction.ts";

export type ObjectionRow = typeof entryObjection.$inferSelect;

export async function insertObjection(tx: Tx, row: typeof entryObjection.$inferInsert): Promise<number> {
  const [made] = await tx.insert(entryObjection).values(row).returning({ id: entryObjection.id });
  return made!.id;
}

/** With its agency and place; locked. */
export async function lockObjection(tx: Tx, id: number) {
  const [row] = await tx
    .select({
      objection: entryObjection,
      code: organisation.code,
      jurisdictionCode: organisation.jurisdictionCode,
    })
    .from(entryObjection)
    .innerJoin(organisation, eq(organisation.id, entryObjection.agencyId))
    .where(eq(entryObjection.id, id))
    .for("update", { of: entryObjection });
  return row ?? null;
}

/** Compare and set: false when somebody was faster. */
export async function moveObjection(
  tx: Tx,
  id: number,
  state: { from: ObjectionState; to: ObjectionState },
  change: Partial<ObjectionRow>,
): Promise<boolean> {
  const rows = await tx
    .update(entryObjection)
    .set({ ...change, state: state.to })
    .where(and(eq(entryObjection.id, id), eq(entryObjection.state, state.from)))
    .returning({ id: entryObjection.id });
  return rows.length > 0;
}

export async function pendingObjections(db: Db, agencyId: number): Promise<number> {
  return db.$count(
    entryObjection,
    and(eq(entryObjection.agencyId, agencyId), inArray(entryObjection.state, ["open", "answered"])),
  );
}

export async function objectionAgency(db: Db, id: number): Promise<number | null> {
  const [row] = await db
    .select({ agencyId: entryObjection.agencyId })
    .from(entryObjection)
    .where(eq(entryObjection.id, id));
  return row?.agencyId ?? null;
}
