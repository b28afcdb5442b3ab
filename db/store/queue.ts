import { sql } from "drizzle-orm";
import type { Db } from "../client.ts";

export async function enqueue(
  db: Pick<Db, "execute">,
  task: string,
  payload: unknown,
  key: string,
): Promise<void> {
  await db.execute(sql`select enqueue_task(${task}, ${JSON.stringify(payload)}::json, ${key})`);
}
