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

/** What the second transaction adds; `rankedAt` stays null while a draw is waited for. */
export type Finish = {
  readonly finishedAt: Date;
  readonly candidates: NonNullable<OpeningRow["candidates"]>;
  readonly rankedAt: Date | null;
  readonly result: unknown;
};

/** False when another opener has finished it. */
export async function finishOpening(tx: Tx, id: number, finish: Finish): Promise<boolean> {
  const rows = await tx
    .update(opening)
    .set(finish)
    .where(and(eq(opening.id, id), isNull(opening.finishedAt)))
    .returning({ id: opening.id });
  return rows.length === 1;
}

/** The ranking that was waited for; false when it is final already. */
export async function settleRanking(tx: Tx, id: number, rankedAt: Date, result: unknown): Promise<boolean> {
  const rows = await tx
    .update(opening)
    .set({ rankedAt, result })
    .where(and(eq(opening.id, id), isNull(opening.rankedAt)))
    .returning({ id: opening.id });
  return rows.length === 1;
}

/** Somebody fell after the opening: published with the other rejections. */
export async function keepResult(tx: Tx, id: number, result: unknown): Promise<void> {
  await tx.update(opening).set({ result }).where(eq(opening.id, id));
}

/** After a void some may have left: the next round's order starts from these. */
export async function keepCandidates(tx: Tx, id: number, candidates: Finish["candidates"]): Promise<void> {
  await tx.update(opening).set({ candidates }).where(eq(opening.id, id));
}
