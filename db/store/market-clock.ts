import { sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import type { Tx } from "../transaction.ts";

export async function marketMode(db: Db): Promise<string> {
  const found = await db.execute<{ value: string }>(sql`select value from market_setting where key = 'mode'`);
  return found.rows[0]?.value ?? "production";
}

/** Forwards only; the function itself refuses in a production market, whoever calls it. */
export async function moveMarketClock(tx: Tx, to: Date): Promise<Date> {
  const moved = await tx.execute<{ now: Date | string }>(
    sql`select advance_market_clock(${to.toISOString()}::timestamptz) as now`,
  );
  return new Date(moved.rows[0]!.now);
}

/** The next instant at which something lapses; null when nothing waits. A reminder is no deadline. */
export async function nextDeadline(tx: Tx): Promise<Date | null> {
  const found = await tx.execute<{ at: Date | string | null }>(
    sql`select min(due_at) as at from due_item where done_at is null and due_at > app_now() and kind <> 'certificate.remind'`,
  );
  const at = found.rows[0]?.at;
  return at ? new Date(at) : null;
}

/** Two visitors who press the button at once move the clock one after the other. */
export async function lockMarketClock(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(7004)`);
}
