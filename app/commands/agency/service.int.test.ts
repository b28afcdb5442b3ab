import { beforeAll, describe, expect, test } from "vitest";
import type { PersonActor } from "#domain/shared/actor.ts";
import { addDays, dayOf, instantAt } from "#domain/shared/dates.ts";
import { toFen } from "#domain/shared/money.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import { testPerson } from "#db/seed/test-person.ts";
import { entryWorld } from "../registration/entry-fixture.ts";
import { listedAgency, paper, requestFor, type ListedAgency } from "./agency-for-test.ts";
import { applyForService } from "./apply-service.ts";
import { changePledge } from "./change-pledge.ts";
import { correctApplication } from "./correct-application.ts";
import { lapseApplication, withdrawApplication } from "./end-application.ts";
import {
  approveApplication,
  checkApplication,
  rejectApplication,
  returnApplication,
} from "./judge-application.ts";
import { expireService, remindOfCertificate } from "./watch-certificate.ts";

const db = await testDatabase();
const clock = db.ctx({ kind: "system", name: "clock" }, { as: "worker" });
let operator: PersonActor;
let regulator: PersonActor;
let elsewhere: PersonActor;

beforeAll(async () => {
  await entryWorld(db.db);
  operator = await testPerson(db.db, { role: "operator", kind: "hall" });
  regulator = await testPerson(db.db, { role: "regulator", kind: "regulator" });
  elsewhere = await testPerson(db.db, { role: "operator", kind: "hall", jurisdictionCode: "370983" });
});

const one = async (query: string, values: unknown[]) => (await db.pool.query(query, values)).rows[0];
const stateOf = (agencyId: number, item: string) =>
  one(
    "select state, certificate_expires_on::text as on from agency_service where agency_id = $1 and item_code = $2",
    [agencyId, item],
  );
const applicationState = async (id: number) =>
  (await one("select state from service_application where id = $1", [id])).state as string;
const refused = (code: string) => ({ ok: false, refusal: { code } });

async function applied(agency: ListedAgency, change: Parameters<typeof requestFor>[1] = {}) {
  const outcome = await applyForService(db.ctx(agency.admin), requestFor(agency, change));
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

async function approved(agency: ListedAgency, change: Parameters<typeof requestFor>[1] = {}) {
  const made = await applied(agency, change);
  const { applicationId } = made;
  expect(await checkApplication(db.ctx(operator), { applicationId })).toMatchObject({ ok: true });
  expect(await approveApplication(db.ctx(regulator), { applicationId })).toMatchObject({ ok: true });
  return made;
}

describe("a further service item", () => {
  test("goes from the hall over one return to the regulator and counts from the approval", async () => {
    const agency = await listedAgency(db.db);
    const { applicationId } = await applied(agency);
    expect(await stateOf(agency.id, "ENV-02")).toMatchObject({ state: "submitted" });
    expect(await approveApplication(db.ctx(regulator), { applicationId })).toMatchObject(
      refused("command.wrong_state"),
    );
    expect(await returnApplication(db.ctx(operator), { applicationId, defects: [" "] })).toMatchObject(
      refused("agency.defects_missing"),
    );
    const defects = ["certificate_unreadable", "缺少盖章"];
    expect(await returnApplication(db.ctx(operator), { applicationId, defects })).toMatchObject({ ok: true });
    const correction = { ...requestFor(agency, { file: null }), applicationId };
    expect(await correctApplication(db.ctx(agency.admin), correction)).toMatchObject({ ok: true });
    expect(await checkApplication(db.ctx(operator), { applicationId })).toMatchObject({ ok: true });
    expect(await approveApplication(db.ctx(regulator), { applicationId })).toMatchObject({ ok: true });
    expect(await stateOf(agency.id, "ENV-02")).toEqual({ state: "approved", on: "2098-12-31" });
  });

  test("is refused without papers, people, or twice at once", async () => {
    const agency = await listedAgency(db.db);
    const other = await listedAgency(db.db);
    const ask = (change: Parameters<typeof requestFor>[1]) =>
      applyForService(db.ctx(agency.admin), requestFor(agency, change));
    expect(await ask({ file: null })).toMatchObject(refused("service.certificate_missing"));
    expect(await ask({ expiresOn: "2025-02-01" })).toMatchObject(refused("agency.certificate_expired"));
    expect(await ask({ practitionerIds: [] })).toMatchObject(refused("service.practitioner_missing"));
    expect(await ask({ practitionerIds: [other.practitionerId] })).toMatchObject(
      refused("service.practitioner_unknown"),
    );
    expect(await ask({ itemCode: "ENV-99" })).toMatchObject(refused("service.item_off_list"));
    await applied(agency);
    expect(await ask({})).toMatchObject(refused("service.application_open"));
  });

  test("nobody else touches it: another agency, another place's hall, the hall in the regulator's stead", async () => {
    const agency = await listedAgency(db.db);
    const other = await listedAgency(db.db);
    const { applicationId } = await applied(agency);
    const correction = { ...requestFor(other), applicationId };
    expect(await correctApplication(db.ctx(other.admin), correction)).toMatchObject(
      refused("command.not_found"),
    );
    expect(await withdrawApplication(db.ctx(other.admin), { applicationId })).toMatchObject(
      refused("command.not_found"),
    );
    expect(await checkApplication(db.ctx(elsewhere), { applicationId })).toMatchObject(
      refused("command.not_found"),
    );
    await checkApplication(db.ctx(operator), { applicationId });
    expect(await approveApplication(db.ctx(operator), { applicationId })).toMatchObject(
      refused("command.forbidden"),
    );
  });

  test("rejected with reasons it may be asked for again", async () => {
    const agency = await listedAgency(db.db);
    const { applicationId } = await applied(agency);
    await checkApplication(db.ctx(operator), { applicationId });
    expect(await rejectApplication(db.ctx(regulator), { applicationId, reasons: [""] })).toMatchObject(
      refused("service.reasons_missing"),
    );
    await rejectApplication(db.ctx(regulator), { applicationId, reasons: ["业绩不足"] });
    expect(await stateOf(agency.id, "ENV-02")).toMatchObject({ state: "rejected" });
    await approved(agency);
    expect(await stateOf(agency.id, "ENV-02")).toMatchObject({ state: "approved" });
  });

  test("taken back, or left uncorrected, it ends and leaves what stands alone", async () => {
    const agency = await listedAgency(db.db);
    const first = await applied(agency, { itemCode: "ENV-01" });
    expect(await withdrawApplication(db.ctx(agency.admin), first)).toMatchObject({ ok: true });
    expect(await stateOf(agency.id, "ENV-01")).toMatchObject({ state: "approved" });
    const second = await applied(agency);
    await returnApplication(db.ctx(operator), { ...second, defects: ["certificate_differs"] });
    expect(await lapseApplication(clock, second)).toMatchObject(refused("agency.return_period_running"));
    expect(await applicationState(first.applicationId)).toBe("withdrawn");
  });
});

describe("pledges", () => {
  test("a lower one binds at once, a higher one is recorded too; nothing is forgotten", async () => {
    const agency = await listedAgency(db.db);
    const { serviceId } = agency;
    const pledge = (yuan: number | null, wd: number | null = null) =>
      changePledge(db.ctx(agency.admin), {
        serviceId,
        pledge: { priceFen: yuan === null ? null : toFen(yuan * 100), wd },
        reason: "",
      });
    expect(await pledge(5_000, 10)).toMatchObject({ ok: true });
    expect(await pledge(5_000, 10)).toMatchObject(refused("service.pledge_unchanged"));
    expect(await pledge(5_000, 16)).toMatchObject(refused("service.pledge_days"));
    expect(await pledge(4_000, 10)).toMatchObject({ ok: true });
    expect(await pledge(6_000, 10)).toMatchObject({ ok: true });
    const { rows } = await db.pool.query(
      "select price_fen::int as fen from service_pledge where service_id = $1 order by id",
      [serviceId],
    );
    expect(rows.map(({ fen }) => fen)).toEqual([null, 500_000, 400_000, 600_000]);
    await expect(db.pool.query("update service_pledge set price_fen = 1")).rejects.toThrow("append-only");
  });
});

describe("the end of a certificate", () => {
  const dueOf = async (serviceId: number) =>
    (
      await db.pool.query(
        "select kind, subject, due_at as at from due_item where subject like $1 order by due_at",
        [`${serviceId}/%`],
      )
    ).rows as { kind: string; subject: string; at: Date }[];

  test("is noted by the database for every service that is approved: 60, 30, 7 days before and the day after", async () => {
    const expiresOn = addDays(dayOf(new Date()), 100);
    const { serviceId } = await listedAgency(db.db, expiresOn);
    const days = [60, 30, 7].map((before) => ({
      kind: "certificate.remind",
      subject: `${serviceId}/${expiresOn}/${before}`,
      at: instantAt(addDays(expiresOn, -before), 0),
    }));
    const end = {
      kind: "certificate.expire",
      subject: `${serviceId}/${expiresOn}`,
      at: instantAt(addDays(expiresOn, 1), 0),
    };
    expect(await dueOf(serviceId)).toEqual([...days, end]);
  });

  test("reminds once, stops that one service by itself, and a renewal brings it back", async () => {
    const today = dayOf(new Date((await one("select app_now() as now", [])).now));
    const expiresOn = addDays(today, 5);
    const agency = await listedAgency(db.db, expiresOn);
    const other = await approved(agency);
    const watched = { serviceId: agency.serviceId, expiresOn };
    expect(await expireService(clock, watched)).toMatchObject(refused("agency.certificate_not_expired"));
    expect(await remindOfCertificate(clock, { ...watched, days: 7 })).toMatchObject({ ok: true });
    expect(await remindOfCertificate(clock, { ...watched, days: 7 })).toMatchObject(
      refused("certificate.reminded"),
    );
    await db.pool.query("select advance_market_clock($1)", [instantAt(addDays(expiresOn, 1), 0)]);
    expect(await expireService(clock, watched)).toMatchObject({ ok: true });
    expect(await stateOf(agency.id, "ENV-01")).toMatchObject({ state: "expired" });
    expect(await stateOf(agency.id, "ENV-02")).toMatchObject({ state: "approved" });
    expect(await remindOfCertificate(clock, { ...watched, days: 30 })).toMatchObject(
      refused("command.wrong_state"),
    );
    const renewal = await approved(agency, { itemCode: "ENV-01" });
    expect(renewal.serviceId).toBe(agency.serviceId);
    expect(other.serviceId).not.toBe(agency.serviceId);
    expect(await stateOf(agency.id, "ENV-01")).toEqual({ state: "approved", on: "2098-12-31" });
    expect(await expireService(clock, watched)).toMatchObject(refused("command.wrong_state"));
  });
});

test("a file is what its bytes are", async () => {
  const agency = await listedAgency(db.db);
  const request = requestFor(agency, { file: { ...paper, bytes: new TextEncoder().encode("<svg/>") } });
  expect(await applyForService(db.ctx(agency.admin), request)).toMatchObject(refused("file.type"));
});

test("whoever checked the form in the hall does not approve it in the regulator's office", async () => {
  const agency = await listedAgency(db.db);
  const { applicationId } = await applied(agency);
  const { accountId } = regulator;
  expect(await checkApplication(db.ctx({ ...operator, accountId }), { applicationId })).toMatchObject({
    ok: true,
  });
  expect(await approveApplication(db.ctx(regulator), { applicationId })).toMatchObject(
    refused("service.same_person"),
  );
  expect(await applicationState(applicationId)).toBe("checked");
});
