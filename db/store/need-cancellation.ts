import { and, eq } from "drizzle-orm";
import type { Db } from "../client.ts";
import { needCancellation } from "../schema/notice.ts";
import type { Tx } from "../transaction.ts";

export type CancellationRow = typeof needCancellation.$inferSelect;

export async function askedCancellation(db: Db, needId: number): Promise<CancellationRow | null> {
  const [row] = await db
    .select()
    .from(needCancellation)
    .where(and(eq(needCancellation.needId, needId), eq(needCancellation.state, "asked")));
  return row ?? null;
}

export async function cancellationById(db: Db, id: number): Promise<CancellationRow | null> {
  const [row] = await db.select().from(needCancellation).where(eq(needCancellation.id, id));
  return row ?? null;
}

export async function insertCancellation(
  tx: Tx,
  values: typeof needCancellation.$inferInsert,
): Promise<number> {
  const [row] = await tx.insert(needCancellation).values(values).returning({ id: needCancellation.id });
  return row!.id;
}

/** False: decided by somebody else meanwhile. */
export async function saveDecision(
  tx: Tx,
  id: number,
  decision: Partial<CancellationRow> & Pick<CancellationRow, "state">,
): Promise<boolean> {
  const rows = await tx
    .update(needCancellation)
    .set(decision)
    .where(and(eq(needCancellation.id, id), eq(needCancellation.state, "asked")))
    .returning({ id: needCancellation.id });
  return rows.length === 1;
}
