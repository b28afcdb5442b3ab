import { afterAll, beforeAll, expect, test } from "vitest";
import type { PersonActor, Role } from "#domain/shared/actor.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import { guarded, publicRoute } from "./guarded.ts";
import { startTestServer } from "./test-server.ts";

const database = await testDatabase();
const person = (role: Role, accountId: number): PersonActor => ({
  kind: "person",
  accountId,
  name: "张三",
  membershipId: accountId,
  role,
  organisationId: accountId,
  organisationName: "某单位",
  jurisdictions: [],
});
const people: Record<string, PersonActor> = {
  owner: person("owner_staff", 11),
  approver: person("approver", 12),
};
let server: Awaited<ReturnType<typeof startTestServer>>;

beforeAll(async () => {
  const ok = () => Response.json({ ok: true }, { headers: { "Cache-Control": "public, max-age=60" } });
  server = await startTestServer({
    ctx: database.ctx({ kind: "guest" }),
    readSession: async ({ who }) => {
      const actor = people[who ?? ""];
      return actor ? { actor, session: { id: "s", accountId: actor.accountId, units: [] } } : null;
    },
    routes: {
      open: { path: "open", loader: publicRoute("home", ok) },
      mine: { path: "mine", loader: guarded("case.open", {}, ok), action: guarded("case.open", {}, ok) },
      theirs: {
        path: "theirs/:department",
        loader: guarded("case.confirm", { subject: async ({ params }) => subjectOf(params.department) }, ok),
      },
      late: {
        path: "late",
        loader: publicRoute("home", () => {
          throw Object.assign(new Error("canceling statement"), { code: "55P03" });
        }),
      },
      away: {
        path: "away",
        loader: publicRoute("home", () => {
          throw new Error("Failed query", { cause: Object.assign(new Error("x"), { code: "57P03" }) });
        }),
      },
    },
  });
});
afterAll(() => server.close());

async function subjectOf(department: string | undefined) {
  return department === "none" ? null : { departmentId: Number(department) };
}

function ask(path: string, who = ""): Promise<Response> {
  return fetch(server.origin + path, { redirect: "manual", headers: { cookie: `who=${who}` } });
}

test("a guest is led to log in and back to the page", async () => {
  const answer = await ask("/mine?tab=2");
  expect([answer.status, answer.headers.get("location")]).toEqual([302, "/login?next=%2Fmine%3Ftab%3D2"]);
});

test("what a signed-in person gets is kept by nobody, whatever the route says", async () => {
  expect((await ask("/open")).headers.get("cache-control")).toBe("public, max-age=60");
  expect((await ask("/open", "owner")).headers.get("cache-control")).toBe("private, no-store");
  expect((await ask("/mine", "owner")).headers.get("cache-control")).toBe("private, no-store");
});

test.each([
  ["/mine", "owner", 200],
  ["/mine", "approver", 403],
  ["/theirs/12", "approver", 200],
  ["/theirs/13", "approver", 404],
  ["/theirs/12", "owner", 403],
  ["/theirs/none", "approver", 404],
])("%s as %s → %i", async (path, who, status) => {
  expect((await ask(path, who)).status).toBe(status);
});

test("a denial of a person is on record, with who and what", async () => {
  await ask("/theirs/99", "approver");
  const { rows } = await database.pool.query(
    `select actor, outcome, visibility, payload from audit_event where type = 'access.denied' and payload->>'path' = '/theirs/99'`,
  );
  expect(rows).toEqual([
    {
      actor: "account:12",
      outcome: "denied",
      visibility: "internal",
      payload: { action: "case.confirm", path: "/theirs/99" },
    },
  ]);
});

test("a lock that is not to be had is 429, a database that is away 503, both with a time to come again", async () => {
  const [late, away] = [await ask("/late"), await ask("/away")];
  expect([late.status, late.headers.get("retry-after")]).toEqual([429, "3"]);
  expect([away.status, away.headers.get("retry-after")]).toEqual([503, "3"]);
});
