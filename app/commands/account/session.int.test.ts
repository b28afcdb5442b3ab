import { createHash } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Role } from "#domain/shared/actor.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import { testJurisdictions, testPerson } from "#db/seed/test-person.ts";
import { sessionReader } from "#app/auth/read-session.ts";
import { endSession } from "./end-session.ts";
import { logIn } from "./log-in.ts";
import { switchUnit } from "./switch-unit.ts";

const db = await testDatabase();
const guest = db.ctx({ kind: "guest" });
const read = sessionReader(guest, false);
const client = { secure: false, userAgent: "test", ip: "192.0.2.1" };
const password = "kiln-otter-4211";

beforeAll(() => testJurisdictions(db.db));

const idIn = (cookie: string) => /^session=([^;]+)/.exec(cookie)?.[1] ?? "";
const hashOf = (id: string) => createHash("sha256").update(id).digest("hex");

async function loggedIn(role: Role = "owner_staff", kind: "owner" | "hall" | "market" = "owner") {
  const person = await testPerson(db.db, { role, kind, password });
  const outcome = await logIn(guest, { login: person.login, password, client });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return { person, id: idIn(outcome.value.cookie), cookie: outcome.value.cookie };
}

test("who logged in acts in a role, an organisation and a scope, and the usable id is stored nowhere", async () => {
  const { person, id } = await loggedIn();
  const signedIn = await read({ session: id });
  expect(signedIn?.actor).toEqual({ ...person, login: undefined, unverified: false });
  expect(signedIn?.actor.jurisdictions).toContain("370982");
  const { rows } = await db.pool.query("select id_hash from session where account_id = $1", [
    person.accountId,
  ]);
  expect(rows).toEqual([{ id_hash: hashOf(id) }]);
  expect(await read({ session: hashOf(id) })).toBeNull();
  expect(await read({ "__Host-session": id })).toBeNull();
});

test("the cookie is for this host, this protocol and not for scripts", async () => {
  const { person, cookie } = await loggedIn();
  expect(cookie).toMatch(/^session=[a-z2-7]{40}; HttpOnly; Max-Age=604800; Path=\/; SameSite=Lax$/);
  const secure = await logIn(guest, { login: person.login, password, client: { ...client, secure: true } });
  expect(secure.ok && secure.value.cookie).toMatch(
    /^__Host-session=[a-z2-7]{40}; HttpOnly; Max-Age=604800; Path=\/; SameSite=Lax; Secure$/,
  );
});

test("an id that was planted before log-in is worth nothing after it", async () => {
  const planted = "a".repeat(40);
  expect(await read({ session: planted })).toBeNull();
  const { id } = await loggedIn();
  expect(id).not.toBe(planted);
  expect(await read({ session: planted })).toBeNull();
});

test.each<[Role, "owner" | "hall" | "market", idleSeconds: number, absoluteSeconds: number]>([
  ["owner_staff", "owner", 12 * 3_600, 7 * 86_400],
  ["operator", "hall", 30 * 60, 12 * 3_600],
  ["sys_admin", "market", 15 * 60, 12 * 3_600],
])(
  "a session of %s ends unused and at its absolute limit",
  async (role, kind, idleSeconds, absoluteSeconds) => {
    const { id } = await loggedIn(role, kind);
    const seen = (seconds: number) =>
      db.pool.query(
        "update session set last_seen_at = clock_timestamp() - make_interval(secs => $2) where id_hash = $1",
        [hashOf(id), seconds],
      );
    const { rows } = await db.pool.query(
      "select extract(epoch from expires_at - created_at)::int as absolute, idle_seconds as idle from session where id_hash = $1",
      [hashOf(id)],
    );
    expect(rows).toEqual([{ absolute: absoluteSeconds, idle: idleSeconds }]);
    await seen(idleSeconds - 30);
    expect(await read({ session: id })).not.toBeNull();
    await seen(idleSeconds + 1);
    expect(await read({ session: id })).toBeNull();
    await seen(0);
    expect(await read({ session: id })).not.toBeNull();
    await db.pool.query("update session set expires_at = clock_timestamp() where id_hash = $1", [hashOf(id)]);
    expect(await read({ session: id })).toBeNull();
  },
);

test("use is noted, so that a session in use does not end", async () => {
  const { id } = await loggedIn("operator", "hall");
  await db.pool.query(
    "update session set last_seen_at = clock_timestamp() - interval '29 minutes' where id_hash = $1",
    [hashOf(id)],
  );
  await read({ session: id });
  const { rows } = await db.pool.query(
    "select clock_timestamp() - last_seen_at < interval '1 minute' as now from session where id_hash = $1",
    [hashOf(id)],
  );
  expect(rows).toEqual([{ now: true }]);
});

test("a role taken away and an account closed end with the next request", async () => {
  const first = await loggedIn();
  await db.pool.query("update membership set ended_at = app_now() where id = $1", [
    first.person.membershipId,
  ]);
  expect(await read({ session: first.id })).toBeNull();
  const second = await loggedIn();
  await db.pool.query("update membership set role = 'owner_approver' where id = $1", [
    second.person.membershipId,
  ]);
  expect((await read({ session: second.id }))?.actor.role).toBe("owner_approver");
  await db.pool.query("update account set disabled_at = app_now() where id = $1", [second.person.accountId]);
  expect(await read({ session: second.id })).toBeNull();
});

test("the sixth session ends the one that was unused longest", async () => {
  const { person, id } = await loggedIn();
  await db.pool.query(
    "update session set last_seen_at = clock_timestamp() - interval '50 seconds' where id_hash = $1",
    [hashOf(id)],
  );
  const later: string[] = [];
  for (let i = 0; i < 5; i += 1) {
    const outcome = await logIn(guest, { login: person.login, password, client });
    if (outcome.ok) later.push(idIn(outcome.value.cookie));
  }
  expect(await read({ session: id })).toBeNull();
  for (const each of later) expect(await read({ session: each })).not.toBeNull();
});

test("one may end one's own sessions and nobody else's", async () => {
  const mine = await loggedIn();
  const other = await loggedIn();
  await endSession(db.ctx(mine.person), { idHash: hashOf(other.id) });
  expect(await read({ session: other.id })).not.toBeNull();
  await endSession(db.ctx(mine.person), { idHash: hashOf(mine.id) });
  expect(await read({ session: mine.id })).toBeNull();
});

test("acting for another unit begins a new session and ends the old one; foreign units are not found", async () => {
  const { person, id } = await loggedIn();
  const other = await testPerson(db.db, { role: "operator", kind: "hall" });
  const { rows } = await db.pool.query(
    "insert into membership (account_id, organisation_id, role) values ($1, $2, 'operator') returning id",
    [person.accountId, other.organisationId],
  );
  const foreign = await switchUnit(db.ctx(person), {
    membershipId: other.membershipId,
    sessionIdHash: hashOf(id),
    client,
  });
  expect(foreign).toMatchObject({ ok: false, refusal: { code: "command.not_found" } });
  const outcome = await switchUnit(db.ctx(person), {
    membershipId: rows[0].id,
    sessionIdHash: hashOf(id),
    client,
  });
  expect(outcome).toMatchObject({ ok: true, value: { role: "operator" } });
  expect(await read({ session: id })).toBeNull();
  const signedIn = await read({ session: idIn(outcome.ok ? outcome.value.cookie : "") });
  expect(signedIn?.actor).toMatchObject({ role: "operator", organisationId: other.organisationId });
  expect(signedIn?.session.units.map((unit) => unit.role)).toEqual(["owner_staff", "operator"]);
});
