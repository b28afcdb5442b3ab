import { expect, test } from "vitest";
import { testDatabase } from "./test-database.ts";

const [one, other] = await Promise.all([testDatabase(), testDatabase()]);

test("each call gives a migrated database of its own", async () => {
  await one.pool.query("create table mine (id int)");
  const { rows } = await other.pool.query(
    "select to_regclass('mine') as mine, to_regclass('schema_migration') as head",
  );
  expect(rows).toEqual([{ mine: null, head: "schema_migration" }]);
});

test("a context connects as the role of its process", async () => {
  const ctx = one.ctx({ kind: "system", name: "clock" }, { as: "worker" });
  const { rows } = await ctx.pool.query(
    "select current_user as name, current_setting('server_encoding') as encoding",
  );
  expect(rows).toEqual([{ name: "app_worker", encoding: "UTF8" }]);
});
