import { afterAll, beforeAll, expect, test } from "vitest";
import { openTrade } from "#app/commands/need/fixtures/open-trade.ts";
import { newAgency, postNeed, quote, value, type Trade } from "#app/commands/need/fixtures/trade.ts";
import { startTestServer } from "./test-server.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import * as managing from "#app/routes/owner/needs-manage.tsx";
import * as page from "#app/routes/public/need.tsx";
import * as result from "#app/routes/public/need-result.tsx";

let trade: Trade;
let server: Awaited<ReturnType<typeof startTestServer>>;
let visitor: PersonActor | null = null;

beforeAll(async () => {
  trade = await openTrade();
  const route = (path: string, { loader }: { readonly loader: unknown }) => ({
    path,
    loader,
    default: () => null,
  });
  server = await startTestServer({
    ctx: trade.db.ctx({ kind: "guest" }),
    readSession: async () =>
      visitor && { actor: visitor, session: { id: "s", accountId: visitor.accountId, units: [] } },
    routes: {
      page: route("needs/:no", page),
      result: route("needs/:no/result", result),
      managing: route("owner/needs/:no", managing),
    },
  });
});
afterAll(() => server.close());

/** What the clock alone changes: instants, and how long it is until one. */
const settled = (text: string) =>
  text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z|\b\d{12,13}\b|\d+\.\d{4,}|\d{1,2}:\d\d(:\d\d)?/g, "");

// A page is rendered from its `.data` alone: what is not in the one is not in the other.
test("the pages of a notice are the same with no quote, with one and with five, to whoever does not quote", async () => {
  const { no } = await postNeed(trade);
  const stranger = await newAgency(trade.db.db, "B");
  const { operator, supervisor } = trade.market;
  const visitors = [null, trade.owner.actor, operator, supervisor, stranger.actor];
  const seen = async () => {
    const answers: string[] = [];
    for (visitor of visitors)
      for (const path of [`/needs/${no}`, `/needs/${no}/result`, `/owner/needs/${no}`]) {
        const answer = await fetch(`${server.origin}${path}.data`, { redirect: "manual" });
        answers.push(`${visitor?.role} ${path} ${answer.status} ${settled(await answer.text())}`);
      }
    return answers;
  };
  const none = await seen();
  expect(none.filter((answer) => / 200 /.test(answer)).length).toBeGreaterThan(visitors.length);
  const send = async (yuan: number) =>
    value(await quote(trade, no, await newAgency(trade.db.db, "A"), { yuan }));
  await send(7_000);
  expect(await seen()).toEqual(none);
  for (const yuan of [7_100, 7_200, 7_300, 7_400]) await send(yuan);
  expect(await seen()).toEqual(none);
});
