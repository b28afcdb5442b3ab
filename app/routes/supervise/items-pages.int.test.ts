import { afterAll, beforeAll, expect, test } from "vitest";
import { randomUUID } from "node:crypto";
import type { PersonActor } from "#domain/shared/actor.ts";
import { openCatalogue, why } from "#app/commands/catalogue/fixtures/catalogue.ts";
import { historyShown } from "#app/server/item-history.ts";
import { startTestServer } from "#app/server/test-server.ts";
import * as change from "./items-change.tsx";
import * as created from "./items-new.tsx";
import * as one from "./items-item.tsx";
import * as proposal from "./items-proposal.tsx";
import * as proposals from "./items-proposals.tsx";
import * as price from "./prices-new.tsx";

const catalogue = await openCatalogue();
const { trade, regulator, priceOfficer, as } = catalogue;
const people: Record<string, PersonActor> = {
  regulator,
  priceOfficer,
  supervisor: trade.market.supervisor,
  owner: trade.owner.actor,
};
let server: Awaited<ReturnType<typeof startTestServer>>;

beforeAll(async () => {
  server = await startTestServer({
    ctx: trade.db.ctx({ kind: "guest" }),
    readSession: async ({ who }) => {
      const actor = people[who ?? ""];
      return actor ? { actor, session: { id: "s", accountId: actor.accountId, units: [] } } : null;
    },
    routes: {
      new: {
        path: "supervise/items/new",
        loader: created.loader,
        action: created.action,
        default: () => null,
      },
      change: {
        path: "supervise/items/:code/change",
        loader: change.loader,
        action: change.action,
        default: () => null,
      },
      one: { path: "supervise/items/:code", loader: one.loader, action: one.action, default: () => null },
      price: {
        path: "supervise/prices/new",
        loader: price.loader,
        action: price.action,
        default: () => null,
      },
      proposals: { path: "supervise/proposals", loader: proposals.loader, default: () => null },
      proposal: {
        path: "supervise/proposals/:id",
        loader: proposal.loader,
        action: proposal.action,
        default: () => null,
      },
    },
  });
});
afterAll(() => server.close());

function ask(path: string, who: string, form?: Record<string, string>): Promise<Response> {
  const { origin } = server;
  const body = form && new URLSearchParams({ _cmd: randomUUID(), ...form });
  return fetch(origin + path, {
    method: body ? "POST" : "GET",
    redirect: "manual",
    headers: { cookie: `who=${who}`, ...(body ? { origin, "sec-fetch-site": "same-origin" } : {}) },
    ...(body ? { body } : {}),
  });
}

const item = {
  code: "HJ-201",
  nameZh: "甲",
  nameEn: "A",
  category: "HJ",
  departmentId: String(trade.market.departmentId),
  legalBasis: "文件 | Document | 第一条",
  approvals: "环评审批 | Approval",
  selfServiceZh: "可",
  selfServiceEn: "Yes",
  deliverableZh: "报告",
  deliverableEn: "Report",
  limitWd: "20",
  priceMode: "market",
  fees: "编制费 | Fee",
  effectiveOn: why.effectiveOn,
  reason: why.reason,
};
const paper = {
  intent: "propose",
  number: "沂价〔2026〕9号",
  titleZh: "甲",
  titleEn: "A",
  authorityZh: "乙",
  authorityEn: "B",
  clause: "一",
  validFrom: "2026-03-09",
  reason: "新文件",
  mode: "fixed",
  price: "120",
};

test.each([
  ["nothing at all", "/supervise/items/new", {}],
  ["a list in another form", "/supervise/items/new", { ...item, fees: "只有中文" }],
  ["no category", "/supervise/items/new", { ...item, category: "" }],
  ["a day that is none", "/supervise/items/new", { ...item, effectiveOn: "2026-02-30" }],
  ["yesterday", "/supervise/items/new", { ...item, effectiveOn: "2026-03-08" }],
  [
    "no basis",
    "/supervise/items/HJ-001",
    { _form: "delist", effectiveOn: why.effectiveOn, reason: "x", basis: "" },
  ],
])("a wrong form is told, 422: %s", async (_why, path, form) => {
  expect((await ask(path, "regulator", form)).status).toBe(422);
});

test.each([
  ["no amount", { price: "many" }],
  ["a kind nobody knows", { mode: "magic" }],
  ["an empty table", { mode: "tiered", quantity: "investmentFen" }],
  ["an end before its beginning", { validTo: "2026-01-01" }],
])("a wrong price document is told, 422: %s", async (_why, wrong) => {
  expect((await ask("/supervise/prices/new", "priceOfficer", { ...paper, ...wrong })).status).toBe(422);
});

test("a check shows examples and stores nothing; a proposal waits for the second person", async () => {
  expect((await ask("/supervise/prices/new", "priceOfficer", { ...paper, intent: "check" })).status).toBe(
    200,
  );
  const proposed = await ask("/supervise/prices/new", "priceOfficer", paper);
  const path = proposed.headers.get("location") ?? "";
  expect([proposed.status, path]).toEqual([303, expect.stringMatching(/^\/supervise\/proposals\/\d+$/)]);
  expect((await ask(path, "priceOfficer", { _form: "approve" })).status).toBe(422);
  expect((await ask(path, "supervisor", { _form: "reject", note: "" })).status).toBe(422);
  expect((await ask(path, "supervisor", { _form: "approve" })).status).toBe(303);
});

test("an item goes from its form to the list by two people; guests read offices, supervision names", async () => {
  const proposed = await ask("/supervise/items/new", "regulator", item);
  expect(proposed.status).toBe(303);
  const path = proposed.headers.get("location") ?? "";
  expect((await ask(path, "supervisor")).status).toBe(200);
  expect((await ask("/supervise/proposals", "supervisor")).status).toBe(200);
  expect((await ask(path, "supervisor", { _form: "approve", note: "同意" })).status).toBe(303);
  expect((await ask("/supervise/items/HJ-201", "supervisor")).status).toBe(200);
  const office = { zh: "汶新市行政审批服务局", en: "汶新市行政审批服务局" };
  const [guest] = await historyShown(trade.db.ctx({ kind: "guest" }), "HJ-201");
  expect(guest).toMatchObject({
    proposer: { name: null, role: "regulator", office },
    approver: { name: null, role: "supervisor", office },
  });
  const [seen] = await historyShown(as(trade.market.supervisor), "HJ-201");
  expect(seen).toMatchObject({ proposer: { name: "监管邵文博" }, approver: { name: "监管赵岩" } });
});

test.each([
  ["/supervise/items/new", "owner", 403],
  ["/supervise/items/new", "supervisor", 403],
  ["/supervise/prices/new", "regulator", 403],
  ["/supervise/items/HJ-001/change", "supervisor", 403],
  ["/supervise/proposals/999999", "supervisor", 404],
  ["/supervise/proposals/x", "supervisor", 404],
  ["/supervise/items/HJ-999", "supervisor", 404],
  ["/supervise/items/%00", "supervisor", 400],
  ["/supervise/prices/new?after=none", "priceOfficer", 404],
  ["/supervise/proposals", "", 302],
])("%s for %s: %i", async (path, who, status) => {
  expect((await ask(path, who)).status).toBe(status);
});
