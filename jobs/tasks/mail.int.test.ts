import { once as event } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readMailbox } from "#app/integrations/mail/mailbox.ts";
import { smtpMailer } from "#app/integrations/mail/smtp.ts";
import { requestPasswordReset } from "#app/commands/account/request-password-reset.ts";
import { resetPassword } from "#app/commands/account/reset-password.ts";
import { entryWorld, ownerEntry } from "#app/commands/registration/entry-fixture.ts";
import { registerOwner } from "#app/commands/registration/register-owner.ts";
import { returnRegistration } from "#app/commands/registration/return-registration.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import { testPerson } from "#db/seed/test-person.ts";
import { mailApplicant } from "./mail-applicant.ts";
import { notify } from "./notify.ts";
import { sendMail } from "./send-mail.ts";

const db = await testDatabase();
const guest = db.ctx({ kind: "guest" });
const worker = db.ctx({ kind: "system", name: "system" }, { as: "worker" });
const received: { to: string[]; raw: string }[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, session, done) {
    let raw = "";
    stream.on("data", (chunk: Buffer) => (raw += chunk.toString("utf8")));
    stream.on("end", () => {
      received.push({ to: session.envelope.rcptTo.map((each) => each.address), raw });
      done();
    });
  },
});
let url = "";

beforeAll(async () => {
  await entryWorld(db.db);
  server.listen(0, "127.0.0.1");
  await event(server.server, "listening");
  url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

const lastEvent = async (type: string) =>
  (await db.pool.query("select id from audit_event where type = $1 order by id desc limit 1", [type])).rows[0]
    .id as string;

async function resetTask() {
  const person = await testPerson(db.db, { role: "owner_staff", kind: "owner", password: "kiln-otter-4211" });
  await requestPasswordReset(guest, {
    login: person.login,
    locale: "zh-CN",
    origin: "http://localhost:3000",
  });
  const { rows } = await db.pool.query("select id from password_reset where account_id = $1", [
    person.accountId,
  ]);
  return {
    person,
    payload: {
      template: "password-reset",
      resetId: rows[0].id,
      locale: "zh-CN",
      origin: "http://localhost:3000",
    },
  };
}

test("a reset mail goes out by SMTP, once, with its key as Message-ID", async () => {
  const { person, payload } = await resetTask();
  const mailer = smtpMailer(url, "Zhenxuan <no-reply@zhenxuan.local>");
  await sendMail(worker, payload, mailer);
  await sendMail(worker, payload, mailer);
  const mine = received.filter((mail) => mail.to.includes(person.login));
  expect(mine).toHaveLength(1);
  expect(mine[0]!.raw).toMatch(
    new RegExp(`Message-ID:\\s+<password-reset-${payload.resetId}@zhenxuan.local>`),
  );
});

test("a server that is away fails the task, and the mail still goes out when it is back", async () => {
  const { person, payload } = await resetTask();
  await expect(
    sendMail(worker, payload, smtpMailer("smtp://127.0.0.1:1", "a@zhenxuan.local")),
  ).rejects.toThrow(/ECONNREFUSED/);
  await sendMail(worker, payload, smtpMailer(url, "a@zhenxuan.local"));
  expect(received.filter((mail) => mail.to.includes(person.login))).toHaveLength(1);
});

test("without a server the mail lies in the mailbox, in both languages, and its link works", async () => {
  const { person, payload } = await resetTask();
  await sendMail(worker, payload);
  const mail = (await readMailbox(db.dataDir)).find((each) => each.to === person.login);
  expect(mail?.subject).toBe("重置密码 / Reset your password");
  const token = /password-reset\/([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
  expect(await resetPassword(guest, { token, password: "four horses cross a river" })).toMatchObject({
    ok: true,
  });
});

test("a return reaches the applicant with every defect; the hall and the applicant each find one notice", async () => {
  const operator = await testPerson(db.db, { role: "operator", kind: "hall" });
  const entry = ownerEntry();
  const outcome = await registerOwner(guest, entry);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  const submitted = { eventId: await lastEvent("registration.submitted") };
  await returnRegistration(db.ctx(operator), {
    registrationId: outcome.value.registrationId,
    defects: ["licence_unreadable", "公章不清"],
  });
  const returned = { eventId: await lastEvent("registration.returned") };
  for (const task of [submitted, submitted, returned, returned]) await notify(worker, task);
  await mailApplicant(worker, returned);
  const mail = (await readMailbox(db.dataDir)).find((each) => each.to === entry.person.login);
  expect(mail?.text).toContain("1. 营业执照不清晰，无法辨认\n2. 公章不清");
  expect(mail?.text).toContain("1. The licence cannot be read\n2. 公章不清");
  const { rows } = await db.pool.query(
    "select organisation_id as id, type, href from notification where organisation_id = any($1) order by id",
    [[operator.organisationId, outcome.value.organisationId]],
  );
  expect(rows).toEqual([
    {
      id: operator.organisationId,
      type: "registration.submitted",
      href: `/supervise/registrations/${outcome.value.registrationId}`,
    },
    { id: outcome.value.organisationId, type: "registration.returned", href: "/account/registration" },
  ]);
});
