import { sql } from "drizzle-orm";
import type { Db } from "../client.ts";

/** The next lapsed item up to `until`, marked as done at its own instant; null when none is left. */
export async function takeDue(
  db: Db,
  until: Date,
): Promise<{ kind: string; subject: string; dueAt: Date } | null> {
  const taken = await db.execute<{ kind: string; subject: string; due_at: Date | string }>(sql`
    update due_item set done_at = due_at
    where id = (select id from due_item where done_at is null and due_at <= ${until.toISOString()}::timestamptz order by due_at, id limit 1)
    returning kind, subject, due_at`);
  const row = taken.rows[0];
  return row ? { kind: row.kind, subject: row.subject, dueAt: new Date(row.due_at) } : null;
}
