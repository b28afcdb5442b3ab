import { and, eq, isNull, max, or, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { draw, drawValue } from "../schema/draw.ts";
import { need } from "../schema/need.ts";
import { organisation } from "../schema/organisation.ts";
import { opening, quoteOpened } from "../schema/quote.ts";
import type { Tx } from "../transaction.ts";

export type DrawRow = typeof draw.$inferSelect;
export type DrawValueRow = typeof drawValue.$inferSelect;

/** The round of this opening that counts; null before the freeze and after a void. */
export async function unvoidedDraw(db: Db, openingId: number): Promise<DrawRow | null> {
  const [row] = await db
    .select()
    .from(draw)
    .where(and(eq(draw.openingId, openingId), isNull(draw.voidedAt)));
  return row ?? null;
}

export async function drawById(db: Db, id: number): Promise<DrawRow | null> {
  const [row] = await db.select().from(draw).where(eq(draw.id, id));
  return row ?? null;
}

/** Every draw of the notice uses the next secret of its chain, whatever it decides. */
export async function nextDrawRound(tx: Tx, needId: number): Promise<number> {
  const [row] = await tx
    .select({ last: max(draw.round) })
    .from(draw)
    .where(eq(draw.needId, needId));
  return (row?.last ?? 0) + 1;
}

export async function insertDraw(tx: Tx, values: typeof draw.$inferInsert): Promise<DrawRow> {
  const [row] = await tx.insert(draw).values(values).returning();
  return row!;
}

/** Only a round that is neither drawn nor voided changes; null: it was over already. */
export async function saveDraw(tx: Tx, id: number, change: Partial<DrawRow>): Promise<DrawRow | null> {
  const [row] = await tx
    .update(draw)
    .set(change)
    .where(and(eq(draw.id, id), isNull(draw.revealedAt), isNull(draw.voidedAt)))
    .returning();
  return row ?? null;
}

export async function insertDrawValue(tx: Tx, values: typeof drawValue.$inferInsert): Promise<void> {
  await tx.insert(drawValue).values(values);
}

/** In the order in which they were typed. */
export async function drawValues(db: Db, drawId: number): Promise<DrawValueRow[]> {
  return db.select().from(drawValue).where(eq(drawValue.drawId, drawId)).orderBy(drawValue.id);
}

/** Each low quote has been spoken of, or its instant has passed (domain/selection/low-price.ts). */
const noLowPriceWaits = sql`not exists (
  select 1 from low_price l where l.opening_id = ${opening.id} and l.settled_at is null and l.decided_at is null
    and app_now() < case when l.justified_at is null then l.justify_by else l.decide_by end)`;

/** Needs whose selection the opener can go on with: to freeze again after a void, or to reveal. */
export async function listDrawable(db: Db, limit: number): Promise<{ id: number; no: string }[]> {
  return db
    .select({ id: need.id, no: need.no })
    .from(need)
    .innerJoin(opening, and(eq(opening.needId, need.id), eq(opening.round, need.round)))
    .leftJoin(draw, and(eq(draw.openingId, opening.id), isNull(draw.voidedAt)))
    .where(
      and(
        eq(need.state, "selecting"),
        isNull(opening.rankedAt),
        sql`${opening.finishedAt} is not null`,
        noLowPriceWaits,
        or(
          isNull(draw.id),
          and(
            isNull(draw.revealedAt),
            sql`${draw.drawAt} <= app_now()`,
            or(eq(draw.source, "none"), sql`${draw.publicValue} is not null`),
          ),
        ),
      ),
    )
    .orderBy(need.id)
    .limit(limit);
}

/** The quotes of an opening with what only the opener may read: the nonce of each. */
export async function openedWithNonces(db: Db, openingId: number) {
  return db
    .select({
      envelopeId: quoteOpened.envelopeId,
      agencyId: quoteOpened.agencyId,
      code: organisation.code,
      lineFen: quoteOpened.lineFen,
      nonce: quoteOpened.nonce,
    })
    .from(quoteOpened)
    .innerJoin(organisation, eq(organisation.id, quoteOpened.agencyId))
    .where(eq(quoteOpened.openingId, openingId));
}
export type OpenedWithNonce = Awaited<ReturnType<typeof openedWithNonces>>[number];

/** A place is written once, before the ranking counts as final. */
export async function savePlaces(
  tx: Tx,
  openingId: number,
  places: readonly { readonly agencyId: number; readonly rank: number }[],
): Promise<void> {
  for (const { agencyId, rank } of places)
    await tx
      .update(quoteOpened)
      .set({ rank })
      .where(and(eq(quoteOpened.openingId, openingId), eq(quoteOpened.agencyId, agencyId)));
}
