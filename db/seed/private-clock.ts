import { sql } from "drizzle-orm";
import type { Db } from "../client.ts";

/**
 * While a demonstration is loaded, its clock runs through the past. Only the owner's connection can put it back;
 * from there it moves forwards like any other, and it ends where the real one is.
 */
export async function putClockBack(db: Db, to: Date): Promise<void> {
  await db.execute(sql`
    update market_clock set offset_by = make_interval(secs => extract(epoch from ${to.toISOString()}::timestamptz - clock_timestamp()))
    where id = 1 and ${to.toISOString()}::timestamptz < clock_timestamp()`);
}

export async function moveClockTo(db: Db, to: Date): Promise<void> {
  await db.execute(sql`
    update market_clock set offset_by = greatest(offset_by, make_interval(secs => extract(epoch from ${to.toISOString()}::timestamptz - clock_timestamp())))
    where id = 1`);
}

/** @throws Error when the market's clock is ahead of the real one: it would have to go back. */
export async function releaseClock(db: Db): Promise<void> {
  const released = await db.execute(sql`
    update market_clock set offset_by = interval '0' where id = 1 and offset_by <= interval '0' returning id`);
  if (released.rows.length === 0) throw new Error("the market's clock is ahead of the real one");
}
