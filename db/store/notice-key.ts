import { and, eq, isNull, ne, sql, type SQL } from "drizzle-orm";
import type { Db } from "../client.ts";
import { noticeKey } from "../schema/quote.ts";
import type { Tx } from "../transaction.ts";

export type ClaimedKey = { readonly keyId: string; readonly drawId: string; readonly drawCommit: Buffer };
export type WrappedKey = typeof noticeKey.$inferSelect;

/** Keys are asked for by the round in which the need now is; an earlier round's key serves nobody any more. */
function ofCurrentRound(needId: number): SQL {
  return sql`${noticeKey.needId} = ${needId} and ${noticeKey.needRound} = (select n.round from need n where n.id = ${needId})`;
}

/** Takes one ready key out of the pool for good; null when the opener has not made enough. */
export async function claimNoticeKey(tx: Tx, needId: number, needRound: number): Promise<ClaimedKey | null> {
  const [row] = await tx
    .update(noticeKey)
    .set({ needId, needRound, claimedAt: sql`app_now()` })
    .where(
      eq(
        noticeKey.keyId,
        sql`(select key_id from notice_key where need_id is null order by created_at, key_id limit 1 for update skip locked)`,
      ),
    )
    .returning({ keyId: noticeKey.keyId, drawId: noticeKey.drawId, drawCommit: noticeKey.drawCommit });
  return row ?? null;
}

/** The public half, by which quotes are sealed. */
export async function publicKeyOf(
  db: Db,
  needId: number,
): Promise<{ keyId: string; publicKey: Buffer } | null> {
  const [row] = await db
    .select({ keyId: noticeKey.keyId, publicKey: noticeKey.publicKey })
    .from(noticeKey)
    .where(ofCurrentRound(needId));
  return row ?? null;
}

/** How many rounds the notice's chain of secrets lasts. */
export async function drawRoundsOf(db: Db, needId: number): Promise<number> {
  const [row] = await db
    .select({ rounds: noticeKey.drawRounds })
    .from(noticeKey)
    .where(ofCurrentRound(needId));
  return row?.rounds ?? 1;
}

/** The wrapped half; only the opener's role may read it. */
export async function wrappedKeyOf(db: Db, needId: number): Promise<WrappedKey | null> {
  const [row] = await db.select().from(noticeKey).where(ofCurrentRound(needId));
  return row ?? null;
}

export async function markKeyReleased(tx: Tx, keyId: string, at: Date): Promise<void> {
  await tx
    .update(noticeKey)
    .set({ releasedAt: at })
    .where(and(eq(noticeKey.keyId, keyId), isNull(noticeKey.releasedAt)));
}

export async function countReadyKeys(db: Db): Promise<number> {
  return db.$count(noticeKey, isNull(noticeKey.needId));
}

/** Unclaimed ones that another version than this wraps. */
export async function readyKeysBefore(db: Db, kekId: string): Promise<WrappedKey[]> {
  return db
    .select()
    .from(noticeKey)
    .where(and(isNull(noticeKey.needId), ne(noticeKey.kekId, kekId)));
}

/** Only while nobody has claimed it. */
export async function saveReadyKey(
  db: Db,
  keyId: string,
  wrapped: Pick<WrappedKey, "kekId" | "wrappedPrivate" | "wrappedDrawSecret">,
): Promise<void> {
  await db
    .update(noticeKey)
    .set(wrapped)
    .where(and(eq(noticeKey.keyId, keyId), isNull(noticeKey.needId)));
}

export async function insertReadyKeys(
  db: Db,
  keys: readonly (typeof noticeKey.$inferInsert)[],
): Promise<void> {
  await db.insert(noticeKey).values([...keys]);
}
