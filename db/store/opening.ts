import { and, eq, isNull } from "drizzle-orm";
import { opening } from "../schema/quote.ts";
import type { Tx } from "../transaction.ts";

export type OpeningRow = typeof opening.$inferSelect;

export async function findOpening(tx: Tx, needId: number, round: number): Promise<OpeningRow | null> {
  const [row] = await tx
    .select()
    .from(opening)
    .where(and(eq(opening.needId, needId), eq(opening.round, round)));
  return row ?? null;
}

/** From here on no quote can enter and the list of envelopes is fixed. */
export async function insertOpening(tx: Tx, values: typeof opening.$inferInsert): Promise<OpeningRow> {
  const [row] = await tx.insert(opening).values(values).returning();
  return row!;
}

/** False when another opener has finished it. */
export async function finishOpening(tx: Tx, id: number, finishedAt: Date, result: unknown): Promise<boolean> {
  const rows = await tx
    .update(opening)
    .set({ finishedAt, result })
    .where(and(eq(opening.id, id), isNull(opening.finishedAt)))
    .returning({ id: opening.id });
  return rows.length === 1;
}
