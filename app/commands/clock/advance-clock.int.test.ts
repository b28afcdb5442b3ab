import { expect, test } from "vitest";
import { dayOf } from "#domain/shared/dates.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import { advanceClock } from "./advance-clock.ts";

const db = await testDatabase();
const guest = db.ctx({ kind: "guest" });
const now = async (): Promise<Date> => (await db.pool.query("select app_now() as now")).rows[0].now;

async function hoursMoved(by: "hour" | "day"): Promise<number> {
  const before = await now();
  await advanceClock(guest, { by });
  return Math.floor(((await now()).getTime() - before.getTime()) / 3_600_000);
}

test("an hour and a day go by", async () => {
  expect(await hoursMoved("hour")).toBe(1);
  expect(await hoursMoved("day")).toBe(24);
});

test("the next working day begins at nine in Beijing", async () => {
  await advanceClock(guest, { by: "working_day" });
  const at = await now();
  expect(at.toISOString()).toMatch(/T01:00:/);
  const { rows } = await db.pool.query("select is_workday as workday from work_calendar where day = $1", [
    dayOf(at),
  ]);
  expect(rows).toEqual([{ workday: true }]);
});

test("the next deadline is reached to the instant, and without one there is nothing to wait for", async () => {
  expect(await advanceClock(guest, { by: "deadline" })).toMatchObject({
    refusal: { code: "clock.no_deadline" },
  });
  await db.pool.query(
    "insert into due_item (kind, subject, due_at) values ('x', '1', app_now() + interval '3 days'), ('x', '2', app_now() + interval '5 days')",
  );
  expect(await advanceClock(guest, { by: "deadline" })).toMatchObject({ ok: true });
  const { rows } = await db.pool.query("select subject from due_item where due_at <= app_now()");
  expect(rows).toEqual([{ subject: "1" }]);
});

test("every move is written down", async () => {
  const { rows } = await db.pool.query(
    "select payload->>'by' as by, actor, visibility from audit_event where type = 'clock.advanced' order by id desc limit 1",
  );
  expect(rows).toEqual([{ by: "deadline", actor: "guest", visibility: "public" }]);
});

test("where the calendar ends, the clock stops", async () => {
  await db.pool.query(
    "insert into due_item (kind, subject, due_at) values ('x', 'far', '2027-12-31T12:00:00Z')",
  );
  await advanceClock(guest, { by: "deadline" });
  expect(await advanceClock(guest, { by: "deadline" })).toMatchObject({
    refusal: { code: "clock.calendar_end" },
  });
});

test("the clock of a production market cannot be moved, neither by the command nor by the function beneath", async () => {
  await db.pool.query("update market_setting set value = 'production' where key = 'mode'");
  expect(await advanceClock(guest, { by: "hour" })).toMatchObject({ refusal: { code: "clock.production" } });
  await expect(
    guest.pool.query("select advance_market_clock(app_now() + interval '1 hour')"),
  ).rejects.toMatchObject({ code: "42501" });
});
