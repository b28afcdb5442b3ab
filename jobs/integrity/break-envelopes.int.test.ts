import { beforeAll, expect, test } from "vitest";
import { openTrade } from "#app/commands/need/fixtures/open-trade.ts";
import {
  codeOf,
  newAgency,
  openAtClosing,
  postNeed,
  quote,
  setMarketClock,
  monday,
  value,
  type Trade,
} from "#app/commands/need/fixtures/trade.ts";
import { openedQuotes } from "#db/read/opened-quotes.ts";
import { openNeed } from "#app/commands/award/open-need.ts";
import { breakEnvelopes } from "./break-envelopes.ts";
import { drillOpening } from "./drill-opening.ts";

let trade: Trade;
beforeAll(async () => {
  trade = await openTrade();
});

test("one in five is broken, in nine ways: every good one opens, every fault has its own name", async () => {
  const run = await breakEnvelopes(trade, 45);
  expect(run).toMatchObject({
    sent: 45,
    broken: 9,
    goodOpened: 36,
    results: { unreadable: 5, commitment_mismatch: 1, over_cap: 1, below_floor: 1, bidder_fault: 1 },
    wrong: [],
  });
  await setMarketClock(trade.db.db, monday);
});

test("a drill opens an old need with its archived key, nothing with another, and no need before its instant", async () => {
  const firm = await newAgency(trade.db.db, "B");
  const row = await postNeed(trade);
  value(await quote(trade, row.no, firm, { yuan: 5000 }));
  const ctx = trade.db.ctx({ kind: "system", name: "import" }, { as: "owner" });
  expect(codeOf(await drillOpening(ctx, row.no, trade.key.kek))).toBe("quote.too_early");
  value(await openAtClosing(trade, row));
  expect(value(await drillOpening(ctx, row.no, trade.key.kek))).toEqual({
    kekId: "kek-1",
    envelopes: 1,
    opened: 1,
    same: 1,
  });
  expect(codeOf(await drillOpening(ctx, row.no, Buffer.alloc(32)))).toBe("quote.key_unreadable");
  expect(codeOf(await drillOpening(ctx, "2026-999999", trade.key.kek))).toBe("command.not_found");
  await setMarketClock(trade.db.db, monday);
});

test("a key-encryption key that is lost is the platform's fault for everybody", async () => {
  const firm = await newAgency(trade.db.db, "B");
  const row = await postNeed(trade);
  value(await quote(trade, row.no, firm, { yuan: 5000 }));
  await setMarketClock(trade.db.db, row.opensAt!);
  await openNeed(trade.opener, row.id, { ...trade.key, kek: Buffer.alloc(32) });
  expect(await openedQuotes(trade.db.db, row.id)).toMatchObject([{ result: "platform_fault" }]);
});
