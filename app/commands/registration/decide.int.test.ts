import { beforeAll, expect, test } from "vitest";
import type { PersonActor } from "#domain/shared/actor.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import { testPerson } from "#db/seed/test-person.ts";
import { approveRegistration } from "./approve-registration.ts";
import { correctRegistration } from "./correct-registration.ts";
import { agencyEntry, entryWorld, ownerEntry } from "./entry-fixture.ts";
import { lapseRegistration } from "./lapse-registration.ts";
import { listAgency } from "./list-agency.ts";
import { registerAgency } from "./register-agency.ts";
import { registerOwner } from "./register-owner.ts";
import { returnRegistration } from "./return-registration.ts";

const db = await testDatabase();
const vetted = ["ENV-01"];
const guest = db.ctx({ kind: "guest" });
const clock = db.ctx({ kind: "system", name: "clock" }, { as: "worker" });
let operator: PersonActor;
let elsewhere: PersonActor;

beforeAll(async () => {
  await entryWorld(db.db);
  operator = await testPerson(db.db, { role: "operator", kind: "hall" });
  elsewhere = await testPerson(db.db, { role: "operator", kind: "hall", jurisdictionCode: "370983" });
});

async function registered<Entry>(
  register: (ctx: typeof guest, entry: Entry) => ReturnType<typeof registerOwner>,
  entry: Entry,
) {
  const outcome = await register(guest, entry);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  const { rows } = await db.pool.query(
    `select a.id as "accountId", a.name, m.id as "membershipId", m.role, o.id as "organisationId", o.name as "organisationName"
     from membership m join account a on a.id = m.account_id join organisation o on o.id = m.organisation_id
     where o.id = $1 and m.ended_at is null`,
    [outcome.value.organisationId],
  );
  const actor: PersonActor = { kind: "person", ...rows[0], jurisdictions: ["370982"], unverified: true };
  return { ...outcome.value, actor };
}

const one = async (query: string, id: number) => (await db.pool.query(query, [id])).rows[0];
const stateOf = (id: number) =>
  one(
    `select r.state, a.state as agency, o.verified_at is not null as verified from registration r
    join organisation o on o.id = r.organisation_id left join agency a on a.id = o.id where r.id = $1`,
    id,
  );
const dueOf = (kind: string, subject: number) =>
  db.pool
    .query("select due_at as at from due_item where kind = $1 and subject = $2", [kind, String(subject)])
    .then(({ rows }) => rows[0].at as Date);
const moveClockTo = (at: Date) => db.pool.query("select advance_market_clock($1)", [at]);

test("an approved owner is verified at once", async () => {
  const { registrationId } = await registered(registerOwner, ownerEntry());
  expect(await approveRegistration(db.ctx(operator), { registrationId, vetted })).toEqual({
    ok: true,
    value: null,
  });
  expect(await stateOf(registrationId)).toEqual({ state: "approved", agency: null, verified: true });
  expect(await approveRegistration(db.ctx(operator), { registrationId, vetted })).toMatchObject({
    refusal: { code: "command.wrong_state" },
  });
});

test("an operator of another place does not find the request, an applicant cannot approve it", async () => {
  const { registrationId, actor } = await registered(registerOwner, ownerEntry());
  expect(await approveRegistration(db.ctx(elsewhere), { registrationId })).toMatchObject({
    refusal: { code: "command.not_found" },
  });
  expect(await approveRegistration(db.ctx(actor), { registrationId })).toMatchObject({
    refusal: { code: "command.forbidden" },
  });
});

test("an approved agency is publicised 3 working days and then listed as provisional B", async () => {
  const { registrationId, organisationId } = await registered(registerAgency, agencyEntry());
  await approveRegistration(db.ctx(operator), { registrationId, vetted });
  expect(await stateOf(registrationId)).toMatchObject({ agency: "publicity" });
  expect(await listAgency(clock, { agencyId: organisationId })).toMatchObject({
    refusal: { code: "agency.publicity_running" },
  });
  await moveClockTo(await dueOf("agency.publicity_end", organisationId));
  expect(await listAgency(clock, { agencyId: organisationId })).toEqual({ ok: true, value: null });
  expect(await listAgency(clock, { agencyId: organisationId })).toMatchObject({
    refusal: { code: "command.wrong_state" },
  });
  const row = await one(
    `select a.state, a.grade, s.state as service, d.kind, d.previous from agency a join agency_service s on s.agency_id = a.id
     join grade_decision d on d.agency_id = a.id where a.id = $1`,
    organisationId,
  );
  expect(row).toEqual({
    state: "listed",
    grade: "provisional_b",
    service: "approved",
    kind: "admission",
    previous: "unrated",
  });
});

test("a return without a defect is refused; one with defects can be corrected by the applicant and nobody else", async () => {
  const entry = agencyEntry();
  const { registrationId, actor } = await registered(registerAgency, entry);
  const other = await registered(registerAgency, agencyEntry());
  expect(await returnRegistration(db.ctx(operator), { registrationId, defects: [" "] })).toMatchObject({
    refusal: { code: "registration.defects_missing" },
  });
  expect(
    await returnRegistration(db.ctx(operator), {
      registrationId,
      defects: ["licence_unreadable", "印章不清"],
    }),
  ).toMatchObject({ ok: true });
  expect(await stateOf(registrationId)).toMatchObject({ state: "returned", agency: "returned" });
  const correction = { ...entry, registrationId, name: "更正后的名称", authorisation: null };
  expect(await correctRegistration(db.ctx(other.actor), correction)).toMatchObject({
    refusal: { code: "command.not_found" },
  });
  expect(await correctRegistration(db.ctx(actor), correction)).toEqual({ ok: true, value: null });
  expect(await stateOf(registrationId)).toMatchObject({ state: "submitted", agency: "submitted" });
  expect(await one("select name from organisation where id = $1", actor.organisationId)).toEqual({
    name: "更正后的名称",
  });
});

test("an owner may correct the industry code; nothing can be corrected that was not returned", async () => {
  const entry = ownerEntry();
  const { registrationId, actor } = await registered(registerOwner, entry);
  const correction = { ...entry, registrationId, details: { ...entry.details, industryCode: "K7010" } };
  expect(await correctRegistration(db.ctx(actor), correction)).toMatchObject({
    refusal: { code: "command.wrong_state" },
  });
  await returnRegistration(db.ctx(operator), { registrationId, defects: ["industry_code_differs"] });
  expect(await correctRegistration(db.ctx(actor), correction)).toMatchObject({ ok: true });
  expect(await one("select industry_code from owner where id = $1", actor.organisationId)).toEqual({
    industry_code: "K7010",
  });
});

test("what is not corrected in 10 working days lapses, and the credit code is free for its firm", async () => {
  const entry = agencyEntry();
  const { registrationId, actor } = await registered(registerAgency, entry);
  await returnRegistration(db.ctx(operator), { registrationId, defects: ["licence_differs"] });
  expect(await lapseRegistration(clock, { registrationId })).toMatchObject({
    refusal: { code: "agency.return_period_running" },
  });
  await moveClockTo(await dueOf("registration.return_lapse", registrationId));
  expect(await correctRegistration(db.ctx(actor), { ...entry, registrationId })).toMatchObject({
    refusal: { code: "registration.returned_over" },
  });
  expect(await lapseRegistration(clock, { registrationId })).toEqual({ ok: true, value: null });
  const again = await registered(registerAgency, {
    ...agencyEntry(),
    uscc: entry.uscc,
    services: entry.services,
  });
  expect(again.organisationId).toBe(actor.organisationId);
  expect(again.actor.accountId).not.toBe(actor.accountId);
});

test("every step is written down with its subjects", async () => {
  const entry = ownerEntry();
  const { registrationId } = await registered(registerOwner, entry);
  await returnRegistration(db.ctx(operator), { registrationId, defects: ["licence_differs"] });
  const { rows } = await db.pool.query(
    "select type, actor_role as role from audit_event where $1 = any(subjects) order by id",
    [`owner:${entry.uscc}`],
  );
  expect(rows).toEqual([
    { type: "registration.submitted", role: "guest" },
    { type: "registration.returned", role: "operator" },
  ]);
});
