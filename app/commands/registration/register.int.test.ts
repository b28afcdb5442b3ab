import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "#db/seed/test-database.ts";
import { testPerson } from "#db/seed/test-person.ts";
import { logIn } from "#app/commands/account/log-in.ts";
import { bytesOf } from "#app/integrations/files/store.ts";
import { agencyEntry, entryWorld, newUscc, ownerEntry, pdf, serviceWish } from "./entry-fixture.ts";
import { registerAgency } from "./register-agency.ts";
import { registerOwner } from "./register-owner.ts";

const db = await testDatabase();
const guest = db.ctx({ kind: "guest" });
beforeAll(() => entryWorld(db.db));

test("an owner registers, may log in, and is not verified before the hall has looked", async () => {
  const entry = ownerEntry();
  const outcome = await registerOwner(guest, entry);
  expect(outcome).toMatchObject({ ok: true });
  const { rows } = await db.pool.query(
    `select o.kind, o.verified_at as "verifiedAt", r.state, w.industry_code as code, r.due_at > r.submitted_at as due, f.sha256
     from organisation o join owner w using (id) join registration r on r.organisation_id = o.id
     join stored_file f on f.id = r.licence_file_id where o.code = $1`,
    [entry.uscc],
  );
  expect(rows).toMatchObject([
    { kind: "owner", verifiedAt: null, state: "submitted", code: "C2614", due: true },
  ]);
  expect((await bytesOf(rows[0].sha256)).equals(pdf)).toBe(true);
  const client = { secure: false, userAgent: "", ip: "192.0.2.4" };
  expect(await logIn(guest, { ...entry.person, client })).toMatchObject({
    ok: true,
    value: { role: "owner_staff" },
  });
});

test("an agency registers with its services and practitioners, and may not quote yet", async () => {
  const entry = agencyEntry();
  expect(await registerAgency(guest, entry)).toMatchObject({ ok: true });
  const { rows } = await db.pool.query(
    `select a.state, a.grade, s.item_code as item, s.state as service, p.name from organisation o join agency a using (id)
     join agency_service s on s.agency_id = a.id join practitioner p on p.agency_id = a.id where o.code = $1`,
    [entry.uscc],
  );
  expect(rows).toEqual([
    { state: "submitted", grade: "unrated", item: "ENV-01", service: "submitted", name: "赵明" },
  ]);
});

test("a credit code enters once, however it is written", async () => {
  const entry = ownerEntry();
  await registerOwner(guest, entry);
  const fullWidth = Array.from(entry.uscc, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join("");
  const again = { ...ownerEntry(), uscc: ` ${fullWidth.slice(0, 9)} ${fullWidth.slice(9).toLowerCase()}` };
  expect(await registerOwner(guest, again)).toMatchObject({
    refusal: { code: "registration.code_taken", params: { uscc: entry.uscc } },
  });
  expect(await registerAgency(guest, { ...agencyEntry(), uscc: entry.uscc })).toMatchObject({
    refusal: { code: "registration.code_taken" },
  });
});

test("of two people who register one code at once, one enters", async () => {
  const uscc = newUscc();
  const outcomes = await Promise.all(
    [1, 2, 3, 4].map((n) => registerOwner(guest, { ...ownerEntry(), uscc, name: `抢注${n}` })),
  );
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
});

test.each<[string, (entry: ReturnType<typeof ownerEntry>) => void, string]>([
  [
    "a credit code with a wrong check character",
    (e) => void Object.assign(e, { uscc: `${e.uscc.slice(0, 17)}${e.uscc.endsWith("A") ? "B" : "A"}` }),
    "identifier.uscc_check",
  ],
  [
    "an industry code that does not exist",
    (e) => void Object.assign(e.details, { industryCode: "C9999" }),
    "fee.industry_code_invalid",
  ],
  ["no declaration", (e) => void Object.assign(e, { pledged: false }), "registration.pledge_missing"],
  [
    "a guessable password",
    (e) => void Object.assign(e.person, { password: "aaaaaaaaaaaaaa" }),
    "account.password_guessable",
  ],
  [
    "a log-in name that is no address",
    (e) => void Object.assign(e.person, { login: "wangfang" }),
    "account.login_form",
  ],
  [
    "an area that does not exist",
    (e) => void Object.assign(e, { jurisdictionCode: "110000" }),
    "registration.jurisdiction_unknown",
  ],
  [
    "a page of markup named as a licence",
    (e) =>
      void Object.assign(e, {
        licence: { name: "a.pdf", bytes: new TextEncoder().encode("<html><script>") },
      }),
    "file.type",
  ],
])("%s is refused, and nothing is left behind", async (_why, spoil, code) => {
  const entry = ownerEntry();
  const { uscc } = entry;
  spoil(entry);
  expect(await registerOwner(guest, entry)).toMatchObject({ ok: false, refusal: { code } });
  const { rows } = await db.pool.query("select 1 from organisation where code = $1", [uscc]);
  expect(rows).toEqual([]);
});

test("an address that has an account cannot be used again", async () => {
  const taken = await testPerson(db.db, { role: "expert", kind: "hall" });
  const entry = ownerEntry();
  const outcome = await registerOwner(guest, { ...entry, person: { ...entry.person, login: taken.login } });
  expect(outcome).toMatchObject({ refusal: { code: "account.login_taken" } });
});

test.each<[string, (entry: ReturnType<typeof agencyEntry>) => object, string]>([
  [
    "an agency that is not decoupled",
    (e) => ({ details: { ...e.details, decoupled: false } }),
    "agency.not_decoupled",
  ],
  ["an agency without a service", () => ({ services: [] }), "agency.no_service"],
  [
    "an item that is not on the list",
    () => ({ services: [serviceWish("NOPE", "1")] }),
    "registration.item_unknown",
  ],
  [
    "the same item twice",
    () => ({ services: [serviceWish("ENV-01", "2"), serviceWish("ENV-01", "3")] }),
    "registration.item_twice",
  ],
  [
    "a certificate that has expired",
    () => ({ services: [{ ...serviceWish("ENV-01", "4"), certificateExpiresOn: "2020-01-01" }] }),
    "registration.certificate_expired",
  ],
])("%s is refused", async (_why, spoil, code) => {
  const entry = agencyEntry();
  expect(await registerAgency(guest, { ...entry, ...spoil(entry) })).toMatchObject({
    ok: false,
    refusal: { code },
  });
});

test("a practitioner works for one agency only", async () => {
  const first = agencyEntry();
  await registerAgency(guest, first);
  const second = agencyEntry();
  const outcome = await registerAgency(guest, { ...second, services: first.services });
  expect(outcome).toMatchObject({ refusal: { code: "registration.practitioner_elsewhere" } });
});
