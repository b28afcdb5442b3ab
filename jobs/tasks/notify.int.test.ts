import { beforeAll, expect, test } from "vitest";
import { confirmAward } from "#app/commands/award/confirm-award.ts";
import { engagementFor } from "#app/commands/engagement/engagement-for-test.ts";
import {
  draftNeed,
  newAgency,
  newOwner,
  openAtClosing,
  quote,
  readNeed,
  subsidised,
  tradeOn,
  type Trade,
  value,
  web,
} from "#app/commands/need/fixtures/trade.ts";
import { setOwnApproval } from "#app/commands/need/set-own-approval.ts";
import { publishNeed } from "#app/commands/need/publish-need.ts";
import { reviewNeed } from "#app/commands/need/review-need.ts";
import { openCase } from "#app/commands/case/open-case.ts";
import { ownerDesk } from "#db/read/desk-owner.ts";
import { listNotices } from "#db/read/workspace.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import { subscriptions } from "../subscriptions.ts";
import { notify } from "./notify.ts";
import { screenCollusion } from "./screen-collusion.ts";

const db = await testDatabase();
const worker = db.ctx({ kind: "system", name: "system" }, { as: "worker" });
let trade: Trade;

beforeAll(async () => {
  trade = await tradeOn(db);
});

/** Every notice that the subject's events call for, made twice as a repeated task would. */
async function notifyAbout(subject: string): Promise<void> {
  const { rows } = await db.pool.query<{ id: string; type: string }>(
    "select id, type from audit_event where $1 = any(subjects) order by at, id",
    [subject],
  );
  for (const { id, type } of rows)
    if (subscriptions[type]?.includes("notify"))
      for (let run = 0; run < 2; run += 1) await notify(worker, { eventId: id });
}

const told = async (organisationId: number) =>
  (await listNotices(db.db, organisationId)).map(({ type, href }) => `${type} ${href}`).toSorted();

test("each side of an engagement is told what the other has done, once, with the page where it goes on", async () => {
  const { no, owner, agency, sign, deliver, sendBack, accept } = await engagementFor(db, trade.market);
  await sign();
  await deliver();
  await sendBack(1);
  await deliver();
  await accept(2);
  await notifyAbout(`engagement:${no}`);
  expect(await told(owner.id)).toEqual([
    `contract.signed /owner/engagements/${no}`,
    `deliverable.submitted /owner/engagements/${no}`,
    `deliverable.submitted /owner/engagements/${no}`,
  ]);
  expect(await told(agency.id)).toEqual([
    `contract.signed /agency/engagements/${no}`,
    `deliverable.returned /agency/engagements/${no}`,
    `engagement.accepted /agency/engagements/${no}`,
  ]);
  const [first] = await listNotices(db.db, agency.id);
  expect(Object.keys(first?.params ?? {}).toSorted()).toEqual(["name", "no"]);
});

test("a need's owner hears of the check, the winner of its award, and nobody of an amount", async () => {
  const { owner, market } = trade;
  const no = await draftNeed(trade, { funding: subsidised });
  const operator = web(db, market.operator);
  value(await publishNeed(web(db, owner.actor), { no }));
  value(await reviewNeed(operator, { no, decision: "send_back", defects: ["请写明份数"] }));
  value(await publishNeed(web(db, owner.actor), { no }));
  value(await reviewNeed(operator, { no, decision: "approve", defects: [] }));
  const firms = [await newAgency(db.db, "A"), await newAgency(db.db, "A"), await newAgency(db.db, "B")];
  for (const [index, firm] of firms.entries())
    value(await quote(trade, no, firm, { yuan: 7_200 + index * 300 }));
  await notifyAbout(`need:${no}`);
  for (const firm of firms) expect(await told(firm.id)).toEqual([]);
  value(await openAtClosing(trade, await readNeed(trade, no)));
  value(await confirmAward(web(db, firms[0]!.actor), { no }));
  await notifyAbout(`need:${no}`);
  expect(await told(owner.id)).toEqual([
    `need.published /owner/needs/${no}`,
    `need.returned /owner/needs/${no}`,
  ]);
  expect(await told(firms[0]!.id)).toEqual([`award.publicised /agency/awards/${no}`]);
  expect(await told(firms[1]!.id)).toEqual([]);
});

test("the department hears of a case that an owner has entered", async () => {
  const { owner, market } = trade;
  await db.pool.query("update organisation set verified_at = app_now() where id = $1", [owner.id]);
  const code = "2026-370982-26-03-000801";
  value(
    await openCase(web(db, owner.actor), {
      code,
      projectName: "年产 2 万套阀门技改项目",
      departmentId: market.departmentId,
      matterZh: "建设项目环境影响评价文件审批",
      phase: "project",
      limitWd: 30,
      investmentFen: null,
      items: ["HJ-001"],
    }),
  );
  await notifyAbout(`case:${code}`);
  expect(await told(market.departmentId)).toEqual([`case.opened /department/cases/${code}`]);
});

test("the owner's own approver hears that a need waits for a yes", async () => {
  const { owner } = trade;
  const no = await draftNeed(trade);
  value(await setOwnApproval(web(db, { ...owner.actor, role: "owner_approver" }), { first: true }));
  value(await publishNeed(web(db, { ...owner.actor, role: "owner_staff" }), { no }));
  await notifyAbout(`need:${no}`);
  expect(await told(owner.id)).toContain(`need.approval_asked /owner/needs/${no}`);
  const desk = (may: boolean) => ownerDesk(db.db, owner.id, new Date(), { approves: may });
  const approvals = async (may: boolean) =>
    (await desk(may)).tasks.filter(({ kind }) => kind === "own_approval").map(({ ref }) => ref);
  expect([await approvals(true), await approvals(false)]).toEqual([[no], []]);
});

test("what the screens find after an opening is told to the supervisors alone, once", async () => {
  const { market } = trade;
  const owner = await newOwner(db.db);
  const no = await draftNeed(trade, {}, owner);
  const row = await readNeed(trade, no);
  value(await publishNeed(web(db, owner.actor), { no }));
  const firms = [await newAgency(db.db, "A"), await newAgency(db.db, "A")];
  for (const firm of firms) value(await quote(trade, no, firm, { yuan: 7_200 }));
  value(await openAtClosing(trade, await readNeed(trade, no)));
  const { rows } = await db.pool.query<{ id: string; type: string }>(
    "select id, type from audit_event where $1 = any(subjects) order by at, id",
    [`need:${no}`],
  );
  for (const { id, type } of rows)
    if (subscriptions[type]?.includes("screen-collusion"))
      for (let run = 0; run < 2; run += 1) await screenCollusion(worker, { eventId: id });
  const raised = await db.pool.query<{ no: string; level: number }>(
    "select a.no, a.level from alarm a join screening s on s.id = a.screening_id where s.need_id = $1",
    [row.id],
  );
  expect(raised.rows).toMatchObject([{ level: 3 }]);
  await notifyAbout(`alarm:${raised.rows[0]!.no}`);
  expect(await told(market.supervisor.organisationId)).toContain(
    `alarm.raised /supervise/alarms/${raised.rows[0]!.no}`,
  );
  for (const id of [row.ownerId, market.hallId, market.departmentId, ...firms.map((firm) => firm.id)])
    expect((await told(id)).filter((line) => line.startsWith("alarm"))).toEqual([]);
});
