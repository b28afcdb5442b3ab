import { getTableColumns, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Db } from "../client.ts";

/** The protocol counts parameters in 16 bits. */
const mostParameters = 60_000;

/** Multi-row inserts, as few as the protocol allows. */
export async function insertRows<Table extends PgTable>(
  db: Db,
  table: Table,
  rows: readonly Table["$inferInsert"][],
): Promise<void> {
  const size = Math.floor(mostParameters / Object.keys(getTableColumns(table)).length);
  for (let at = 0; at < rows.length; at += size) await db.insert(table).values(rows.slice(at, at + size));
}

/** The next ids of a table's own sequence, so that rows can name each other before they are written. */
export async function reserveIds(db: Db, table: string, count: number): Promise<number[]> {
  const found = await db.execute<{ id: string }>(
    sql`select nextval(pg_get_serial_sequence(${table}, 'id')) as id from generate_series(1, ${count})`,
  );
  return found.rows.map((row) => Number(row.id));
}
