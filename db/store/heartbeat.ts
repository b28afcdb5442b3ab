import { sql } from "drizzle-orm";
import type { Db } from "../client.ts";

/** Real time: /readyz reads how long ago a process last said so. */
export async function beat(db: Pick<Db, "execute">, process: "worker" | "opener"): Promise<void> {
  await db.execute(sql`
    insert into process_heartbeat (process, at) values (${process}, clock_timestamp())
    on conflict (process) do update set at = excluded.at`);
}
