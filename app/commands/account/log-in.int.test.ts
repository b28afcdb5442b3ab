import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "#db/seed/test-database.ts";
import { testJurisdictions, testPerson } from "#db/seed/test-person.ts";
import { logIn } from "./log-in.ts";

const db = await testDatabase();
const guest = db.ctx({ kind: "guest" });
const password = "kiln-otter-4211";
let network = 1;
const newNetwork = () => ({ secure: false, userAgent: "", ip: `198.51.100.${network++}` });

beforeAll(() => testJurisdictions(db.db));

const person = () => testPerson(db.db, { role: "owner_staff", kind: "owner", password });
const attempt = (login: string, typed: string, client = newNetwork()) =>
  logIn(guest, { login, password: typed, client });
const locked = (accountId: number) =>
  db.pool
    .query(
      `select failed_logins as failures,
        round(extract(epoch from locked_until - (select max(at) from login_failure)))::int as seconds
      from account where id = $1`,
      [accountId],
    )
    .then(({ rows }) => rows[0]);

test("a wrong password, an unknown name, a waiting and a closed account get one and the same answer", async () => {
  const known = await person();
  const closed = await person();
  await db.pool.query("update account set disabled_at = app_now() where id = $1", [closed.accountId]);
  const waiting = await person();
  await db.pool.query(
    "update account set failed_logins = 5, locked_until = clock_timestamp() + interval '1 hour' where id = $1",
    [waiting.accountId],
  );
  const answers = [
    await attempt(known.login, "not-the-password"),
    await attempt("nobody@example.cn", password),
    await attempt(closed.login, password),
    await attempt(waiting.login, password),
  ];
  for (const answer of answers)
    expect(answer).toEqual({ ok: false, refusal: { code: "account.login_refused", params: {} } });
});

test("names are compared without regard to case, width and blanks around", async () => {
  const { login } = await person();
  expect(await attempt(` ${login.toUpperCase().replace("@", "＠")} `, password)).toMatchObject({ ok: true });
});

test("the fifth failure makes the account wait 32 seconds, the sixth 64; success begins anew", async () => {
  const { login, accountId } = await person();
  for (let i = 0; i < 4; i += 1) await attempt(login, "not-the-password");
  expect(await locked(accountId)).toEqual({ failures: 4, seconds: null });
  await attempt(login, "not-the-password");
  expect(await locked(accountId)).toEqual({ failures: 5, seconds: 32 });
  expect(await attempt(login, password)).toMatchObject({ ok: false });
  await db.pool.query("update account set locked_until = clock_timestamp() where id = $1", [accountId]);
  await attempt(login, "not-the-password");
  expect(await locked(accountId)).toEqual({ failures: 6, seconds: 64 });
  await db.pool.query("update account set locked_until = clock_timestamp() where id = $1", [accountId]);
  expect(await attempt(login, password)).toMatchObject({ ok: true });
  expect(await locked(accountId)).toEqual({ failures: 0, seconds: null });
});

test("twenty guesses at once count as five, and the right one among them waits", async () => {
  const { login, accountId } = await person();
  await Promise.all(Array.from({ length: 20 }, () => attempt(login, "not-the-password")));
  expect(await locked(accountId)).toMatchObject({ failures: 5 });
  expect(await attempt(login, password)).toMatchObject({ ok: false });
});

test("a network with thirty failures in ten minutes is answered like a wrong password", async () => {
  const client = newNetwork();
  const { login } = await person();
  await attempt("nobody@example.cn", "not-the-password", client);
  await db.pool.query(
    "insert into login_failure (network_hash) select network_hash from (select network_hash from login_failure order by at desc limit 1) x, generate_series(1, 29)",
  );
  expect(await attempt(login, password, client)).toMatchObject({
    ok: false,
    refusal: { code: "account.login_refused" },
  });
  expect(await attempt(login, password)).toMatchObject({ ok: true });
  await db.pool.query("update login_failure set at = at - interval '10 minutes'");
  expect(await attempt(login, password, client)).toMatchObject({ ok: true });
});

test("somebody without a unit is told so, but only after the right password", async () => {
  const { login, accountId } = await person();
  await db.pool.query("update membership set ended_at = app_now() where account_id = $1", [accountId]);
  expect(await attempt(login, "not-the-password")).toMatchObject({
    refusal: { code: "account.login_refused" },
  });
  expect(await attempt(login, password)).toMatchObject({ refusal: { code: "account.no_unit" } });
});
