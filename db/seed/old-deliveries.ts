import { sql } from "drizzle-orm";
import type { Db } from "../client.ts";

/** What was recorded while a demonstration was played needs no delivery; only the latest news waits for the worker. */
export async function dropDeliveriesBefore(db: Db, at: Date): Promise<void> {
  await db.execute(sql`
    select graphile_worker.remove_job('event:' || id) from audit_event
    where at < ${at.toISOString()}::timestamptz or type = 'score.recomputed'`);
}
