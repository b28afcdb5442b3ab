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
  for (const row of rows)
    made.set(
      row.t,
      [...(made.get(row.t) ?? []), `${row.c}${row.n ? " not null" : ""}`].toSorted((a, b) =>
        a.localeCompare(b),
      ),
    );
  const coded = await tables();
  expect(coded.length).toBeGreaterThan(30);
  const expected = coded.map((table) => {
    const { name, columns } = getTableConfig(table);
    const lines = columns.map((column) => `${column.name}${column.notNull ? " not null" : ""}`);
    return [name, lines.toSorted((a, b) => a.localeCompare(b))] as const;
  });
  expect(expected.map(([name]) => [name, made.get(name)])).toEqual(
    expected.map(([name, lines]) => [name, lines]),
  );
});
