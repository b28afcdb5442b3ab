import { beforeAll, expect, test } from "vitest";
import type { Ctx } from "#db/context.ts";
import { timelineOf } from "#db/read/timeline.ts";
import { testJurisdictions } from "#db/seed/test-person.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import type { FirmKind } from "#domain/desk/acts.ts";
import { pdf } from "../registration/entry-fixture.ts";
import {
  codeOf,
  newAgency,
  newOwner,
  postNeed,
  tradeOn,
  value,
  web,
  type Trade,
} from "../need/fixtures/trade.ts";
import { changeContactAtDesk } from "./change-contact.ts";
import { handInDeferred } from "./hand-in-papers.ts";
import { openVisit } from "./open-visit.ts";
import { answerObjectionAtDesk, cancelNeedAtDesk, endPersonAtDesk } from "./own-rights.ts";

const db = await testDatabase();
let trade: Trade;
let counter: Ctx;
beforeAll(async () => {
  trade = await tradeOn(db);
  counter = web(db, trade.market.operator);
  await testJurisdictions(db.db);
});

const request = { name: "申请书.pdf", bytes: pdf };
async function orderFor(uscc: string, kind: FirmKind = "agency") {
  const visitor = { visitorName: "李强", visitorRelation: "employee" as const, idShown: true };
  return { visitId: value(await openVisit(counter, { kind, uscc, ...visitor })).id, request };
}
const one = async (text: string, values: unknown[]) => (await db.pool.query(text, values)).rows[0];

test("a deferred paper brought to the counter is handed in as by the agency itself, once", async () => {
  const agency = await newAgency(db.db, "B");
  await db.pool.query(
    `insert into entry_paper (agency_id, kind, state, due_at) values ($1, 'office_proof', 'missing', app_now() + interval '3 days')`,
    [agency.id],
  );
  const order = await orderFor(agency.code);
  const input = { kind: "office_proof" as const, paper: { name: "房产证.pdf", bytes: pdf } };
  value(await handInDeferred(counter, order, input));
  const paper = await one(
    "select state, file_id is not null as kept, handed_in_at is not null as told from entry_paper where agency_id = $1",
    [agency.id],
  );
  expect(paper).toEqual({ state: "handed_in", kept: true, told: true });
  expect(codeOf(await handInDeferred(counter, order, input))).toBe("command.not_found");
  const types = (await timelineOf(db.db, `agency:${agency.code}`, "party")).map(({ type }) => type);
  expect(types).toEqual(["paper.handed_in", "desk.act_done"]);
});

test("new contact data at the counter pass the agency's own command, with its look for barred firms", async () => {
  const agency = await newAgency(db.db, "B");
  const to = { contactName: "赵敏", phone: "0538-7654321", email: "new@example.cn", addressZh: "二号" };
  value(await changeContactAtDesk(counter, await orderFor(agency.code), to));
  const types = (await timelineOf(db.db, `agency:${agency.code}`, "party")).map(({ type }) => type);
  expect(types).toEqual(["agency.contact_changed", "desk.act_done"]);
});

test("an agency answers an objection at the counter, its own only", async () => {
  const agency = await newAgency(db.db, "B");
  const { id } = await one(
    `insert into entry_objection (agency_id, ground, facts, guest_name, guest_contact, submitted_at, answer_due_at, decide_due_at)
     values ($1, 'other', '经营场所不实', '孙某', '0538-1', app_now(), app_now() + interval '3 days', app_now() + interval '9 days') returning id`,
    [agency.id],
  );
  const input = { objectionId: id, answer: "经营场所证明已附后。" };
  const stranger = await orderFor((await newAgency(db.db, "A")).code);
  expect(codeOf(await answerObjectionAtDesk(counter, stranger, input))).toBe("command.not_found");
  const { no } = value(await answerObjectionAtDesk(counter, await orderFor(agency.code), input));
  expect(await one("select state, answer from entry_objection where id = $1", [id])).toEqual({
    state: "answered",
    answer: input.answer,
  });
  expect(await one("select act, subject from desk_act where no = $1", [no])).toEqual({
    act: "answer_objection",
    subject: `agency:${agency.code}`,
  });
});

test("a person leaves at the counter; another firm's person is nobody there", async () => {
  const agency = await newAgency(db.db, "B");
  const other = await newAgency(db.db, "A");
  const id = agency.practitionerIds[0]!;
  expect(codeOf(await endPersonAtDesk(counter, await orderFor(other.code), { id }))).toBe(
    "command.not_found",
  );
  value(await endPersonAtDesk(counter, await orderFor(agency.code), { id }));
  const left = await one("select left_on is not null as gone from practitioner where id = $1", [id]);
  expect(left).toEqual({ gone: true });
});

test("an owner's notice is cancelled at the counter, no other owner's", async () => {
  const { no } = await postNeed(trade);
  const input = { no, code: "project_stopped" as const, reason: "项目暂停。" };
  const stranger = await orderFor((await newOwner(db.db)).code, "owner");
  expect(codeOf(await cancelNeedAtDesk(counter, stranger, input))).toBe("command.forbidden");
  const { rows } = await db.pool.query<{ code: string }>(
    "select o.code from need n join organisation o on o.id = n.owner_id where n.no = $1",
    [no],
  );
  value(await cancelNeedAtDesk(counter, await orderFor(rows[0]!.code, "owner"), input));
  expect(await one("select state from need where no = $1", [no])).toEqual({ state: "cancelled" });
});
