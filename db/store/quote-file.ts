import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { need } from "../schema/need.ts";
import { organisation } from "../schema/organisation.ts";
import { quoteAnnex, quoteFile } from "../schema/quote-annex.ts";
import { quoteOpened } from "../schema/quote.ts";
import type { Tx } from "../transaction.ts";

export type QuoteFileRow = typeof quoteFile.$inferSelect;

export async function filesOf(
  db: Db,
  needId: number,
  round: number,
  agencyId: number,
): Promise<QuoteFileRow[]> {
  return db
    .select()
    .from(quoteFile)
    .where(and(eq(quoteFile.needId, needId), eq(quoteFile.round, round), eq(quoteFile.agencyId, agencyId)))
    .orderBy(quoteFile.createdAt, quoteFile.id);
}

export async function insertQuoteFile(tx: Tx, values: typeof quoteFile.$inferInsert): Promise<void> {
  await tx.insert(quoteFile).values(values);
}

export async function deleteQuoteFile(tx: Tx, id: string): Promise<void> {
  await tx.delete(quoteFile).where(eq(quoteFile.id, id));
}

/** What of a round the opener has to open: papers by agency, with the keys sealed to the notice. */
export async function sealedFiles(db: Db, needId: number, round: number) {
  return db
    .select({
      id: quoteFile.id,
      agencyId: quoteFile.agencyId,
      agencyCode: organisation.code,
      sha256: quoteFile.sha256,
      sealedKey: quoteFile.sealedKey,
    })
    .from(quoteFile)
    .innerJoin(organisation, eq(organisation.id, quoteFile.agencyId))
    .where(and(eq(quoteFile.needId, needId), eq(quoteFile.round, round)));
}

export async function openFiles(tx: Tx, keys: ReadonlyMap<string, Buffer>): Promise<void> {
  for (const [id, openedKey] of keys)
    await tx
      .update(quoteFile)
      .set({ openedKey })
      .where(and(eq(quoteFile.id, id), isNull(quoteFile.openedKey)));
}

/** A paper with everybody who stands to it; null when there is none. */
export async function findQuoteFile(db: Db, id: string) {
  const [row] = await db
    .select({ file: quoteFile, no: need.no, ownerId: need.ownerId, code: organisation.code })
    .from(quoteFile)
    .innerJoin(need, eq(need.id, quoteFile.needId))
    .innerJoin(organisation, eq(organisation.id, quoteFile.agencyId))
    .where(eq(quoteFile.id, id));
  return row ?? null;
}

/** After the opening: what each bidder handed in and declared beside its price. */
export async function openedAnnexes(db: Db, needId: number) {
  const rows = await db
    .select({
      agencyId: quoteOpened.agencyId,
      code: organisation.code,
      name: organisation.name,
      nameEn: organisation.nameEn,
      annex: quoteAnnex.annex,
    })
    .from(quoteOpened)
    .innerJoin(quoteAnnex, eq(quoteAnnex.envelopeId, quoteOpened.envelopeId))
    .innerJoin(organisation, eq(organisation.id, quoteOpened.agencyId))
    .where(eq(quoteOpened.needId, needId))
    .orderBy(organisation.code);
  const files = await db
    .select({
      id: quoteFile.id,
      agencyId: quoteFile.agencyId,
      name: quoteFile.name,
      sha256: quoteFile.sha256,
      size: quoteFile.size,
    })
    .from(quoteFile)
    .where(and(eq(quoteFile.needId, needId), sql`${quoteFile.openedKey} is not null`))
    .orderBy(quoteFile.createdAt);
  return rows.map((row) => ({ ...row, files: files.filter(({ agencyId }) => agencyId === row.agencyId) }));
}

export async function filesByIds(tx: Tx, ids: readonly string[]): Promise<QuoteFileRow[]> {
  if (ids.length === 0) return [];
  return tx
    .select()
    .from(quoteFile)
    .where(inArray(quoteFile.id, [...ids]))
    .orderBy(quoteFile.createdAt, quoteFile.id);
}
