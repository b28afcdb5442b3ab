import { beforeAll, expect, test } from "vitest";
import type { PersonActor } from "#domain/shared/actor.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import { testPerson } from "#db/seed/test-person.ts";
import { sharedPractitioners } from "#db/store/identity.ts";
import { readRegistration } from "#db/read/registration.ts";
import { toFen } from "#domain/shared/money.ts";
import { approveRegistration } from "./approve-registration.ts";
import { correctRegistration } from "./correct-registration.ts";
import { agencyEntry, entryWorld, serviceWish } from "./entry-fixture.ts";
import { registerAgency } from "./register-agency.ts";
import { returnRegistration } from "./return-registration.ts";

const db = await testDatabase();
const guest = db.ctx({ kind: "guest" });
let operator: PersonActor;
beforeAll(async () => {
  await entryWorld(db.db);
  operator = await testPerson(db.db, { role: "operator", kind: "hall" });
});

const codeOf = (outcome: Awaited<ReturnType<typeof registerAgency | typeof approveRegistration>>) =>
  outcome.ok ? "ok" : outcome.refusal.code;

async function entered(entry = agencyEntry()) {
  const outcome = await registerAgency(guest, entry);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  const { registrationId, organisationId } = outcome.value;
  const { rows } = await db.pool.query(
    `select a.id as "accountId", a.name, m.id as "membershipId", m.role, o.id as "organisationId", o.name as "organisationName"
     from membership m join account a on a.id = m.account_id join organisation o on o.id = m.organisation_id
     where o.id = $1 and m.ended_at is null`,
    [organisationId],
  );
  const actor: PersonActor = { kind: "person", ...rows[0], jurisdictions: ["370982"], unverified: true };
  const read = async () => (await readRegistration(db.db, registrationId))!.agency!;
  return { registrationId, organisationId, actor, entry, read };
}

test("each service is confirmed by itself, and it stays on record who did", async () => {
  const base = agencyEntry();
  const services = [...base.services, serviceWish("ENV-02", `2-${base.uscc}`)];
  const { registrationId, read } = await entered({ ...base, services });
  const approve = (vetted?: string[]) =>
    approveRegistration(db.ctx(operator), vetted ? { registrationId, vetted } : { registrationId });
  expect(codeOf(await approve())).toBe("registration.service_unvetted");
  expect(codeOf(await approve(["ENV-02"]))).toBe("registration.service_unvetted");
  expect((await read()).services.map(({ state }) => state)).toEqual(["submitted", "submitted"]);
  expect(codeOf(await approve(["ENV-01", "ENV-02"]))).toBe("ok");
  const { services: judged } = await read();
  expect(judged.map(({ state, judgedBy }) => [state, judgedBy])).toEqual([
    ["approved", operator.name],
    ["approved", operator.name],
  ]);
  expect(judged[0]).toMatchObject({
    certificateIssuer: "山东省生态环境厅",
    certificateIssuedOn: "2020-01-01",
  });
});

test("a correction keeps the number that is not written again and ends whoever is replaced", async () => {
  const base = agencyEntry();
  const pledged = { ...base.services[0]!, pledgedPriceFen: toFen(500_000), pledgedWd: 9 };
  const firm = await entered({ ...base, services: [pledged] });
  const { registrationId, actor, entry, read, organisationId } = firm;
  const sendBack = () =>
    returnRegistration(db.ctx(operator), { registrationId, defects: ["licence_unreadable"] });
  const correct = (service: typeof pledged | Record<string, unknown>) =>
    correctRegistration(db.ctx(actor), {
      ...entry,
      registrationId,
      licence: null,
      authorisation: null,
      identity: null,
      services: [{ ...pledged, ...service }],
    });
  const [before] = (await read()).people;
  expect(before!.identityTail).toBe(pledged.practitionerIdentityNumber?.slice(-4));

  await sendBack();
  expect(await correct({ practitionerIdentityNumber: null })).toMatchObject({ ok: true });
  expect((await read()).people).toEqual([before]);
  expect((await read()).services[0]).toMatchObject({ pledgedPriceFen: 500_000, pledgedWd: 9 });

  await sendBack();
  const other = { practitionerName: "周宁", practitionerCertificateNo: `Q-${base.uscc}` };
  expect(await correct({ ...other, practitionerIdentityNumber: null })).toMatchObject({
    refusal: { code: "registration.practitioner_identity" },
  });
  const number = serviceWish("ENV-01", `q-${base.uscc}`).practitionerIdentityNumber;
  expect(await correct({ ...other, practitionerIdentityNumber: number })).toMatchObject({ ok: true });
  expect((await read()).people.map(({ name }) => name)).toEqual(["周宁"]);
  const { rows } = await db.pool.query(
    "select name, left_on is not null as gone, identity_hash like $2 as plain from practitioner where agency_id = $1 order by id",
    [organisationId, `%${number}%`],
  );
  expect(rows).toEqual([
    { name: "赵明", gone: true, plain: false },
    { name: "周宁", gone: false, plain: false },
  ]);
});

test("one person works for one agency, under whatever certificate number", async () => {
  const first = await entered();
  const { practitionerIdentityNumber } = first.entry.services[0]!;
  const second = agencyEntry();
  const services = [{ ...second.services[0]!, practitionerIdentityNumber }];
  expect(codeOf(await registerAgency(guest, { ...second, services }))).toBe(
    "registration.practitioner_elsewhere",
  );
  const wrong = [{ ...second.services[0]!, practitionerIdentityNumber: "370982198102030000" }];
  expect(codeOf(await registerAgency(guest, { ...second, services: wrong }))).toMatch(
    /^practitioner\.identity_/,
  );
  const twice = [{ ...second.services[0]!, itemCode: "ENV-02", practitionerCertificateNo: "X-1" }];
  expect(codeOf(await registerAgency(guest, { ...second, services: [...second.services, ...twice] }))).toBe(
    "registration.practitioner_twice",
  );
  expect(await sharedPractitioners(db.db, first.organisationId)).toBe(0);
});
