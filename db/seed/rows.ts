import { and, eq, getTableColumns, type SQL } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Db } from "../client.ts";

type Match<T extends PgTable> = Partial<T["$inferSelect"]>;

function conditionOf<T extends PgTable>(table: T, match: Match<T>): SQL | undefined {
  const columns = getTableColumns(table);
  return and(...Object.entries(match).map(([name, value]) => eq(columns[name]!, value)));
}

/** Rows of one table by plain equality: for tests, which may not speak SQL. */
export async function rowsOf<T extends PgTable>(
  db: Db,
  table: T,
  match: Match<T>,
): Promise<T["$inferSelect"][]> {
  return (await db
    .select()
    .from(table as PgTable)
    .where(conditionOf(table, match))) as T["$inferSelect"][];
}

/** Arranges what no command would: a grade taken away overnight, a key that is gone. */
export async function setRows<T extends PgTable>(
  db: Db,
  table: T,
  match: Match<T>,
  change: Partial<T["$inferInsert"]>,
): Promise<void> {
  await db
    .update(table)
    .set(change as never)
    .where(conditionOf(table, match));
}
