import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { glob } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { testDatabase } from "./seed/test-database.ts";

const { pool } = await testDatabase();

async function tables(): Promise<PgTable[]> {
  const found: PgTable[] = [];
  for await (const file of glob(join(import.meta.dirname, "schema/*.ts"))) {
    const module = (await import(file)) as Record<string, unknown>;
    found.push(...Object.values(module).filter((value): value is PgTable => value instanceof PgTable));
  }
  return found;
}

test("the tables in code are the tables that the migrations make, column by column", async () => {
  const { rows } = await pool.query<{ t: string; c: string; n: boolean }>(
    `select table_name as t, column_name as c, is_nullable = 'NO' as n from information_schema.columns where table_schema = 'public'`,
  );
  const made = new Map<string, string[]>();
  for (const row of rows) made.set(row.t, [...(made.get(row.t) ?? []), `${row.c}${row.n ? " not null" : ""}`].sort());
  const coded = await tables();
  expect(coded.length).toBeGreaterThan(30);
  for (const table of coded) {
    const { name, columns } = getTableConfig(table);
    expect(made.get(name), name).toEqual(columns.map((column) => `${column.name}${column.notNull ? " not null" : ""}`).sort());
  }
});
