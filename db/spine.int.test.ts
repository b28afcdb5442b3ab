import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { ok, refuse } from "#domain/shared/outcome.ts";
import { record, scheduleDue } from "./record.ts";
import { testDatabase } from "./seed/test-database.ts";
import { handOverDueItems } from "./store/due.ts";
import { appNow, withTx, type Tx } from "./transaction.ts";

const market = await testDatabase();
const system = { kind: "system", name: "system" } as const;
const rowsOf = async (text: string) => (await market.pool.query<{ n: number }>(text)).rows[0]!.n;
const events = (type: string) => rowsOf(`select count(*)::int as n from audit_event where type = '${type}'`);

describe("one command, one transaction", () => {
  const note = (type: string) => async (tx: Tx) => {
    await record(tx, market.ctx(system), { type, subjects: ["test:1"], data: { a: 1 } });
    return ok({ done: true });
  };

  test("an ok outcome leaves the event and exactly one delivery task", async () => {
    await withTx(market.ctx(system), { command: "test", input: {} }, note("test.kept"));
    expect(await events("test.kept")).toBe(1);
    expect(
      await rowsOf(
        "select count(*)::int as n from graphile_worker.jobs where task_identifier = 'deliver-event'",
      ),
    ).toBe(1);
  });

  test("a refusal leaves nothing, not even the event", async () => {
    const outcome = await withTx(market.ctx(system), { command: "test", input: {} }, async (tx) => {
      await note("test.refused")(tx);
      return refuse("command.stale");
    });
    expect(outcome).toMatchObject({ ok: false, refusal: { code: "command.stale" } });
    expect(await events("test.refused")).toBe(0);
  });

  test("a thrown error rolls back, and the pool survives it", async () => {
    const bug = async (tx: Tx) => {
      await note("test.thrown")(tx);
      throw new Error("bug");
    };
    for (let i = 0; i < 12; i += 1)
      await expect(withTx(market.ctx(system), { command: "test", input: {} }, bug)).rejects.toThrow("bug");
    expect(await events("test.thrown")).toBe(0);
  });

  test("the handle is dead after the commit", async () => {
    let leaked: Tx | undefined;
    await withTx(market.ctx(system), { command: "test", input: {} }, async (tx) => {
      leaked = tx;
      return ok(null);
    });
    await expect(async () => leaked!.execute(sql`select 1`)).rejects.toThrow(/revoked/);
  });
});

describe("command receipts", () => {
  const run = (commandKey: string, input: unknown, type: string) => {
    const ctx = market.ctx(system, { commandKey });
    return withTx(
      ctx,
      { command: "test.receipt", input, stored: (v: { n: string; secret?: string }) => ({ n: v.n }) },
      async (tx) => {
        await record(tx, ctx, { type, subjects: ["test:2"] });
        return ok({ n: randomUUID(), secret: "8000.01" });
      },
    );
  };

  test("an equal replay gets the stored answer without the secret, and has no second effect", async () => {
    const key = randomUUID();
    const first = await run(key, { a: 1, b: 2 }, "test.replay");
    const second = await run(key, { b: 2, a: 1 }, "test.replay");
    expect(first.ok && second.ok && second.value).toEqual({ n: first.ok ? first.value.n : "" });
    expect(await events("test.replay")).toBe(1);
  });

  test("the same key with another body is refused", async () => {
    const key = randomUUID();
    await run(key, { a: 1 }, "test.reuse");
    expect(await run(key, { a: 2 }, "test.reuse")).toMatchObject({
      ok: false,
      refusal: { code: "command.key_reused" },
    });
  });

  test("fifty equal commands at once have one effect and one answer", async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 50 }, () => run(key, { a: 1 }, "test.storm")));
    expect(new Set(answers.map((answer) => (answer.ok ? answer.value.n : answer.refusal.code))).size).toBe(1);
    expect(await events("test.storm")).toBe(1);
  });
});

describe("the market's clock", () => {
  test("moves forwards for the web role, never backwards, and decisions follow it", async () => {
    const { db, pool } = market.ctx(system);
    const before = await appNow(db);
    await pool.query("select advance_market_clock(app_now() + interval '2 days')");
    expect((await appNow(db)).getTime() - before.getTime()).toBeGreaterThanOrEqual(2 * 86_400_000);
    await expect(pool.query("select advance_market_clock(app_now() - interval '1 hour')")).rejects.toThrow(
      /forwards/,
    );
    await expect(pool.query("update market_clock set offset_by = interval '0'")).rejects.toThrow(
      /permission denied/,
    );
  });

  test("what has lapsed is handed to the queue exactly once, however many sweeps run", async () => {
    const ctx = market.ctx(system, { as: "worker" });
    await withTx(ctx, { command: "test", input: {} }, async (tx) => {
      const now = await appNow(tx);
      await scheduleDue(tx, "test.past", "a", new Date(now.getTime() - 1_000));
      await scheduleDue(tx, "test.future", "b", new Date(now.getTime() + 3_600_000));
      return ok(null);
    });
    const handed = await Promise.all(Array.from({ length: 5 }, () => handOverDueItems(ctx)));
    expect(handed.reduce((sum, n) => sum + n, 0)).toBe(1);
    expect(
      await rowsOf("select count(*)::int as n from graphile_worker.jobs where task_identifier = 'run-due'"),
    ).toBe(1);
  });
});

describe("what no role of the application may do", () => {
  test.each([
    ["web", "select envelope from quote_envelope"],
    ["web", "select commitment from quote_envelope"],
    ["worker", "select envelope from quote_envelope"],
    ["web", "select wrapped_private from notice_key"],
    ["worker", "select wrapped_draw_secret from notice_key"],
    ["web", "insert into quote_opened (envelope_id) values (gen_random_uuid())"],
    ["web", "update audit_event set type = 'x'"],
    ["worker", "delete from audit_event"],
    ["web", "truncate audit_event"],
    ["web", "insert into market_setting values ('mode', 'demo')"],
    ["worker", "select advance_market_clock(app_now())"],
    ["web", "update grade_decision set grade = 'A'"],
    ["opener", "select password_hash from account"],
    ["opener", "update quote_envelope set withdrawn_at = null"],
  ] as const)("%s: %s", async (as, statement) => {
    await expect(market.ctx(system, { as }).pool.query(statement)).rejects.toThrow(/permission denied/);
  });

  test.each([
    ["the log cannot be changed even by its owner's plain SQL", "update audit_event set type = 'x'"],
    ["nor emptied", "truncate audit_event"],
    ["nor shortened", "delete from audit_event"],
  ])("%s", async (_why, statement) => {
    await withTx(market.ctx(system), { command: "test", input: {} }, async (tx) => {
      await record(tx, market.ctx(system), { type: "test.guard", subjects: ["test:3"] });
      return ok(null);
    });
    await expect(market.pool.query(statement)).rejects.toThrow(/append-only/);
  });
});
