import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "../client.ts";
import { rating } from "../schema/engagement.ts";
import type { Tx } from "../transaction.ts";

export type RatingRow = typeof rating.$inferSelect;

export async function ratingsOf(db: Db, engagementId: number): Promise<RatingRow[]> {
  return db.select().from(rating).where(eq(rating.engagementId, engagementId)).orderBy(rating.side);
}

/** False: this side has rated already; there is one rating per side, for good. */
export async function addRating(tx: Tx, row: typeof rating.$inferInsert): Promise<boolean> {
  const added = await tx.insert(rating).values(row).onConflictDoNothing().returning({ id: rating.id });
  return added.length === 1;
}

/** Publishes whatever is in and still blind; returns how many. */
export async function publishRatings(tx: Tx, engagementId: number, at: Date): Promise<number> {
  const published = await tx
    .update(rating)
    .set({ publishedAt: at })
    .where(and(eq(rating.engagementId, engagementId), isNull(rating.publishedAt)))
    .returning({ id: rating.id });
  return published.length;
}
