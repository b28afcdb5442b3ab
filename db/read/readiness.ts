import { sql } from "drizzle-orm";
import type { Db } from "../client.ts";

/** Real seconds since each process last beat; null: never. */
export type Readiness = {
  readonly workerSilentSeconds: number | null;
  readonly openerSilentSeconds: number | null;
  /** A deadline passed two minutes ago and has not been written down yet. */
  readonly hasBacklog: boolean;
  /** A need opens within 24 hours, so an opener must be there. */
  readonly opensSoon: boolean;
};

/** What /readyz asks, in one round trip. */
export async function readReadiness(db: Pick<Db, "execute">): Promise<Readiness> {
  const { rows } = await db.execute<{
    worker: number | null;
    opener: number | null;
    backlog: boolean;
    soon: boolean;
  }>(sql`
    select
      (select extract(epoch from clock_timestamp() - at)::float8 from process_heartbeat where process = 'worker') as worker,
      (select extract(epoch from clock_timestamp() - at)::float8 from process_heartbeat where process = 'opener') as opener,
      exists (select from due_item where done_at is null and due_at < app_now() - interval '120 seconds') as backlog,
      exists (select from need where state in ('published', 'closed')
              and opens_at between app_now() - interval '1 hour' and app_now() + interval '24 hours') as soon`);
  const row = rows[0]!;
  return {
    workerSilentSeconds: row.worker,
    openerSilentSeconds: row.opener,
    hasBacklog: row.backlog,
    opensSoon: row.soon,
  };
}
