import { beforeAll, expect, test } from "vitest";
import { eq, sql } from "drizzle-orm";
import { addDays, dayOf, instantAt } from "#domain/shared/dates.ts";
import { toFen } from "#domain/shared/money.ts";
import { approvalCase, caseRequirement } from "../schema/case.ts";
import { engagement } from "../schema/engagement.ts";
import { need } from "../schema/need.ts";
import { newApprover, newEngagement } from "../seed/engaged-market.ts";
import { seedReference } from "../seed/reference.ts";
import { newAgency, newCase, newOwner, smallMarket, type SmallMarket } from "../seed/small-market.ts";
import { testDatabase } from "../seed/test-database.ts";
import { agencyDesk } from "./desk-agency.ts";
import { departmentDesk } from "./desk-department.ts";
import { ownerDesk } from "./desk-owner.ts";
import { superviseDesk } from "./desk-supervise.ts";

const database = await testDatabase();
const { db } = database;
let market: SmallMarket;
let now: Date;

beforeAll(async () => {
  await seedReference(db);
  market = await smallMarket(db);
  const clock = await db.execute<{ now: string }>(sql`select app_now() as now`);
  now = new Date(clock.rows[0]!.now);
});

const hoursAhead = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const kinds = (tasks: readonly { kind: string }[]) => tasks.map(({ kind }) => kind);

async function openNeed(ownerId: number, change: Partial<typeof need.$inferInsert> = {}): Promise<string> {
  const { caseId, requirementId } = await newCase(db, ownerId, market.departmentId);
  const no = `2026-7${String(requirementId).padStart(5, "0")}`;
  await db.insert(need).values({
    no,
    ownerId,
    caseId,
    requirementId,
    itemCode: market.itemCode,
    title: "环境影响报告表编制",
    description: "按导则编制。",
    method: "lowest",
    state: "published",
    funding: { ownBp: 10_000, fiscalBp: 0, stateBp: 0 },
    publicFunds: false,
    allowedGrades: ["A", "B"],
    capFen: toFen(800_000),
    serviceDays: 20,
    publishedAt: hoursAhead(-24),
    closesAt: hoursAhead(72),
    ...change,
  });
  return no;
}

test("an owner is told what its cases still ask for, soonest first, until a notice answers it", async () => {
  const owner = await newOwner(db);
  const late = await newCase(db, owner.id, market.departmentId);
  const soon = await newCase(db, owner.id, market.departmentId);
  await db
    .update(caseRequirement)
    .set({ neededOn: dayOf(hoursAhead(24)) })
    .where(eq(caseRequirement.id, soon.requirementId));
  await openNeed(owner.id, { state: "draft", publishedAt: null, closesAt: null });
  const desk = await ownerDesk(db, owner.id, now);
  expect(desk.tasks.map(({ kind, ref }) => [kind, ref])).toEqual([
    ["requirement", String(soon.requirementId)],
    ["requirement", String(late.requirementId)],
    ["draft", expect.stringMatching(/^2026-7/)],
  ]);
  expect(desk.tasks[0]).toMatchObject({ title: { en: "Environmental report form" } });
  expect(desk.tasks.at(-1)?.light).toBe("off");
});

test("both sides are asked to sign; the one that is late to pay or deliver sees red", async () => {
  const work = await newEngagement(db, market);
  expect(kinds((await ownerDesk(db, work.owner.id, now)).tasks)).toEqual(["sign"]);
  expect(kinds((await agencyDesk(db, work.agency.id, now))!.tasks)).toEqual(["sign"]);
  const overdue = { state: "contracted", startedAt: hoursAhead(-500), dueAt: hoursAhead(-1) };
  await db.update(engagement).set(overdue).where(eq(engagement.id, work.id));
  const desk = (await agencyDesk(db, work.agency.id, now))!;
  expect(desk.tasks).toMatchObject([{ kind: "deliver", ref: work.no, light: "red" }]);
  expect((await ownerDesk(db, work.owner.id, now)).tasks).toEqual([]);
  const office = await superviseDesk(db, market.supervisor, now);
  expect(office.deadlines).toMatchObject([
    { no: work.no, stage: "delivery", light: "red", caseCode: work.caseCode },
  ]);
  expect((await superviseDesk(db, { ...market.supervisor, jurisdictions: [] }, now)).deadlines).toEqual([]);
});

test("an agency sees the open notices that fit its grade, and of quotes only its own", async () => {
  const owner = await newOwner(db);
  const [fits, warned] = [await newAgency(db, "B"), await newAgency(db, "C")];
  const no = await openNeed(owner.id);
  const shut = await openNeed(owner.id, { closesAt: hoursAhead(-1) });
  const avoided = await openNeed(owner.id, { avoidList: [{ agencyId: fits.id, reason: "回避" }] });
  const open = (await agencyDesk(db, fits.id, now))!.open.map((row) => row.no);
  expect(open).toContain(no);
  expect(open).not.toContain(shut);
  expect(open).not.toContain(avoided);
  expect((await agencyDesk(db, warned.id, now))!.open).toEqual([]);
  expect(await agencyDesk(db, owner.id, now)).toBeNull();
});

test("as the web's own database role every workspace can be read", async () => {
  const web = database.ctx(market.operator).db;
  const [owner, agency] = [await newOwner(db), await newAgency(db, "A")];
  expect((await ownerDesk(web, owner.id, now)).tasks).toEqual([]);
  expect((await agencyDesk(web, agency.id, now))!.tasks).toEqual([]);
  expect((await departmentDesk(web, -1, now)).tasks).toEqual([]);
  for (const role of ["operator", "regulator", "supervisor", "price_officer", "auditor"] as const)
    expect((await superviseDesk(web, { ...market.operator, role }, now)).grades).toHaveLength(6);
});

test("a department confirms what an owner entered by hand", async () => {
  const owner = await newOwner(db);
  const entered = await newCase(db, owner.id, market.departmentId);
  await db.update(approvalCase).set({ confirmedAt: null }).where(eq(approvalCase.code, entered.code));
  const approver = await newApprover(db, market.departmentId);
  const desk = await departmentDesk(db, approver.organisationId, now);
  expect(desk.tasks).toMatchObject([{ kind: "confirm_case", ref: entered.code, dueAt: null }]);
  expect(desk.open.map(({ code }) => code)).toContain(entered.code);
});

test("the hall sees a need that waits for its formal check, due as its record says", async () => {
  const owner = await newOwner(db);
  const no = await openNeed(owner.id, { state: "review", publishedAt: null, closesAt: null });
  const dueAt = instantAt(addDays(dayOf(now), 2), 24);
  await db.execute(sql`insert into audit_event (type, actor, actor_role, actor_name, subjects, payload, payload_salt, payload_commit)
    values ('need.submitted', 'x', 'owner_staff', 'x', array[${`need:${no}`}], ${JSON.stringify({ dueAt })}::jsonb, '\\x00', '\\x00')`);
  const { tasks } = await superviseDesk(db, market.operator, now);
  expect(tasks).toMatchObject([
    { kind: "need_review", subject: `need:${no}`, dueAt, light: "green", ageWd: 0 },
  ]);
  expect((await superviseDesk(db, market.supervisor, now)).tasks).toEqual([]);
});
