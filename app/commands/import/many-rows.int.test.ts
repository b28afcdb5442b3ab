import { expect, test } from "vitest";
import { asSystem } from "#db/context.ts";
import { smallMarket } from "#db/seed/small-market.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import { agencyLine, csvOf, startFile, uscc, work } from "./fixtures/import-file.ts";
import { applyImport, cancelImport } from "./move-import.ts";
import { runImport } from "./run-import.ts";

const market = await testDatabase();
const town = await smallMarket(market.db);
const hands = { acting: market.ctx(town.operator), worker: market.ctx(town.operator, { as: "worker" }) };
const all = 10_000;
const bad = 137;
/** Spread over the file by a step that shares no factor with it; each row is wrong in one of four ways. */
const badAt = new Map(Array.from({ length: bad }, (_, n) => [(n * 73 + 11) % all, n % 4]));
const faultsIn = [
  { changes: { 统一社会信用代码: "9.1371E+17" }, column: "统一社会信用代码", code: "import.scientific" },
  { changes: { 成立日期: "2015-02-30" }, column: "成立日期", code: "import.value_invalid" },
  { changes: { 服务事项: "XX-999" }, column: "服务事项", code: "import.unknown_value" },
  { changes: { 机构名称: "" }, column: "机构名称", code: "import.value_missing" },
] as const;

const rows = Array.from({ length: all }, (_, n) => {
  const kind = badAt.get(n);
  return agencyLine(n + 1, {
    检查年度: "",
    执业人员: "",
    ...(kind === undefined ? {} : faultsIn[kind]!.changes),
  });
});
const expected = [...badAt]
  .toSorted(([a], [b]) => a - b)
  .map(([n, kind]) => [n + 2, faultsIn[kind]!.column, faultsIn[kind]!.code]);
const agencies = async () => (await market.pool.query("select count(*)::int as n from agency")).rows[0].n;

test("10,000 rows in one go, 137 of them bad: reported exactly, written once, however often the worker is killed", async () => {
  const before = await agencies();
  const id = await startFile(hands, { kind: "agencies", bytes: csvOf("agencies", rows) });
  const shown: number[] = [];
  const looked = await work(hands, id, (done) => shown.push(done));
  expect(looked).toMatchObject({ state: "checked", total: all, created: all - bad, faulty: bad });
  expect(looked.faults.map(([row, column, , code]) => [row, column, code])).toEqual(expected);
  expect(shown).toEqual(Array.from({ length: 26 }, (_, n) => n * 400));
  expect(await agencies()).toBe(before);

  expect((await applyImport(hands.acting, { id })).ok).toBe(true);
  for (const stopAt of [100, 2_500]) {
    const killed = runImport(asSystem(hands.worker, "system"), id, (done) => {
      if (done >= stopAt) throw new Error("killed");
    });
    await expect(killed).rejects.toThrow("killed");
  }
  expect(await agencies()).toBeLessThan(before + all - bad);
  const [done] = await Promise.all([work(hands, id), work(hands, id)]);
  expect(done).toMatchObject({ state: "done", created: all - bad, updated: 0, unchanged: 0, faulty: bad });
  expect(done.faults.map(([row, column, , code]) => [row, column, code])).toEqual(expected);
  expect(await agencies()).toBe(before + all - bad);
  const { rows: events } = await market.pool.query(
    "select count(*)::int as n from audit_event where type = 'agency.imported'",
  );
  expect(events[0].n).toBe(all - bad);
}, 300_000);

test("a cancelled run keeps what it has written and writes nothing more", async () => {
  const bytes = csvOf(
    "agencies",
    Array.from({ length: 250 }, (_, n) => agencyLine(20_000 + n, { 检查年度: "" })),
  );
  const id = await startFile(hands, { kind: "agencies", bytes });
  await work(hands, id);
  await applyImport(hands.acting, { id });
  let cancelling: Promise<unknown> = Promise.resolve();
  const stopped = await work(hands, id, (done) => {
    if (done === 100) cancelling = cancelImport(hands.acting, { id });
  });
  await cancelling;
  expect(stopped.state).toBe("cancelled");
  const { rows: written } = await market.pool.query(
    "select count(*)::int as n from organisation where code = any($1)",
    [Array.from({ length: 250 }, (_, n) => uscc(20_000 + n))],
  );
  expect(written[0].n).toBe(stopped.done);
  expect(stopped.done).toBeLessThan(250);
});
