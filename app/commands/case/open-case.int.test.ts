import { expect, test } from "vitest";
import { newOwner, newPerson, smallMarket } from "#db/seed/small-market.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import { confirmCase } from "./confirm-case.ts";
import { openCase, type OpenCaseInput } from "./open-case.ts";

const market = await testDatabase();
const town = await smallMarket(market.db);
const client = await newOwner(market.db);
const rival = await newOwner(market.db);
await market.pool.query("update organisation set verified_at = app_now() where kind = 'owner'");
let serial = 700;

const input = (changes: Partial<OpenCaseInput> = {}): OpenCaseInput => ({
  code: `2026-370982-26-03-${String(++serial).padStart(6, "0")}`,
  projectName: "年产 2 万套阀门技改项目",
  departmentId: town.departmentId,
  matterZh: "建设项目环境影响评价文件审批",
  phase: "project",
  limitWd: 30,
  investmentFen: null,
  items: ["HJ-001"],
  ...changes,
});
const open = (actor: PersonActor, changes?: Partial<OpenCaseInput>) =>
  openCase(market.ctx(actor), input(changes));

test("an owner opens a case; the required item hangs on it with its legal basis", async () => {
  const outcome = await open(client.actor);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  const { rows } = await market.pool.query(
    "select r.item_code, r.state, r.basis from case_requirement r join approval_case c on c.id = r.case_id where c.code = $1",
    [outcome.value.code],
  );
  expect(rows).toEqual([
    { item_code: "HJ-001", state: "open", basis: "《中华人民共和国环境影响评价法》第十六条" },
  ]);
});

test.each<[string, Partial<OpenCaseInput>, string | RegExp]>([
  ["a project code of 23 characters", { code: "2026-370982-26-03-00012" }, /^identifier\.project_code/],
  ["an item that is not on the list", { items: ["XX-999"] }, "entry.item_not_listed"],
  ["no item at all", { items: [] }, "entry.no_items"],
  ["a longitude without a latitude", { siteLng: 117.1 }, "entry.site_incomplete"],
  ["coordinates the wrong way round", { siteLng: 36.1, siteLat: 117.1 }, "entry.site_longitude"],
])("%s is refused", async (_why, changes, code) => {
  const outcome = await open(client.actor, changes);
  expect(outcome.ok ? "" : outcome.refusal.code).toMatch(code);
});

test("what is off the list, or never was on it, is refused with the list's day and basis", async () => {
  const never = await open(client.actor, { items: ["XX-999"] });
  expect(never).toMatchObject({
    refusal: {
      params: { item: "XX-999", listOn: expect.stringMatching(/^\d{4}-/), basis: "国办发〔2015〕31号" },
    },
  });
  await market.pool.query(
    `update service_item set delisted_on = (app_now() at time zone 'Asia/Shanghai')::date, delisted_reason = '清理', delisted_basis = '沂政办〔2026〕3号' where code = 'HJ-001'`,
  );
  const off = await open(client.actor);
  await market.pool.query(
    `update service_item set delisted_on = null, delisted_reason = null, delisted_basis = null where code = 'HJ-001'`,
  );
  expect(off).toMatchObject({ refusal: { code: "entry.item_not_listed", params: { item: "HJ-001" } } });
});

test("a code serves one owner: the same owner is sent to its case, another is refused", async () => {
  const first = input();
  await openCase(market.ctx(client.actor), first);
  const again = await openCase(market.ctx(client.actor), { ...first, projectName: "另一名称" });
  const other = await openCase(market.ctx(rival.actor), first);
  expect([again, other].map((outcome) => (outcome.ok ? "" : outcome.refusal.code))).toEqual([
    "entry.case_exists",
    "entry.case_of_other_owner",
  ]);
});

test("an owner whose papers are not checked yet opens nothing", async () => {
  const newcomer = await newOwner(market.db);
  await market.pool.query("update organisation set verified_at = null where id = $1", [newcomer.id]);
  expect(await open(newcomer.actor)).toMatchObject({
    ok: false,
    refusal: { code: "entry.owner_not_verified" },
  });
});

test("only the case's own department confirms it, once", async () => {
  const opened = await open(client.actor);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const approver = await newPerson(market.db, town.departmentId, "approver", "审批李工");
  const stranger = { ...approver, organisationId: town.hallId };
  const by = (actor: PersonActor) => confirmCase(market.ctx(actor), opened.value);
  const codes = [await by(client.actor), await by(stranger), await by(approver), await by(approver)].map(
    (o) => (o.ok ? "ok" : o.refusal.code),
  );
  expect(codes).toEqual(["command.forbidden", "command.not_found", "ok", "command.stale"]);
});

test.each([
  ["the hall", () => town.hallId],
  ["the owner itself", () => client.id],
  ["a number that is nobody", () => 2_000_000_000],
  ["a number beyond the table's", () => 99_999_999_999],
])("%s cannot be made the approving department", async (_why, departmentId) => {
  const outcome = await open(client.actor, { departmentId: departmentId() });
  expect(outcome).toMatchObject({ ok: false, refusal: { code: "entry.department_unknown" } });
});

test("two owners who register one code at the same moment: one has it, the other is told", async () => {
  const same = input();
  const answers = await Promise.all(
    [client, rival].map((firm) => openCase(market.ctx(firm.actor), { ...same, projectName: firm.code })),
  );
  const codes = answers.map((answer) => (answer.ok ? "ok" : answer.refusal.code));
  expect(codes.toSorted((a, b) => a.localeCompare(b))).toEqual(["entry.case_of_other_owner", "ok"]);
});
