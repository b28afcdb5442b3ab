import { beforeAll, describe, expect, test } from "vitest";
import type { PersonActor } from "#domain/shared/actor.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import { testPerson } from "#db/seed/test-person.ts";
import { blacklist } from "../registration/admission-fixture.ts";
import { entryWorld } from "../registration/entry-fixture.ts";
import { identityNumber, listedAgency, paper, type ListedAgency } from "./agency-for-test.ts";
import { changeContact } from "./change-contact.ts";
import { approveChange, checkChange, confirmChange, rejectChange } from "./judge-change.ts";
import { judgeListed } from "./judge-listed.ts";
import { endPractitioner, joinPractitioner, nameForService } from "./practitioners.ts";
import { reenterAgency } from "./reenter-agency.ts";
import { requestChange, withdrawChange } from "./request-change.ts";
import { screenListed } from "./review-listed.ts";
import { tiedAgencies } from "./tied-agencies.ts";
import { withdrawAgency } from "./withdraw-agency.ts";

const db = await testDatabase();
let operator: PersonActor;
let second: PersonActor;

beforeAll(async () => {
  await entryWorld(db.db);
  const password = "kiln-otter-4211";
  operator = await testPerson(db.db, { role: "operator", kind: "hall", password });
  second = await testPerson(db.db, { role: "supervisor", kind: "regulator", password });
});

const one = async (query: string, values: unknown[]) => (await db.pool.query(query, values)).rows[0];
const refused = (code: string) => ({ ok: false, refusal: { code } });
const person = (certificateNo: string, number = identityNumber()) => ({
  name: "钱明",
  qualification: "工程师",
  certificateNo,
  identityNumber: number,
});

describe("practitioners", () => {
  test("one active agency each, by certificate and by person; who has left may join another", async () => {
    const [first, other] = [await listedAgency(db.db), await listedAgency(db.db)];
    const number = identityNumber();
    const joined = await joinPractitioner(db.ctx(first.admin), person("C-1", number));
    if (!joined.ok) throw new Error(joined.refusal.code);
    expect(await joinPractitioner(db.ctx(other.admin), person("c -1"))).toMatchObject(
      refused("practitioner.elsewhere"),
    );
    expect(await joinPractitioner(db.ctx(other.admin), person("C-2", number))).toMatchObject(
      refused("practitioner.elsewhere"),
    );
    expect(await endPractitioner(db.ctx(other.admin), joined.value)).toMatchObject(
      refused("command.not_found"),
    );
    expect(await endPractitioner(db.ctx(first.admin), joined.value)).toMatchObject({ ok: true });
    expect(await joinPractitioner(db.ctx(other.admin), person("C-1", number))).toMatchObject({ ok: true });
    const { rows } = await db.pool.query("select to_jsonb(p)::text as row from practitioner p");
    for (const { row } of rows) expect(row).not.toContain(number);
  });

  test("a service whose last named person leaves is suspended at once, and goes on with another", async () => {
    const agency = await listedAgency(db.db);
    const { serviceId, practitionerId } = agency;
    const state = async () =>
      (await one("select state from agency_service where id = $1", [serviceId])).state as string;
    const joined = await joinPractitioner(db.ctx(agency.admin), person("C-9"));
    if (!joined.ok) throw new Error(joined.refusal.code);
    await nameForService(db.ctx(agency.admin), { serviceId, practitionerIds: [practitionerId] });
    await endPractitioner(db.ctx(agency.admin), { id: practitionerId });
    expect(await state()).toBe("suspended");
    const named = { serviceId, practitionerIds: [joined.value.id] };
    expect(await nameForService(db.ctx(agency.admin), named)).toMatchObject({ ok: true });
    expect(await state()).toBe("approved");
  });
});

const ask = (agency: ListedAgency, change: object) =>
  requestChange(db.ctx(agency.admin), {
    kind: "name",
    value: { name: "新名称评估有限公司" },
    idNumber: "",
    reason: "更名",
    file: paper,
    ...change,
  });

async function asked(agency: ListedAgency, change: object = {}) {
  const outcome = await ask(agency, change);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

describe("changes of data", () => {
  const nameOf = async (id: number) =>
    (await one("select name from organisation where id = $1", [id])).name as string;

  test("a name: the old one until the check, then the new one, and the old one is history", async () => {
    const agency = await listedAgency(db.db);
    const before = await nameOf(agency.id);
    const change = await asked(agency);
    expect(await ask(agency, {})).toMatchObject(refused("change.open"));
    expect(await nameOf(agency.id)).toBe(before);
    expect(await checkChange(db.ctx(operator), change)).toMatchObject(refused("change.one_person"));
    expect(await approveChange(db.ctx(operator), change)).toMatchObject({ ok: true });
    expect(await nameOf(agency.id)).toBe("新名称评估有限公司");
    const other = await listedAgency(db.db);
    expect(await ask(other, { value: { name: "新名称 评估有限公司" } })).toMatchObject(
      refused("change.name_taken"),
    );
    await expect(
      db.pool.query("update agency_change set reason = 'x' where id = $1", [change.id]),
    ).rejects.toThrow("history");
  });

  test("an account takes two people, the second with the password", async () => {
    const agency = await listedAgency(db.db);
    const value = { bankName: "建设银行", bankAccountNo: "6217 0001 2345 6789" };
    const change = await asked(agency, { kind: "bank_account", value });
    expect(await approveChange(db.ctx(operator), change)).toMatchObject(refused("change.second_person"));
    expect(await checkChange(db.ctx(operator), change)).toMatchObject({ ok: true });
    const right = { ...change, password: "kiln-otter-4211" };
    expect(await confirmChange(db.ctx(operator), right)).toMatchObject(refused("change.same_person"));
    expect(await confirmChange(db.ctx(second), { ...change, password: "no" })).toMatchObject(
      refused("account.password_wrong"),
    );
    expect(await confirmChange(db.ctx(second), right)).toMatchObject({ ok: true });
    const row = await one("select bank_account_masked as shown from agency where id = $1", [agency.id]);
    expect(row.shown).toBe("•••• 6789");
    const { rows } = await db.pool.query(
      `select payload::text as text from audit_event where type like 'agency.%'
       union all select to_jsonb(a)::text from agency a union all select to_jsonb(c)::text from agency_change c
       union all select to_jsonb(f)::text from identity_fact f`,
    );
    expect(rows.length).toBeGreaterThan(3);
    for (const { text } of rows) expect(text).not.toContain("6217000123456789");
  });

  test("a representative's number is a keyed hash; a rejection needs its reason; the agency may take it back", async () => {
    const agency = await listedAgency(db.db);
    const value = { legalRepresentative: "周新" };
    const kind = "legal_representative";
    expect(await ask(agency, { kind, value, idNumber: "123" })).toMatchObject(refused("identity.id_number"));
    const idNumber = identityNumber();
    const change = await asked(agency, { kind, value, idNumber });
    const row = await one("select to_jsonb(c)::text as text from agency_change c where id = $1", [change.id]);
    expect(row.text).not.toContain(idNumber);
    expect(await rejectChange(db.ctx(operator), { ...change, reason: " " })).toMatchObject(
      refused("change.reason_missing"),
    );
    expect(await rejectChange(db.ctx(operator), { ...change, reason: "材料不符" })).toMatchObject({
      ok: true,
    });
    const again = await asked(agency, { kind, value, idNumber });
    expect(await withdrawChange(db.ctx(agency.admin), again)).toMatchObject({ ok: true });
    expect(await approveChange(db.ctx(operator), again)).toMatchObject(refused("command.wrong_state"));
  });
});

test("contact data and introduction are the agency's own to keep, without a number in the record", async () => {
  const agency = await listedAgency(db.db);
  const contact = {
    contactName: "郑敏",
    phone: "0538-7700123",
    email: "z@example.cn",
    addressZh: "岱岳路 9 号",
  };
  const change = (more: object) =>
    changeContact(db.ctx(agency.admin), { ...contact, introduction: "专注测绘", ...more });
  expect(await change({ phone: " " })).toMatchObject(refused("change.value_missing"));
  expect(await change({})).toMatchObject({ ok: true });
  const row = await one("select phone, introduction from agency where id = $1", [agency.id]);
  expect(row).toEqual({ phone: "0538-7700123", introduction: "专注测绘" });
  const event = await one(
    "select payload::text as text from audit_event where type = 'agency.contact_changed'",
    [],
  );
  expect(event.text).not.toContain("7700123");
});

describe("ties to a barred firm", () => {
  const idNumber = identityNumber();
  const value = { legalRepresentative: "周旧" };
  const known = { kind: "legal_representative", value, idNumber };
  let barred: ListedAgency;
  let tied: ListedAgency;
  beforeAll(async () => {
    [barred, tied] = [await listedAgency(db.db), await listedAgency(db.db)];
    for (const firm of [barred, tied])
      await db.pool.query(
        "insert into identity_fact (organisation_id, role, node, masked) select id, 'self', 'firm:' || code, code from organisation where id = $1",
        [firm.id],
      );
    expect(await approveChange(db.ctx(operator), await asked(barred, known))).toMatchObject({ ok: true });
    await blacklist(db.pool, barred.id, [operator, second]);
  });
  const reviews = async (id: number) =>
    (await db.pool.query("select id, state, change_id from identity_review where agency_id = $1", [id])).rows;

  test("a change that leads to it is held for two officers and goes on when both clear it", async () => {
    const change = await asked(tied, known);
    const approve = () => approveChange(db.ctx(operator), change);
    expect(await approve()).toMatchObject(refused("identity.review_open"));
    expect(await approve()).toMatchObject(refused("identity.review_open"));
    const [review, ...more] = await reviews(tied.id);
    expect(more).toEqual([]);
    expect(review).toMatchObject({ state: "open", change_id: change.id });
    const judge = (by: PersonActor, reason = "登记档案显示为不同自然人") =>
      judgeListed(db.ctx(by), { reviewId: review.id, verdict: "clear", reason });
    expect(await judge(operator, " ")).toMatchObject(refused("identity.reason_missing"));
    expect(await judge(operator)).toMatchObject({ ok: true });
    expect(await approve()).toMatchObject(refused("identity.review_open"));
    expect(await judge(second)).toMatchObject({ ok: true });
    expect(await approve()).toMatchObject({ ok: true });
  });

  test("when a firm is barred, listed agencies tied to it go to two officers, once, and none is ended by it", async () => {
    const [old, other, stranger] = [
      await listedAgency(db.db),
      await listedAgency(db.db),
      await listedAgency(db.db),
    ];
    for (const firm of [old, other])
      await db.pool.query(
        "insert into identity_fact (organisation_id, role, node, masked) values ($1, 'bank_account', 'account:shared', '•••• 1')",
        [firm.id],
      );
    await blacklist(db.pool, old.id, [operator, second]);
    expect(await tiedAgencies(db.db, old.id)).toContain(other.id);
    const system = db.ctx({ kind: "system", name: "system" }, { as: "worker" });
    expect(await screenListed(system, { agencyId: other.id })).toMatchObject({ value: true });
    expect(await screenListed(system, { agencyId: other.id })).toMatchObject({ value: false });
    expect(await screenListed(system, { agencyId: stranger.id })).toMatchObject({ value: false });
    expect(await reviews(other.id)).toHaveLength(1);
    expect((await one("select state from agency where id = $1", [other.id])).state).toBe("listed");
  });
});

describe("leaving and coming back", () => {
  const stateOf = async (id: number) =>
    (await one("select state from agency where id = $1", [id])).state as string;
  const back = (agency: ListedAgency) =>
    reenterAgency(db.ctx(agency.admin), { licence: paper, authorisation: paper, pledged: true });

  test("a withdrawn agency asks to return and stands before the hall again", async () => {
    const agency = await listedAgency(db.db);
    expect(await back(agency)).toMatchObject(refused("command.wrong_state"));
    expect(await withdrawAgency(db.ctx(agency.admin), { reason: "业务调整" })).toMatchObject({ ok: true });
    expect(await stateOf(agency.id)).toBe("withdrawn");
    expect(await back(agency)).toMatchObject({ ok: true });
    expect(await stateOf(agency.id)).toBe("submitted");
  });

  test("a delisted agency only when no ban is in force", async () => {
    const agency = await listedAgency(db.db);
    await db.pool.query("update agency set state = 'delisted' where id = $1", [agency.id]);
    expect(await back(agency)).toMatchObject({
      refusal: { code: "agency.ban_in_force", params: { kind: "delisting" } },
    });
    expect(await stateOf(agency.id)).toBe("delisted");
  });
});
