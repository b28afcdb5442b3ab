import { expect, test } from "vitest";
import { testDatabase } from "#db/seed/test-database.ts";
import { enqueue, freeTasksOfTheDead, signWorkers } from "#db/store/queue.ts";

const db = await testDatabase();
const { db: owner } = db.ctx({ kind: "guest" }, { as: "owner" });
const { db: worker } = db.ctx({ kind: "system", name: "system" }, { as: "worker" });

test("what a killed worker had taken is free again; what a living one holds stays", async () => {
  for (const key of ["of the dead", "of the living"]) await enqueue(owner, "deliver-event", {}, key);
  await db.pool.query(`update graphile_worker._private_jobs
    set locked_by = case key when 'of the dead' then 'worker-dead' else 'worker-living' end,
        locked_at = clock_timestamp() - interval '1 minute'
    where key in ('of the dead', 'of the living')`);
  await signWorkers(worker, "00000000-0000-4000-8000-000000000001", ["worker-living"]);
  expect(await freeTasksOfTheDead(worker)).toBe(1);
  const { rows } = await db.pool.query(`select key, locked_by from graphile_worker._private_jobs
    where key in ('of the dead', 'of the living') order by key`);
  expect(rows).toEqual([
    { key: "of the dead", locked_by: null },
    { key: "of the living", locked_by: "worker-living" },
  ]);
  expect(await freeTasksOfTheDead(worker)).toBe(0);
});
