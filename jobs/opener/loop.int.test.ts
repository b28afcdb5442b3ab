import { beforeAll, expect, test } from "vitest";
import { setRows } from "#db/seed/rows.ts";
import {
  quote,
  newAgency,
  postNeed,
  readNeed,
  setMarketClock,
  type Trade,
  value,
} from "#app/commands/need/fixtures/trade.ts";
import { openTrade } from "#app/commands/need/fixtures/open-trade.ts";
import { noticeKey } from "#db/schema/quote.ts";
import { countReadyKeys } from "#db/store/notice-key.ts";
import { openDueNeeds } from "./loop.ts";

let trade: Trade;
beforeAll(async () => {
  trade = await openTrade();
});
const silent = {
  onError: (error: unknown) => expect.fail(String(error)),
  onRefused: (_no: string, code: string) => expect.fail(code),
};

test("keeps the pool full and opens everything due, once", async () => {
  const agency = await newAgency(trade.db.db, "B");
  const [first, second] = [await postNeed(trade), await postNeed(trade)];
  for (const row of [first, second]) value(await quote(trade, row.no, agency, { yuan: 5000 }));
  await openDueNeeds(trade.opener, trade.key, silent);
  expect(await countReadyKeys(trade.opener.db)).toBe(24);
  expect((await readNeed(trade, first.no)).state).toBe("published");
  await setMarketClock(trade.db.db, first.opensAt!);
  await openDueNeeds(trade.opener, trade.key, silent);
  await openDueNeeds(trade.opener, trade.key, silent);
  for (const row of [first, second]) expect((await readNeed(trade, row.no)).state).toBe("publicised");
});

test("a need whose key is missing holds up no other", async () => {
  const agency = await newAgency(trade.db.db, "B");
  await setMarketClock(trade.db.db, new Date("2026-04-13T02:00:00Z"));
  const [broken, sound] = [await postNeed(trade), await postNeed(trade)];
  for (const row of [broken, sound]) value(await quote(trade, row.no, agency, { yuan: 5000 }));
  await trade.db.pool.query("alter table notice_key disable trigger notice_key_claim");
  await setRows(trade.db.db, noticeKey, { needId: broken.id }, { needId: null });
  await setMarketClock(trade.db.db, broken.opensAt!);
  const errors: unknown[] = [];
  await openDueNeeds(trade.opener, trade.key, { ...silent, onError: (error) => errors.push(error) });
  expect(errors).toHaveLength(1);
  expect((await readNeed(trade, sound.no)).state).toBe("publicised");
});
