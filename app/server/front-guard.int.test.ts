import { redirect } from "@remix-run/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { testDatabase } from "#db/seed/test-database.ts";
import { publicRoute } from "./guarded.ts";
import { parseForm } from "./parse-form.ts";
import { probes, verdict } from "./probes.ts";
import { rawRequest, statusOf } from "./raw-request.ts";
import { startTestServer } from "./test-server.ts";

const database = await testDatabase();
const schema = z.object({ title: z.string() });
const form = publicRoute("home", async ({ request }) => {
  const parsed = await parseForm(request, schema);
  return parsed.ok ? redirect(`/got?${new URLSearchParams(parsed.value)}`) : parsed.response;
});
const page = () => null;
const missing = () => {
  throw new Response(null, { status: 404 });
};
let server: Awaited<ReturnType<typeof startTestServer>>;

beforeAll(async () => {
  server = await startTestServer({
    ctx: database.ctx({ kind: "guest" }),
    routes: {
      item: { path: "item/:code", loader: publicRoute("item", ({ params }) => Response.json(params)) },
      form: { path: "form", default: page, loader: publicRoute("home", () => ({})), action: form },
      upload: { path: "upload/documents", default: page, action: form },
      broken: {
        path: "broken",
        loader: publicRoute("home", () => {
          throw new Error("secret of the inside");
        }),
      },
      rest: {
        path: "*",
        loader: publicRoute("not-found", missing),
        action: publicRoute("not-found", missing),
      },
    },
  });
});
afterAll(() => server.close());

const own = (text: string) =>
  text
    .replaceAll("{host}", `localhost:${server.port}`)
    .replaceAll("{own}", `http://localhost:${server.port}`);
const policyOf = (answer: string) => /content-security-policy: (.*)\r/i.exec(answer)?.[1];
const needed = [
  "content-security-policy",
  "x-content-type-options: nosniff",
  "referrer-policy: same-origin",
  "cross-origin-opener-policy: same-origin",
  "cross-origin-resource-policy: same-origin",
  "permissions-policy",
];

test.each(probes)("%s → %i, with all headers", async (_why, status, request) => {
  const answer = await rawRequest(server.port, own(request));
  expect(verdict(answer)).toBe(String(status));
  const head = answer.split("\r\n\r\n", 1)[0]!.toLowerCase();
  expect(needed.filter((name) => !head.includes(name))).toEqual([]);
});

test("34 and more probes, and none may ask for a 5xx", () => {
  expect(probes.length).toBeGreaterThanOrEqual(34);
  expect(probes.filter(([, status]) => status < 400 || status > 499)).toEqual([]);
});

test.each([
  ["/form", 200],
  ["/form.data", 200],
  ["/item/%E4%B8%AD", 200],
  ["/assets/app.css", 200],
  ["/nowhere", 404],
  ["/nowhere.data", 404],
  ["/broken", 500],
])("%s → %i, with all headers", async (path, status) => {
  const answer = await rawRequest(
    server.port,
    own(`GET ${path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n`),
  );
  expect(statusOf(answer)).toBe(status);
  const head = answer.split("\r\n\r\n", 1)[0]!.toLowerCase();
  expect(needed.filter((name) => !head.includes(name))).toEqual([]);
  expect(answer).not.toContain("secret of the inside");
});

test("a form from our own page arrives, by either of the two ways a browser vouches for it", async () => {
  const body = "_cmd=00000000-0000-4000-8000-000000000000&title=%E4%B8%AD&undeclared=1";
  for (const proof of [`Origin: ${own("{own}")}`, "Sec-Fetch-Site: same-origin"]) {
    const request = `POST /form HTTP/1.1\r\nHost: {host}\r\n${proof}\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    const answer = await rawRequest(server.port, own(request));
    expect(statusOf(answer)).toBe(302);
    expect(answer).toMatch(/\r\nlocation: \/got\?title=%E4%B8%AD\r\n/i);
  }
});

test("no nonce is ever used twice", async () => {
  const request = own("GET /form HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
  const policies = new Set<string | undefined>();
  for (let i = 0; i < 200; i += 1) policies.add(policyOf(await rawRequest(server.port, request)));
  expect(policies.size).toBe(200);
  expect([...policies][0]).toMatch(/script-src 'nonce-[\w+/]{22}==' 'strict-dynamic'/);
});

test("who asks too often is told when to come again", async () => {
  const strict = await startTestServer({
    ctx: database.ctx({ kind: "guest" }),
    routes: { rest: { path: "*", loader: publicRoute("home", () => Response.json({})) } },
    settings: { rateFactor: 0.01 },
  });
  const ask = () =>
    rawRequest(strict.port, `GET /x HTTP/1.1\r\nHost: localhost:${strict.port}\r\nConnection: close\r\n\r\n`);
  const answers = [await ask(), await ask(), await ask(), await ask()];
  expect(answers.map(statusOf)).toEqual([200, 200, 200, 429]);
  expect(answers[3]).toMatch(/retry-after: \d+/i);
  await strict.close();
});
