import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newEngagement } from "#db/seed/engaged-market.ts";
import { seedReference } from "#db/seed/reference.ts";
import { newAgency, newOwner, smallMarket } from "#db/seed/small-market.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import * as entry from "../entry.server.tsx";
import * as root from "../root.tsx";
import routes from "../routes.ts";
import { startTestServer } from "./test-server.ts";

const modules = import.meta.glob<Record<string, unknown>>([
  "../routes/**/*.{ts,tsx}",
  "!../routes/**/*.test.{ts,tsx}",
]);
const database = await testDatabase();
let server: Awaited<ReturnType<typeof startTestServer>>;

/** The real pages, drawn by the real entry, without a bundler's build. */
async function allRoutes() {
  const loaded = routes.map(async ({ path, file, id = file }) => {
    const module = await modules[`../${file}`]!();
    return [id, { ...module, path }] as const;
  });
  return { root: { ...root, path: "" }, ...Object.fromEntries(await Promise.all(loaded)) };
}

beforeAll(async () => {
  await seedReference(database.db);
  server = await startTestServer({ ctx: database.ctx({ kind: "guest" }), routes: await allRoutes(), entry });
});
afterAll(() => server.close());

/** "/needs/2026-000123" and "/needs/2026-000124" are one kind of page; so is a list, however it is filtered. */
function kindOf(address: string): string {
  const { pathname, searchParams } = new URL(address, "http://localhost");
  const path = pathname.replace(/[^/]*\d{2}[^/]*/g, ":id");
  return pathname === "/language" ? path : `${path}?${searchParams.size > 0 ? "filtered" : ""}`;
}

function linksIn(html: string, base: string): string[] {
  const hrefs = [...html.matchAll(/<a\b[^>]*\shref="([^"]+)"/g)].map(([, href]) =>
    href!.replaceAll("&amp;", "&"),
  );
  const urls = hrefs.map((href) => new URL(href, base)).filter((url) => url.origin === server.origin);
  return urls.map((url) => url.pathname + url.search);
}

/** Every page that a guest reaches from the home page, one of each kind, with the status it answers. */
async function crawl(): Promise<Map<string, number>> {
  const answers = new Map<string, number>();
  const kinds = new Set([kindOf("/")]);
  const queue = ["/"];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const answer = await fetch(server.origin + path, {
      redirect: "manual",
      headers: { "accept-language": "en" },
    });
    answers.set(path, answer.status);
    const location = answer.headers.get("location");
    const isPage = answer.headers.get("content-type")?.includes("text/html");
    const html = isPage ? await answer.text() : "";
    for (const next of [...linksIn(html, server.origin + path), ...(location ? [location] : [])]) {
      if (kinds.has(kindOf(next))) continue;
      kinds.add(kindOf(next));
      queue.push(next);
    }
  }
  return answers;
}

/** Files as they lie: the front server answers them, not this one. */
const isFile = (path: string) => existsSync(join(import.meta.dirname, "../../public", path.slice(1) || "."));
const faulty = (answers: Map<string, number>) =>
  [...answers].filter(
    ([path, status]) => status !== 200 && status !== 302 && status !== 303 && !(path !== "/" && isFile(path)),
  );

test("in an empty market every link leads somewhere", async () => {
  const answers = await crawl();
  expect(faulty(answers)).toEqual([]);
  expect([...answers.keys()]).toEqual(
    expect.arrayContaining([
      "/agencies",
      "/items",
      "/needs",
      "/results",
      "/sanctions",
      "/cases",
      "/help",
      "/login",
    ]),
  );
});

test("with agencies, cases, notices, results and reports too", async () => {
  const { db, pool } = database;
  const market = await smallMarket(db);
  const work = await newEngagement(db, market, {
    owner: await newOwner(db),
    agency: await newAgency(db, "B"),
  });
  await pool.query(
    `update need set published_at = app_now(), closes_at = app_now(), opens_at = app_now(), opened_at = app_now(), publicity_ends_at = app_now()`,
  );
  await pool.query(`update award set publicity_from = app_now(), publicity_ends_at = app_now()`);
  const answers = await crawl();
  expect(faulty(answers)).toEqual([]);
  const visited = [...answers.keys()];
  expect(visited).toEqual(
    expect.arrayContaining(["/items/HJ-001", `/needs/${work.no}`, `/cases/${work.caseCode}`]),
  );
  expect(visited.some((path) => path.startsWith("/agencies/9"))).toBe(true);
});
