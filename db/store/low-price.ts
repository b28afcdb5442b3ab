import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Db } from "../client.ts";
import { lowPrice, lowPriceFile } from "../schema/low-price.ts";
import { organisation } from "../schema/organisation.ts";
import { quoteOpened } from "../schema/quote.ts";
import type { Tx } from "../transaction.ts";

export type LowPriceRow = typeof lowPrice.$inferSelect;

export async function insertLowPrices(
  tx: Tx,
  rows: readonly (typeof lowPrice.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(lowPrice).values([...rows]);
}

/** Of an opening with the credit code of each, in the order in which they were found. */
export async function lowPricesOf(
  db: Db,
  openingId: number,
): Promise<(LowPriceRow & { readonly code: string })[]> {
  const rows = await db
    .select({ row: lowPrice, code: organisation.code })
    .from(lowPrice)
    .innerJoin(organisation, eq(organisation.id, lowPrice.agencyId))
    .where(eq(lowPrice.openingId, openingId))
    .orderBy(asc(lowPrice.id));
  return rows.map(({ row, code }) => ({ ...row, code }));
}

/** The one that an agency was asked about last for a need. */
export async function lowPriceById(db: Db, id: number): Promise<LowPriceRow | null> {
  const [row] = await db.select().from(lowPrice).where(eq(lowPrice.id, id));
  return row ?? null;
}

/** What one side says is kept once; false: it has been said meanwhile. */
export async function saveLowPrice(
  tx: Tx,
  id: number,
  said: Partial<LowPriceRow>,
  once: "justifiedAt" | "decidedAt" | "settledAt",
): Promise<boolean> {
  const rows = await tx
    .update(lowPrice)
    .set(said)
    .where(and(eq(lowPrice.id, id), isNull(lowPrice[once])))
    .returning({ id: lowPrice.id });
  return rows.length === 1;
}

export async function addLowPriceFiles(
  tx: Tx,
  lowPriceId: number,
  fileIds: readonly string[],
): Promise<void> {
  if (fileIds.length > 0)
    await tx.insert(lowPriceFile).values(fileIds.map((fileId) => ({ lowPriceId, fileId })));
}

/** Beside its opened quote, where the result page shows the mark. */
export async function markLow(tx: Tx, envelopeIds: readonly string[]): Promise<void> {
  await tx
    .update(quoteOpened)
    .set({ abnormallyLow: true })
    .where(inArray(quoteOpened.envelopeId, [...envelopeIds]));
}

/** A quote that fell after its opening; only the opener writes it. */
export async function saveRejection(tx: Tx, envelopeId: string, rejection: string): Promise<void> {
  await tx.update(quoteOpened).set({ rejection }).where(eq(quoteOpened.envelopeId, envelopeId));
}
