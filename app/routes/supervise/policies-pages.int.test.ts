import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTrade } from "#app/commands/need/fixtures/open-trade.ts";
import { postNeed } from "#app/commands/need/fixtures/trade.ts";
import { startTestServer } from "#app/server/test-server.ts";
import { newPerson } from "#db/seed/small-market.ts";
import { organisationIdOf } from "#db/seed/catalogue-rows.ts";
import { parametersOf, valueAt } from "#domain/policy/parameters.ts";
import { writeParameter } from "#domain/policy/parameter-text.ts";
import { defaultPolicy } from "#domain/policy/profiles/default.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import * as compare from "./policies-compare.tsx";
import * as exported from "./policies-export.ts";
import { fieldOf } from "./policies-form.ts";
import * as list from "./policies-list.tsx";
import * as created from "./policies-new.tsx";
import * as proposal from "./policies-proposal.tsx";
import * as proposals from "./policies-proposals.tsx";
import * as simulate from "./policies-simulate.tsx";
import * as version from "./policies-version.tsx";

const trade = await openTrade();
const office = await organisationIdOf(trade.db.db, "REG");
const people: Record<string, PersonActor> = {
  supervisor: trade.market.supervisor,
  price: await newPerson(trade.db.db, office, "price_officer", "价格穆秀云"),
  regulator: await newPerson(trade.db.db, office, "regulator", "监管邵文博"),
  owner: trade.owner.actor,
};
const page = { default: () => null };
let server: Awaited<ReturnType<typeof startTestServer>>;

beforeAll(async () => {
  const at = (path: string) => `supervise/policies${path}`;
  server = await startTestServer({
    ctx: trade.db.ctx({ kind: "guest" }),
    readSession: async ({ who }) => {
      const actor = people[who ?? ""];
      return actor ? { actor, session: { id: "s", accountId: actor.accountId, units: [] } } : null;
    },
    routes: {
      list: { path: at(""), loader: list.loader, ...page },
      compare: { path: at("/compare"), loader: compare.loader, ...page },
      created: { path: at("/new"), loader: created.loader, action: created.action, ...page },
      proposals: { path: at("/proposals"), loader: proposals.loader, ...page },
      proposal: { path: at("/proposals/:id"), loader: proposal.loader, action: proposal.action, ...page },
      simulate: { path: at("/simulate"), loader: simulate.loader, ...page },
      exported: { path: at("/simulate/export"), loader: exported.loader },
      version: { path: at("/:profile/:version"), loader: version.loader, ...page },
    },
  });
  await postNeed(trade);
});
afterAll(() => server.close());

function ask(who: string, path: string, form?: URLSearchParams): Promise<Response> {
  const { origin } = server;
  return fetch(`${origin}/supervise/policies${path}`, {
    method: form ? "POST" : "GET",
    redirect: "manual",
    headers: { cookie: `who=${who}`, ...(form ? { origin, "sec-fetch-site": "same-origin" } : {}) },
    ...(form ? { body: form } : {}),
  });
}

function formOf(change: Record<string, string>): URLSearchParams {
  const fields = new URLSearchParams({ _cmd: randomUUID() });
  for (const { path, unit } of parametersOf(defaultPolicy)) {
    const text = writeParameter(unit, valueAt(defaultPolicy, path));
    for (const part of unit === "grades" ? text.split(",") : [text]) fields.append(fieldOf(path), part);
  }
  for (const [name, value] of Object.entries(change)) fields.set(name, value);
  return fields;
}
const words = {
  intent: "send",
  profile: "default",
  titleZh: "通用规则",
  titleEn: "Default rules",
  sourceZh: "甲文件",
  sourceEn: "Document A",
  clause: "3",
  reason: "年度调整",
  effectiveOn: "2030-01-04",
};
const ratio = fieldOf("sectorRatioBp.industry");

test.each([
  ["", 200],
  ["/default/1", 200],
  ["/default/99", 404],
  ["/nowhere/1", 404],
  ["/compare", 200],
  ["/compare?a=default-1&b=xintai-1&only=1", 200],
  ["/compare?a=default-1&b=zz", 404],
  ["/new?base=shanxian-1", 200],
  ["/new?base=@99", 404],
  ["/proposals", 200],
  ["/proposals/999999999", 404],
  ["/proposals/x", 404],
  ["/simulate", 200],
  ["/simulate?with=default-1&set=sectorRatioBp.industry=35", 200],
  ["/simulate?with=default-1&set=nonsense&set=sectorRatioBp.industry=many", 200],
  ["/simulate?with=nothing-7", 404],
  ["/simulate/export?with=default-1&set=sectorRatioBp.industry=35&format=csv", 200],
  ["/simulate/export?with=zz", 404],
])("%s answers %i to a supervisor", async (path, status) => {
  expect((await ask("supervisor", path)).status).toBe(status);
});

test("an operator reads, an owner does not; who may not try may not export", async () => {
  const statuses = await Promise.all(
    [
      ["owner", ""],
      ["owner", "/simulate/export?with=default-1"],
      ["regulator", "/simulate"],
      ["nobody", ""],
    ].map(async ([who = "", path = ""]) => (await ask(who, path)).status),
  );
  expect(statuses).toEqual([403, 403, 200, 302]);
});

test.each<[string, Record<string, string>]>([
  ["half a word for a ratio", { intent: "try", [ratio]: "many" }],
  ["weights that are not whole", { intent: "try", [fieldOf("credit.weightsBp.owner")]: "10" }],
  ["a period of no day", { intent: "try", [fieldOf("periods.rating")]: "0" }],
  ["no reason", { ...words, reason: "", [ratio]: "35" }],
  ["a day in the past", { ...words, effectiveOn: "2020-01-01", [ratio]: "35" }],
  ["nothing changed", words],
  ["no such profile", { ...words, profile: "atlantis", [ratio]: "35" }],
])("a wrong form is told, 422: %s", async (_why, change) => {
  expect((await ask("supervisor", "/new?base=default-1", formOf(change))).status).toBe(422);
});

test("trying leads to the simulator with the numbers in its address, and the file has the changed cap", async () => {
  const tried = await ask(
    "regulator",
    "/new?base=default-1",
    formOf({ intent: "try", profile: "default", [ratio]: "35" }),
  );
  const location = tried.headers.get("location") ?? "";
  expect([tried.status, location]).toEqual([
    303,
    "/supervise/policies/simulate?with=default-1&set=sectorRatioBp.industry%3D35",
  ]);
  const query = location.slice(location.indexOf("?"));
  const file = await (await ask("regulator", `/simulate/export${query}&format=csv`)).text();
  expect(file).toMatch(/2026-\d{6},[^,]+,8000,7000,0/);
});

test("proposed by one, confirmed by another, over the pages", async () => {
  const sent = formOf({ ...words, [ratio]: "35" });
  expect((await ask("regulator", "/new?base=default-1", sent)).status).toBe(422);
  sent.set("_cmd", randomUUID());
  const proposed = await ask("supervisor", "/new?base=default-1", sent);
  const path = (proposed.headers.get("location") ?? "").replace("/supervise/policies", "");
  expect([proposed.status, path]).toEqual([303, expect.stringMatching(/^\/proposals\/\d+$/)]);
  const answer = (form: Record<string, string>) => new URLSearchParams({ _cmd: randomUUID(), ...form });
  expect((await ask("supervisor", path, answer({ _form: "confirm" }))).status).toBe(422);
  expect((await ask("price", path, answer({ _form: "reject", note: "" }))).status).toBe(422);
  expect((await ask("regulator", path, answer({ _form: "confirm" }))).status).toBe(403);
  const id = path.split("/").at(-1) ?? "";
  const reopened = await ask("supervisor", `/new?base=@${id}`);
  expect(reopened.headers.get("location")).toContain("set=sectorRatioBp.industry%3D35");
  expect((await ask("price", path, answer({ _form: "confirm" }))).status).toBe(303);
  expect((await ask("supervisor", "/default/2")).status).toBe(200);
  expect((await ask("supervisor", path, answer({ _form: "withdraw", note: "改期" }))).status).toBe(303);
});
