import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { asPerson, type Ctx } from "#db/context.ts";
import { timelineOf } from "#db/read/timeline.ts";
import { firmByCode } from "#db/store/desk.ts";
import { testJurisdictions, testPerson } from "#db/seed/test-person.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import type { FirmKind } from "#domain/desk/acts.ts";
import { instantAt } from "#domain/shared/dates.ts";
import { returnRegistration } from "../registration/return-registration.ts";
import { agencyEntry, newUscc, ownerEntry, pdf, serviceWish } from "../registration/entry-fixture.ts";
import {
  codeOf,
  draftNeed,
  monday,
  needInput,
  newAgency,
  newCase,
  newOwner,
  postNeed,
  quote,
  setMarketClock,
  tradeOn,
  value,
  web,
  type Trade,
} from "../need/fixtures/trade.ts";
import { submitQuote } from "../quote/submit-quote.ts";
import { answerContest } from "./answer-contest.ts";
import { changeContactAtDesk } from "./change-contact.ts";
import { closeVisit } from "./close-visit.ts";
import { contestAct } from "./contest-act.ts";
import { correctAtDesk } from "./correct.ts";
import { handInPapers } from "./hand-in-papers.ts";
import { draftNeedAtDesk, publishNeedAtDesk } from "./need.ts";
import { actOnBehalf } from "./on-behalf.ts";
import { openCaseAtDesk } from "./open-case.ts";
import { openVisit } from "./open-visit.ts";
import { registerAgencyAtDesk, registerOwnerAtDesk } from "./register.ts";

const db = await testDatabase();
let trade: Trade;
let counter: Ctx;
let colleague: Ctx;
beforeAll(async () => {
  trade = await tradeOn(db);
  counter = web(db, trade.market.operator);
  await testJurisdictions(db.db);
  const second = await testPerson(db.db, { role: "operator", kind: "hall" });
  colleague = web(db, second);
});

const request = { name: "申请书.pdf", bytes: pdf };
async function visitFor(code: string, kind: FirmKind = "owner"): Promise<number> {
  const visitor = { visitorName: "李强", visitorRelation: "employee" as const, idShown: true };
  return value(await openVisit(counter, { kind, uscc: code, ...visitor })).id;
}
const orderFor = async (code: string, kind?: FirmKind) => ({ visitId: await visitFor(code, kind), request });
const actRows = (no: string) =>
  db.pool.query(
    `select a.act, a.subject, a.state, o.code, f.sha256, f.uploaded_by as "uploadedBy", a.request_file_id as "fileId"
     from desk_act a join organisation o on o.id = a.organisation_id join stored_file f on f.id = a.request_file_id
     where a.no = $1`,
    [no],
  );

test("nothing is done for a visitor whose identity card was not seen", async () => {
  const visitor = { visitorName: "李强", visitorRelation: "agent" as const, idShown: false };
  expect(codeOf(await openVisit(counter, { kind: "owner", uscc: newUscc(), ...visitor }))).toBe(
    "desk.id_not_shown",
  );
});

test("only an operator serves, only its own visit, and only firms of its place and of that kind", async () => {
  const owner = await newOwner(db.db);
  const visitor = { visitorName: "李强", visitorRelation: "agent" as const, idShown: true };
  const input = { kind: "owner" as const, uscc: owner.code, ...visitor };
  expect(codeOf(await openVisit(web(db, owner.actor), input))).toBe("command.forbidden");
  expect(codeOf(await openVisit(counter, { ...input, kind: "agency" }))).toBe("desk.firm_other_kind");
  const elsewhere = web(db, { ...trade.market.operator, jurisdictions: ["370983"] });
  expect(codeOf(await openVisit(elsewhere, input))).toBe("desk.firm_elsewhere");
  const order = await orderFor(owner.code);
  expect(codeOf(await publishNeedAtDesk(colleague, order, { no: "2026-000001" }))).toBe("command.not_found");
});

test("a new owner enters on its signed request; the record names officer, firm and request", async () => {
  const { uscc, person, ...entry } = ownerEntry();
  const { no } = value(await registerOwnerAtDesk(counter, await orderFor(uscc), { ...entry, person }));
  const { rows } = await actRows(no);
  expect(rows).toMatchObject([{ act: "register_owner", code: uscc, state: "issued" }]);
  expect(rows[0].sha256).toMatch(/^[0-9a-f]{64}$/);
  const events = await timelineOf(db.db, `owner:${uscc}`, "party");
  expect(events.map(({ type }) => type)).toEqual(["registration.submitted", "desk.act_done"]);
  for (const event of events)
    expect(event).toMatchObject({
      actorName: trade.market.operator.name,
      payload: { onBehalf: { act: "register_owner", actedFor: uscc, requestFileId: rows[0].fileId } },
    });
  const recorded = await db.pool.query(
    `select distinct actor, actor_role as role, organisation_id as unit from audit_event where subjects @> array[$1]`,
    [`owner:${uscc}`],
  );
  const { accountId, organisationId } = trade.market.operator;
  expect(recorded.rows).toEqual([{ actor: `account:${accountId}`, role: "operator", unit: organisationId }]);
});

test("an agency enters, is returned, and corrects at the counter", async () => {
  const { uscc, person, services: _services, ...entry } = agencyEntry();
  const services = [serviceWish("HJ-001", uscc)];
  const order = await orderFor(uscc, "agency");
  value(await registerAgencyAtDesk(counter, order, { ...entry, services, person }));
  expect(codeOf(await registerAgencyAtDesk(counter, order, { ...entry, services, person }))).toBe(
    "desk.firm_changed",
  );
  const firm = (await firmByCode(db.db, uscc))!;
  const registrationId = firm.registrationId!;
  const decision = { registrationId, defects: ["licence_unreadable"] };
  value(await returnRegistration(colleague, decision));
  const { name, jurisdictionCode, details } = entry;
  const files = { licence: null, authorisation: null };
  const corrected = { registrationId, name, jurisdictionCode, details, services, ...files };
  const other = { ...corrected, registrationId: registrationId + 1000 };
  expect(codeOf(await correctAtDesk(counter, order, other))).toBe("command.not_found");
  value(await correctAtDesk(counter, order, corrected));
  expect((await firmByCode(db.db, uscc))?.standing).toBe("checking");
});

test("an owner's case and need are opened, drafted and posted; a private one is public at once", async () => {
  const owner = await newOwner(db.db);
  const order = await orderFor(owner.code);
  const opened = await openCaseAtDesk(counter, order, {
    code: "2026-370982-26-03-900001",
    projectName: "年产 2 万吨涂料扩建项目",
    departmentId: trade.market.departmentId,
    matterZh: "环评审批",
    phase: "project",
    limitWd: 30,
    investmentFen: null,
    items: [trade.market.itemCode],
  });
  expect((await actRows(value(opened).no)).rows).toMatchObject([
    { subject: "case:2026-370982-26-03-900001" },
  ]);
  const requirement = await db.pool.query<{ id: number }>(
    `select r.id from case_requirement r join approval_case c on c.id = r.case_id where c.code = $1`,
    ["2026-370982-26-03-900001"],
  );
  await db.pool.query(`update approval_case set confirmed_at = app_now() where code = $1`, [
    "2026-370982-26-03-900001",
  ]);
  const { avoid: _avoid, direct: _direct, ...input } = needInput();
  const draft = await draftNeedAtDesk(counter, order, { ...input, requirementId: requirement.rows[0]!.id });
  const needNo = (await actRows(value(draft).no)).rows[0].subject.slice("need:".length);
  const posted = value(await publishNeedAtDesk(counter, order, { no: needNo }));
  expect((await actRows(posted.no)).rows).toMatchObject([{ act: "publish_need", subject: `need:${needNo}` }]);
  const state = await db.pool.query(`select state from need where no = $1`, [needNo]);
  expect(state.rows).toEqual([{ state: "published" }]);
});

test("what names or shuts out an agency is not posted at the counter, and leaves no receipt", async () => {
  const owner = await newOwner(db.db);
  const agency = await newAgency(db.db, "A");
  const avoiding = { avoid: [{ agencyCode: agency.code, reason: "曾有纠纷" }] };
  const no = await draftNeed(trade, avoiding, owner);
  const order = await orderFor(owner.code);
  expect(codeOf(await publishNeedAtDesk(counter, order, { no }))).toBe("desk.choice_stays_with_owner");
  const { rows } = await db.pool.query(
    `select n.state, (select count(*)::int from desk_act a where a.subject = 'need:' || n.no) as receipts from need n where no = $1`,
    [no],
  );
  expect(rows).toEqual([{ state: "draft", receipts: 0 }]);
});

test("a firm's need cannot be touched in a visit for another firm", async () => {
  const owner = await newOwner(db.db);
  const no = await draftNeed(trade, {}, owner);
  const order = await orderFor((await newOwner(db.db)).code);
  expect(codeOf(await publishNeedAtDesk(counter, order, { no }))).toBe("command.not_found");
  const { requirementId } = await newCase(db.db, owner.id, trade.market.departmentId);
  const { avoid: _avoid, direct: _direct, ...input } = needInput();
  expect(codeOf(await draftNeedAtDesk(counter, order, { ...input, requirementId }))).toBe(
    "command.not_found",
  );
});

test("no act runs a command outside its row: the counter cannot quote, even in an agency's place", async () => {
  const need = await postNeed(trade);
  const agency = await newAgency(db.db, "A");
  const order = await orderFor(agency.code, "agency");
  const terms = {
    no: need.no,
    amountFen: 500_000 as never,
    discountBp: null,
    days: 15,
    practitionerIds: agency.practitionerIds.slice(0, 1),
    conflictDeclared: true,
  };
  const quoting = await actOnBehalf(counter, order, {
    act: "change_contact",
    run: (acting) => submitQuote({ ...acting, commandKey: randomUUID() }, terms, trade.sign),
    subjectOf: () => "need",
  });
  expect(codeOf(quoting)).toBe("desk.act_not_allowed");
  const own = asPerson(counter, trade.market.operator, randomUUID());
  expect(codeOf(await submitQuote(own, terms, trade.sign))).toBe("command.forbidden");
  const { rows } = await db.pool.query(`select count(*)::int as n from quote_envelope where agency_id = $1`, [
    agency.id,
  ]);
  expect(rows).toEqual([{ n: 0 }]);
});

test("the officer learns neither amount nor number of an agency's sealed quotes", async () => {
  const need = await postNeed(trade);
  const agency = await newAgency(db.db, "A");
  value(await quote(trade, need.no, agency, { yuan: 6_543.21 }));
  for (const reader of ["public", "party"] as const) {
    const told = JSON.stringify(await timelineOf(db.db, `agency:${agency.code}`, reader));
    expect(told).not.toMatch(/654321|6543|quote\.submitted/);
  }
  await expect(counter.db.execute("select envelope from quote_envelope")).rejects.toMatchObject({
    cause: { code: "42501" },
  });
});

test("papers and contact data are taken with their hash, and the record has no personal data", async () => {
  const agency = await newAgency(db.db, "B");
  const order = await orderFor(agency.code, "agency");
  const paper = { name: "资质证书.pdf", bytes: pdf };
  value(await handInPapers(counter, order, { paper, note: "换证" }));
  const to = { contactName: "赵敏", phone: "0538-7654321", email: "new@example.cn", addressZh: "二号" };
  value(await changeContactAtDesk(counter, order, to));
  const { rows } = await db.pool.query(`select contact_name as name, phone from agency where id = $1`, [
    agency.id,
  ]);
  expect(rows).toEqual([{ name: "赵敏", phone: "0538-7654321" }]);
  const told = JSON.stringify(await timelineOf(db.db, `agency:${agency.code}`, "party"));
  expect(told).toContain("desk.papers_received");
  expect(told).not.toMatch(/7654321|new@example|赵敏/);
});

test("the same form sent twice has one effect and one receipt; without a scan there is no act", async () => {
  const agency = await newAgency(db.db, "B");
  const order = await orderFor(agency.code, "agency");
  const keyed = asPerson(counter, trade.market.operator, randomUUID());
  const to = { contactName: "赵敏", phone: "0538-1", email: "new@example.cn", addressZh: "二号" };
  const first = value(await changeContactAtDesk(keyed, order, to));
  expect(await changeContactAtDesk(keyed, order, to)).toEqual({ ok: true, value: first });
  const blank = { ...order, request: { name: "申请书.pdf", bytes: new Uint8Array() } };
  expect(codeOf(await changeContactAtDesk(counter, blank, to))).toBe("file.empty");
});

test("after the visitor has left nothing more is done", async () => {
  const agency = await newAgency(db.db, "B");
  const order = await orderFor(agency.code, "agency");
  value(await closeVisit(counter, { id: order.visitId }));
  const to = { contactName: "赵敏", phone: "0538-1", email: "new@example.cn", addressZh: "二号" };
  expect(codeOf(await changeContactAtDesk(counter, order, to))).toBe("desk.session_closed");
  expect(codeOf(await closeVisit(counter, { id: order.visitId }))).toBe("desk.session_closed");
});

test("the firm contests within 5 working days, a supervisor answers, and the receipt itself never changes", async () => {
  const agency = await newAgency(db.db, "B");
  const stranger = await newAgency(db.db, "B");
  const order = await orderFor(agency.code, "agency");
  const to = { contactName: "赵敏", phone: "0538-1", email: "new@example.cn", addressZh: "二号" };
  const { no } = value(await changeContactAtDesk(counter, order, to));
  const late = value(await changeContactAtDesk(counter, order, { ...to, phone: "0538-2" }));
  const reason = "本机构没有提出过申请。";
  expect(codeOf(await contestAct(web(db, stranger.actor), { no, reason }))).toBe("command.not_found");
  expect(codeOf(await contestAct(web(db, agency.actor), { no, reason: " " }))).toBe("desk.reason_missing");
  value(await contestAct(web(db, agency.actor), { no, reason }));
  const supervisor = web(db, trade.market.supervisor);
  const answer = { no, answer: "uphold" as const, reason: "申请书签名不符。" };
  expect(codeOf(await answerContest(counter, answer))).toBe("command.forbidden");
  const same = { ...trade.market.supervisor, accountId: trade.market.operator.accountId };
  expect(codeOf(await answerContest(web(db, same), answer))).toBe("desk.own_act");
  value(await answerContest(supervisor, answer));
  await expect(db.pool.query(`update desk_act set act = 'open_case' where no = $1`, [no])).rejects.toThrow(
    "what a receipt says never changes",
  );
  await setMarketClock(db.db, instantAt("2026-03-17", 0));
  expect(codeOf(await contestAct(web(db, agency.actor), { no: late.no, reason }))).toBe("desk.contest_over");
  await setMarketClock(db.db, monday);
});
