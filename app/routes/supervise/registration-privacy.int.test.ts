import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PersonActor } from "#domain/shared/actor.ts";
import { enterAgency } from "#app/commands/registration/admission-fixture.ts";
import { agencyEntry, entryWorld } from "#app/commands/registration/entry-fixture.ts";
import { startTestServer } from "#app/server/test-server.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import { testPerson } from "#db/seed/test-person.ts";
import * as page from "./registration.tsx";

const db = await testDatabase();
const entry = agencyEntry();
let operator: PersonActor;
let path = "";
let server: Awaited<ReturnType<typeof startTestServer>>;

beforeAll(async () => {
  await entryWorld(db.db);
  operator = await testPerson(db.db, { role: "operator", kind: "hall" });
  const guest = db.ctx({ kind: "guest" });
  const entered = await enterAgency(db.pool, guest, entry);
  await db.pool.query(
    "update agency set bank_name = '工商银行', bank_account_masked = '•••• 0001' where id = $1",
    [entered.organisationId],
  );
  path = `/supervise/registrations/${entered.registrationId}`;
  server = await startTestServer({
    ctx: guest,
    readSession: async () => ({
      actor: operator,
      session: { id: "s", accountId: operator.accountId, units: [] },
    }),
    routes: {
      page: {
        path: "supervise/registrations/:id",
        loader: page.loader,
        action: page.action,
        default: () => null,
      },
    },
  });
});
afterAll(() => server.close());

const personal = () => [
  entry.person.phone,
  entry.person.login,
  entry.details.phone,
  entry.details.email,
  entry.identity.representativeIdNumber,
  entry.identity.bankAccount,
];

// The page is rendered from its `.data` alone: what is not in the one is not in the other.
test("an officer's page tells no phone, address, identity number or account whole", async () => {
  const response = await fetch(`${server.origin}${path}.data`);
  expect(response.status).toBe(200);
  const text = await response.text();
  expect(text).toContain(entry.uscc);
  expect(text).toContain("****");
  for (const secret of personal()) expect(text).not.toContain(secret);
});

test("shown for a reason, once, and on record without the data itself", async () => {
  const ask = (reason: string) =>
    fetch(`${server.origin}${path}.data`, {
      method: "POST",
      headers: { origin: server.origin, "sec-fetch-site": "same-origin" },
      body: new URLSearchParams({ _cmd: randomUUID(), _form: "show", reason }),
    });
  expect((await ask(" ")).status).toBe(422);
  const shown = await (await ask("电话约定补正")).text();
  expect(shown).toContain(entry.details.email);
  for (const secret of [entry.identity.bankAccount, entry.identity.representativeIdNumber])
    expect(shown).not.toContain(secret);
  const { rows } = await db.pool.query<{ text: string }>(
    "select payload::text as text from audit_event where type = 'registration.contact_shown'",
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]?.text).toContain("电话约定补正");
  for (const secret of personal()) expect(rows[0]?.text).not.toContain(secret);
});
