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

/** Many tasks of one kind in one statement. */
export async function enqueueAll(
  db: Pick<Db, "execute">,
  task: string,
  wanted: readonly { readonly payload: unknown; readonly key: string }[],
): Promise<void> {
  await db.execute(sql`
    select enqueue_task(${task}, one.payload, one.key)
    from json_to_recordset(${JSON.stringify(wanted)}::json) as one(payload json, key text)`);
}

/** A worker process says that it is alive, and under which names it takes tasks; in real time. */
export async function signWorkers(
  db: Pick<Db, "execute">,
  instance: string,
  workerIds: readonly string[],
): Promise<void> {
  await db.execute(sql`
    insert into worker_instance (id, worker_ids) values (${instance}, ${sql.param([...workerIds])}::text[])
    on conflict (id) do update set worker_ids = excluded.worker_ids, seen_at = clock_timestamp()`);
}

/** Tasks of workers that have not said so lately: without this they would stay taken for hours. How many workers. */
export async function freeTasksOfTheDead(db: Pick<Db, "execute">): Promise<number> {
  const { rows } = await db.execute<{ dead: number }>(sql`
    with alive as (
      select unnest(worker_ids) as id from worker_instance
      where seen_at > clock_timestamp() - interval '20 seconds'
    ), dead as (
      select array_agg(distinct locked_by) as ids from graphile_worker._private_jobs
      where locked_by not in (select id from alive)
        and locked_at < clock_timestamp() - interval '5 seconds'
    ), freed as (
      select graphile_worker.force_unlock_workers(ids) from dead where ids is not null
    )
    select coalesce(array_length(ids, 1), 0) as dead from dead, (select count(*) from freed) as done`);
  await db.execute(sql`delete from worker_instance where seen_at < clock_timestamp() - interval '1 hour'`);
  return Number(rows[0]?.dead ?? 0);
}
