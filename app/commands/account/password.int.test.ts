import { beforeAll, expect, test } from "vitest";
import { resetToken } from "#db/auth/reset-token.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import { testJurisdictions, testPerson } from "#db/seed/test-person.ts";
import { sessionReader } from "#app/auth/read-session.ts";
import { changePassword } from "./change-password.ts";
import { logIn } from "./log-in.ts";
import { requestPasswordReset } from "./request-password-reset.ts";
import { resetPassword } from "./reset-password.ts";

const db = await testDatabase();
const guest = db.ctx({ kind: "guest" });
const read = sessionReader(guest, false);
const client = { secure: false, userAgent: "", ip: "192.0.2.9" };
const password = "kiln-otter-4211";
const next = "four horses cross a river";

beforeAll(() => testJurisdictions(db.db));

const person = () => testPerson(db.db, { role: "agency_admin", kind: "agency", password });
const idIn = (cookie: string) => ({ session: /^session=([^;]+)/.exec(cookie)?.[1] ?? "" });

async function session(login: string) {
  const outcome = await logIn(guest, { login, password, client });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return idIn(outcome.value.cookie);
}

const ask = (login: string) =>
  requestPasswordReset(guest, { login, locale: "en", origin: "http://localhost:3000" });

async function link(accountId: number): Promise<string> {
  const { rows } = await db.pool.query(
    "select id from password_reset where account_id = $1 order by created_at desc limit 1",
    [accountId],
  );
  return resetToken(guest.receiptKey, rows[0].id);
}

test("a new password ends every session and this browser goes on with a new one", async () => {
  const who = await person();
  const [here, elsewhere] = [await session(who.login), await session(who.login)];
  const outcome = await changePassword(db.ctx(who), { current: password, next, client });
  expect([await read(here), await read(elsewhere)]).toEqual([null, null]);
  expect(await read(idIn(outcome.ok ? outcome.value.cookie : ""))).not.toBeNull();
  expect(await logIn(guest, { login: who.login, password: next, client })).toMatchObject({ ok: true });
});

test.each([
  ["a wrong current password", "not-the-password", next, "account.password_wrong"],
  ["the same password again", password, password, "account.password_unchanged"],
  ["a short password", password, "short", "account.password_short"],
])("%s is refused and nothing changes", async (_why, current, wanted, code) => {
  const who = await person();
  const here = await session(who.login);
  expect(await changePassword(db.ctx(who), { current, next: wanted, client })).toMatchObject({
    ok: false,
    refusal: { code },
  });
  expect(await read(here)).not.toBeNull();
});

test("guessing the current password in a borrowed session counts as failed log-ins", async () => {
  const who = await person();
  for (let i = 0; i < 5; i += 1)
    await changePassword(db.ctx(who), { current: "not-the-password", next, client });
  expect(await changePassword(db.ctx(who), { current: password, next, client })).toMatchObject({
    refusal: { code: "account.password_wrong" },
  });
});

test("the link of a mail works once, and ends all sessions", async () => {
  const who = await person();
  const here = await session(who.login);
  expect(await ask(who.login)).toEqual({ ok: true, value: null });
  const token = await link(who.accountId);
  expect(await resetPassword(guest, { token, password: "short" })).toMatchObject({
    refusal: { code: "account.password_short" },
  });
  expect(await resetPassword(guest, { token, password: next })).toEqual({ ok: true, value: null });
  expect(await read(here)).toBeNull();
  expect(await resetPassword(guest, { token, password: next })).toMatchObject({
    refusal: { code: "account.reset_invalid" },
  });
  expect(await logIn(guest, { login: who.login, password: next, client })).toMatchObject({ ok: true });
});

test("a used link also closes the other open ones", async () => {
  const who = await person();
  await ask(who.login);
  const older = await link(who.accountId);
  await ask(who.login);
  await resetPassword(guest, { token: await link(who.accountId), password: next });
  expect(await resetPassword(guest, { token: older, password })).toMatchObject({
    refusal: { code: "account.reset_invalid" },
  });
});

test("a link older than 30 minutes is refused", async () => {
  const who = await person();
  await ask(who.login);
  await db.pool.query(
    "update password_reset set expires_at = expires_at - interval '30 minutes' where account_id = $1",
    [who.accountId],
  );
  expect(await resetPassword(guest, { token: await link(who.accountId), password: next })).toMatchObject({
    refusal: { code: "account.reset_invalid" },
  });
});

test("an unknown address gets the same answer and no mail; nobody's mailbox is filled", async () => {
  const who = await person();
  const mails = async () =>
    (
      await db.pool.query(
        "select count(*)::int as n from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'send-mail'",
      )
    ).rows[0].n;
  const before = await mails();
  expect(await ask("nobody@example.cn")).toEqual(await ask(who.login));
  for (let i = 0; i < 5; i += 1) await ask(who.login);
  expect((await mails()) - before).toBe(3);
});

test("neither a row nor a queued task holds a token that works", async () => {
  const who = await person();
  await ask(who.login);
  const token = await link(who.accountId);
  const { rows } = await db.pool.query(
    "select payload::text as text from graphile_worker._private_jobs union all select r::text from password_reset r union all select e::text from audit_event e",
  );
  expect(rows.filter((row) => row.text.includes(token))).toEqual([]);
});
