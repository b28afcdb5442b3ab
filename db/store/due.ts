import { sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";

/**
 * Moves everything that is due into the queue, once each: hand-over and mark are one statement, so a crash
 * loses nothing and several sweeps do not double.
 */
export async function handOverDueItems(ctx: Pick<Ctx, "db">): Promise<number> {
  const result = await ctx.db.execute<{ id: number }>(sql`
    with due as (
      select id, kind, subject from due_item
      where done_at is null and due_at <= app_now()
      order by due_at, id limit 500 for update skip locked
    ), marked as (
      update due_item d set done_at = app_now() from due where d.id = due.id returning d.id
    )
    select due.id, enqueue_task('run-due', json_build_object('kind', due.kind, 'subject', due.subject), 'due:' || due.id)
    from due join marked on marked.id = due.id`);
  return result.rows.length;
}
