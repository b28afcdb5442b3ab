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
import { fillKeyPool } from "#app/commands/award/ready-keys.ts";
import { countReadyKeys } from "#db/store/notice-key.ts";
import { openDueNeeds } from "./loop.ts";
import { restingNeeds } from "./rests.ts";

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
  await trade.db.pool.query("update need set state = 'cancelled' where id = $1", [broken.id]);
});

test("more broken needs than one turn takes: the sound one behind them is opened, and they are not tried at every turn", async () => {
  const agency = await newAgency(trade.db.db, "B");
  await setMarketClock(trade.db.db, new Date("2026-04-20T02:00:00Z"));
  const broken = [];
  for (let made = 0; made < 21; made += 1) {
    const row = await postNeed(trade);
    broken.push(row);
    await fillKeyPool(trade.opener, trade.key, 1);
  }
  const sound = await postNeed(trade);
  for (const row of [...broken, sound]) value(await quote(trade, row.no, agency, { yuan: 5000 }));
  for (const { id } of broken) await setRows(trade.db.db, noticeKey, { needId: id }, { needId: null });
  await setMarketClock(trade.db.db, sound.opensAt!);
  const errors: unknown[] = [];
  const report = { ...silent, onError: (error: unknown) => void errors.push(error) };
  const rests = restingNeeds(() => 0);
  for (let turn = 0; turn < 3; turn += 1) await openDueNeeds(trade.opener, trade.key, report, rests);
  expect((await readNeed(trade, sound.no)).state).toBe("publicised");
  expect(errors).toHaveLength(21);
});
