import { beforeAll, expect, test } from "vitest";
import { seedReference } from "#db/seed/reference.ts";
import { setMarketClock, smallMarket, type SmallMarket } from "#db/seed/small-market.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import { latestDeliverable } from "#db/store/deliverable.ts";
import { milestonesOf } from "#db/store/engagement.ts";
import { recordPayment } from "./record-payment.ts";
import { confirmPayment } from "./confirm-payment.ts";
import { deemAccepted } from "./accept-version.ts";
import { engagementFor } from "./engagement-for-test.ts";
import { noteOverdue } from "./note-overdue.ts";
import { terminateEngagement } from "./terminate-engagement.ts";

const db = await testDatabase();
let market: SmallMarket;
const at = (instant: string) => setMarketClock(db.db, new Date(instant));

beforeAll(async () => {
  await seedReference(db.db);
  market = await smallMarket(db.db);
});

async function working(options: Parameters<typeof engagementFor>[2] = {}) {
  const engaged = await engagementFor(db, market, options);
  await engaged.sign();
  return engaged;
}

test("version 1 comes back with its defects, version 2 is accepted, the balance is paid: completed", async () => {
  await at("2026-03-02T02:00:00Z");
  const { no, id, deliver, sendBack, accept, read, asOwner, asAgency } = await working();
  expect(await deliver()).toEqual({ ok: true, value: { version: 1 } });
  expect(await sendBack(1)).toEqual({ ok: true, value: { roundsLeft: 1 } });
  const reworking = (await read()).row;
  expect(reworking.dueAt).toEqual(new Date("2026-03-09T16:00:00Z"));
  expect(await deliver()).toEqual({ ok: true, value: { version: 2 } });
  expect(await accept(2)).toEqual({ ok: true, value: { version: 2 } });
  const { row, requirementState } = await read();
  expect([row.state, requirementState, row.lateDays]).toEqual(["accepted", "delivered", 0]);
  expect((await milestonesOf(db.db, id)).map((each) => each.dueAt)).toEqual([
    new Date("2026-03-16T16:00:00Z"),
    new Date("2026-03-16T16:00:00Z"),
  ]);
  for (const seq of [1, 2]) {
    await recordPayment(asOwner, { no, seq, reference: `TX-${seq}`, proofFileId: null });
    expect(await confirmPayment(asAgency, { no, seq, received: true })).toEqual({
      ok: true,
      value: { completed: seq === 2 },
    });
  }
  expect((await read()).row.state).toBe("completed");
});

test("a third return is refused: two rounds, then accept or dispute", async () => {
  const { deliver, sendBack } = await working();
  for (const version of [1, 2]) {
    await deliver();
    expect(await sendBack(version)).toMatchObject({ ok: true });
  }
  await deliver();
  expect(await sendBack(3)).toMatchObject({ refusal: { code: "engagement.no_rework_left" } });
});

test.each<[string, (of: Awaited<ReturnType<typeof working>>) => Promise<unknown>, string]>([
  [
    "a return without defects",
    async ({ deliver, sendBack }) => (await deliver(), sendBack(1, [" "])),
    "engagement.defects_missing",
  ],
  [
    "a return of an older version",
    async ({ deliver, sendBack }) => (await deliver(), sendBack(2)),
    "command.stale",
  ],
  [
    "a report by somebody else's practitioner",
    async ({ deliver }) => deliver((await working()).agency.practitionerIds[0]),
    "engagement.deliverable_missing",
  ],
  [
    "a second version before the first is answered",
    async ({ deliver }) => (await deliver(), deliver()),
    "command.wrong_state",
  ],
  ["acceptance of nothing", async ({ accept }) => accept(1), "command.stale"],
])("refused: %s", async (_what, act, code) => {
  expect(await act(await working())).toMatchObject({ ok: false, refusal: { code } });
});

test("silence accepts after 5 and 3 working days over a holiday with a make-up day, at the end of the period", async () => {
  // Delivered Monday 28 September 2026: National Day takes 1–7 October, Saturday 10 October is worked.
  await at("2026-09-28T02:00:00Z");
  const { no, deliver, sendBack, read, system } = await working();
  await deliver();
  const { row } = await read();
  expect(row.acceptDueAt).toEqual(new Date("2026-10-10T16:00:00Z"));
  await at("2026-10-14T15:59:00Z");
  expect(await noteOverdue(system, { no, what: "acceptance" })).toEqual({
    ok: true,
    value: { overdue: true },
  });
  expect(await deemAccepted(system, { no })).toMatchObject({
    refusal: { code: "engagement.acceptance_period_running" },
  });
  await at("2026-10-14T16:00:00Z");
  expect(await sendBack(1)).toMatchObject({ refusal: { code: "engagement.acceptance_period_over" } });
  await at("2026-10-20T02:00:00Z");
  expect(await deemAccepted(system, { no })).toEqual({ ok: true, value: { version: 1 } });
  const after = (await read()).row;
  expect([after.state, after.deemedAccepted, after.acceptedAt]).toEqual([
    "accepted",
    true,
    new Date("2026-10-14T16:00:00Z"),
  ]);
});

test("late days are working days, and gross lateness becomes a proposed entry that costs nothing yet", async () => {
  await at("2026-03-02T02:00:00Z");
  const { id, deliver, read } = await working({ days: 5 });
  await at("2026-03-11T02:00:00Z");
  await deliver();
  expect((await read()).row.lateDays).toBe(2);
  const { rows } = await db.pool.query(
    "select code, status, points from conduct_entry where engagement_id = $1",
    [id],
  );
  expect(rows).toEqual([{ code: "late_grossly", status: "proposed", points: "3.00" }]);
});

test("only a supervisor of the place ends an engagement, with reasons; unpaid steps are cancelled", async () => {
  const { no, id, read, asOwner, requirementId } = await working();
  expect(await terminateEngagement(asOwner, { no, reason: "不再需要" })).toMatchObject({
    refusal: { code: "command.forbidden" },
  });
  const ctx = db.ctx(market.supervisor);
  expect(await terminateEngagement(ctx, { no, reason: " " })).toMatchObject({
    refusal: { code: "engagement.reason_missing" },
  });
  const elsewhere = db.ctx({ ...market.supervisor, jurisdictions: ["370000"] });
  expect(await terminateEngagement(elsewhere, { no, reason: "x" })).toMatchObject({
    refusal: { code: "command.not_found" },
  });
  expect(await terminateEngagement(ctx, { no, reason: "项目终止" })).toMatchObject({ ok: true });
  expect((await read()).row.state).toBe("terminated");
  expect((await milestonesOf(db.db, id)).map((each) => each.state)).toEqual(["cancelled", "cancelled"]);
  const { rows } = await db.pool.query("select state from case_requirement where id = $1", [requirementId]);
  expect(rows).toEqual([{ state: "open" }]);
});

test("fifty acceptances at once accept once", async () => {
  const { id, deliver, accept } = await working();
  await deliver();
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => accept(1)));
  expect(outcomes.filter((each) => each.ok)).toHaveLength(1);
  expect((await latestDeliverable(db.db, id))?.state).toBe("accepted");
});
