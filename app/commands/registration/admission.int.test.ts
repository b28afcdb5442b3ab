import { beforeAll, expect, test } from "vitest";
import type { PersonActor } from "#domain/shared/actor.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import { testPerson } from "#db/seed/test-person.ts";
import { blacklist, enterAgency } from "./admission-fixture.ts";
import { answerObjection } from "./answer-objection.ts";
import { approveRegistration } from "./approve-registration.ts";
import { checkPaper } from "./check-paper.ts";
import { decideObjection } from "./decide-objection.ts";
import { agencyEntry, deferrable, entryWorld, newUscc, pdf } from "./entry-fixture.ts";
import { handInPaper } from "./hand-in-paper.ts";
import { judgeIdentity } from "./judge-identity.ts";
import { listAgency } from "./list-agency.ts";
import { objectToEntry } from "./object-to-entry.ts";
import { registerAgency } from "./register-agency.ts";
import { suspendForPapers } from "./suspend-for-papers.ts";

const db = await testDatabase();
const vetted = ["ENV-01"];
const guest = db.ctx({ kind: "guest" });
const clock = db.ctx({ kind: "system", name: "clock" }, { as: "worker" });
let operator: PersonActor;
let regulator: PersonActor;

beforeAll(async () => {
  await entryWorld(db.db);
  operator = await testPerson(db.db, { role: "operator", kind: "hall" });
  regulator = await testPerson(db.db, { role: "regulator", kind: "regulator" });
});

const enter = (entry = agencyEntry()) => enterAgency(db.pool, guest, entry);
const one = async (query: string, ...values: unknown[]) => (await db.pool.query(query, values)).rows[0];
const stateOf = async (id: number) => (await one("select state from agency where id = $1", id)).state;
const moveClockTo = (at: Date) => db.pool.query("select advance_market_clock($1)", [at]);
const dueOf = async (kind: string, id: number) =>
  (await one("select max(due_at) as at from due_item where kind = $1 and subject = $2", kind, String(id))).at;
const shellOf = async () => {
  const old = await enter();
  await blacklist(db.pool, old.organisationId, [operator, regulator]);
  const uscc = newUscc();
  const entry = agencyEntry(uscc);
  const known = agencyEntry(old.code).identity;
  return enter({ ...entry, identity: { ...entry.identity, controller: known.controller } });
};

test("a plain newcomer is not held", async () => {
  const { registrationId } = await enter();
  expect(
    await one("select 1 from identity_review where registration_id = $1", registrationId),
  ).toBeUndefined();
});

test("a department's own agency is refused at entry, by name", async () => {
  const entry = agencyEntry();
  const identity = { ...entry.identity, sponsor: "沂州市生态环境局" };
  expect(await registerAgency(guest, { ...entry, identity })).toMatchObject({
    refusal: { code: "registration.department_behind", params: { department: "生态环境局" } },
  });
});

test("one name enters once, in whatever characters and form of company", async () => {
  const first = await enter({ ...agencyEntry(), name: "岱岳（汶新）测绘有限公司" });
  await approveRegistration(db.ctx(operator), { registrationId: first.registrationId, vetted });
  expect(
    await registerAgency(guest, { ...agencyEntry(), name: "岱嶽(汶新) 測繪有限責任公司" }),
  ).toMatchObject({
    refusal: { code: "registration.name_taken", params: { name: "岱岳（汶新）测绘有限公司" } },
  });
});

test("no number of a person or account is stored as it was written", async () => {
  const entry = agencyEntry();
  const { organisationId } = await enter(entry);
  const { rows } = await db.pool.query("select node, masked from identity_fact where organisation_id = $1", [
    organisationId,
  ]);
  const { representativeIdNumber, bankAccount } = entry.identity;
  const text = JSON.stringify(rows);
  for (const secret of [representativeIdNumber, bankAccount]) expect(text).not.toContain(secret);
  expect(text).toContain(bankAccount.slice(-4));
});

test("the shell of a blacklisted firm is held, and goes on only when hall and supervision both clear it", async () => {
  const shell = await shellOf();
  const { registrationId } = shell;
  const approve = () => approveRegistration(db.ctx(operator), { registrationId, vetted });
  expect(await approve()).toMatchObject({ refusal: { code: "identity.review_open" } });
  const judge = (by: PersonActor, verdict: "clear" | "refuse", reason = "已核对登记档案") =>
    judgeIdentity(db.ctx(by), { registrationId, verdict, reason });
  expect(await judge(operator, "clear", " ")).toMatchObject({ refusal: { code: "identity.reason_missing" } });
  expect(await judge(shell.actor, "clear")).toMatchObject({ refusal: { code: "command.forbidden" } });
  expect(await judge(operator, "clear")).toMatchObject({ ok: true });
  expect(await approve()).toMatchObject({ refusal: { code: "identity.review_open" } });
  expect(await judge(regulator, "clear")).toMatchObject({ ok: true });
  expect(await approve()).toMatchObject({ ok: true });
  expect(await stateOf(shell.organisationId)).toBe("publicity");
});

test("refused by both, the applicant reads the reasons and the code is free again", async () => {
  const shell = await shellOf();
  const { registrationId } = shell;
  for (const by of [operator, regulator])
    await judgeIdentity(db.ctx(by), { registrationId, verdict: "refuse", reason: `理由${by.accountId}` });
  const row = await one("select state, defects from registration where id = $1", registrationId);
  expect(row).toEqual({
    state: "rejected",
    defects: [`理由${operator.accountId}`, `理由${regulator.accountId}`],
  });
  expect(await stateOf(shell.organisationId)).toBe("draft");
  expect(
    await registerAgency(guest, {
      ...agencyEntry(shell.code),
      person: { ...agencyEntry(shell.code).person, login: "again@example.cn" },
    }),
  ).toMatchObject({ ok: true });
});

test("a ban decided while the newcomer is publicised holds its listing", async () => {
  const old = await enter();
  const uscc = newUscc();
  const entry = agencyEntry(uscc);
  const bankAccount = agencyEntry(old.code).identity.bankAccount;
  const shell = await enter({ ...entry, identity: { ...entry.identity, bankAccount } });
  await approveRegistration(db.ctx(operator), { registrationId: shell.registrationId, vetted });
  await blacklist(db.pool, old.organisationId, [operator, regulator]);
  await moveClockTo(await dueOf("agency.publicity_end", shell.organisationId));
  expect(await listAgency(clock, { agencyId: shell.organisationId })).toMatchObject({
    refusal: { code: "identity.review_open" },
  });
  const { registrationId } = shell;
  for (const by of [operator, regulator])
    await judgeIdentity(db.ctx(by), { registrationId, verdict: "clear", reason: "已核对" });
  expect(await listAgency(clock, { agencyId: shell.organisationId })).toMatchObject({ ok: true });
});

test("a gap is forgiven for 10 working days; then the agency is suspended, and listed again with the paper checked", async () => {
  const { office_proof, annual_report } = deferrable();
  const firm = await enter({
    ...agencyEntry(),
    papers: { office_proof: office_proof!, annual_report: annual_report! },
  });
  const { registrationId, organisationId } = firm;
  await approveRegistration(db.ctx(operator), { registrationId, vetted });
  expect(await stateOf(organisationId)).toBe("conditional_publicity");
  await moveClockTo(await dueOf("agency.publicity_end", organisationId));
  await listAgency(clock, { agencyId: organisationId });
  expect(await suspendForPapers(clock, { agencyId: organisationId })).toMatchObject({
    refusal: { code: "agency.no_cause_to_suspend" },
  });
  await moveClockTo(await dueOf("agency.papers_due", organisationId));
  expect(await suspendForPapers(clock, { agencyId: organisationId })).toMatchObject({ ok: true });
  expect(await stateOf(organisationId)).toBe("suspended");
  const kind = "staff_insurance" as const;
  const paper = { kind, file: { name: "社保.pdf", bytes: pdf } };
  expect(await handInPaper(db.ctx(firm.actor), paper)).toMatchObject({ ok: true });
  const check = { registrationId, kind, accept: true, remark: "" };
  expect(await checkPaper(db.ctx(operator), { ...check, accept: false })).toMatchObject({
    refusal: { code: "paper.remark_missing" },
  });
  expect(await checkPaper(db.ctx(operator), { ...check, accept: false, remark: "缺页" })).toMatchObject({
    ok: true,
  });
  expect(await handInPaper(db.ctx(firm.actor), paper)).toMatchObject({ ok: true });
  expect(await checkPaper(db.ctx(operator), check)).toMatchObject({ ok: true });
  expect(await stateOf(organisationId)).toBe("listed");
});

async function publicised() {
  const firm = await enter();
  await approveRegistration(db.ctx(operator), { registrationId: firm.registrationId, vetted });
  return firm;
}
const objection = (uscc: string) => ({
  uscc,
  ground: "false_papers" as const,
  facts: "证书编号查询不到。",
  evidence: null,
  guest: { name: "赵先生", contact: "13900000000" },
});

test("a guest's objection holds the listing until the regulator dismisses it", async () => {
  const firm = await publicised();
  expect(await objectToEntry(guest, { ...objection(firm.code), guest: null })).toMatchObject({
    refusal: { code: "objection.contact_missing" },
  });
  expect(await objectToEntry(db.ctx(firm.actor), objection(firm.code))).toMatchObject({
    refusal: { code: "objection.own_entry" },
  });
  const raised = await objectToEntry(guest, objection(firm.code));
  if (!raised.ok) throw new Error(raised.refusal.code);
  const { objectionId } = raised.value;
  await moveClockTo(await dueOf("agency.publicity_end", firm.organisationId));
  expect(await listAgency(clock, { agencyId: firm.organisationId })).toMatchObject({
    refusal: { code: "objection.pending" },
  });
  expect(await objectToEntry(guest, objection(firm.code))).toMatchObject({
    refusal: { code: "objection.not_publicised" },
  });
  await answerObjection(db.ctx(firm.actor), { objectionId, answer: "编号有误，附更正。" });
  expect(
    await decideObjection(db.ctx(regulator), { objectionId, verdict: "dismiss", reason: "经查属实有效。" }),
  ).toMatchObject({ ok: true });
  expect(await listAgency(clock, { agencyId: firm.organisationId })).toMatchObject({ ok: true });
});

test("an upheld objection sends the request back with its reason; unheard it is not upheld", async () => {
  const firm = await publicised();
  const raised = await objectToEntry(db.ctx(operator), { ...objection(firm.code), guest: null });
  if (!raised.ok) throw new Error(raised.refusal.code);
  const { objectionId } = raised.value;
  const uphold = { objectionId, verdict: "uphold" as const, reason: "证书系伪造。" };
  expect(await decideObjection(db.ctx(regulator), uphold)).toMatchObject({
    refusal: { code: "objection.answer_period_running" },
  });
  await answerObjection(db.ctx(firm.actor), { objectionId, answer: "无异议。" });
  expect(await decideObjection(db.ctx(operator), uphold)).toMatchObject({ ok: false });
  expect(await decideObjection(db.ctx(regulator), uphold)).toMatchObject({ ok: true });
  const row = await one("select state, defects from registration where id = $1", firm.registrationId);
  expect(row).toEqual({ state: "returned", defects: ["证书系伪造。"] });
  expect(await stateOf(firm.organisationId)).toBe("returned");
});

test("no event carries a number or a guest's contact", async () => {
  const { rows } = await db.pool.query("select string_agg(payload::text, '') as all from audit_event");
  expect(rows[0].all).not.toMatch(/13900000000|赵先生|19800101/);
});
