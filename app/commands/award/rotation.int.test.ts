import { expect, test } from "vitest";
import { readKek, rotateKek } from "#db/keys.ts";
import { noticeKey } from "#db/schema/quote.ts";
import { rowsOf } from "#db/seed/rows.ts";
import { openTrade } from "../need/fixtures/open-trade.ts";
import {
  codeOf,
  monday,
  newAgency,
  openAtClosing,
  postNeed,
  quote,
  setMarketClock,
  value,
} from "../need/fixtures/trade.ts";
import { fillKeyPool } from "./ready-keys.ts";

test("a second version: new notices are wrapped with it, those before open as they were, without the old one nothing does", async () => {
  const trade = await openTrade();
  const firm = await newAgency(trade.db.db, "B");
  const kekOf = async (needId: number) => (await rowsOf(trade.db.db, noticeKey, { needId }))[0]?.kekId;
  const [old, lost] = [await postNeed(trade), await postNeed(trade)];
  for (const row of [old, lost]) value(await quote(trade, row.no, firm, { yuan: 7000 }));
  expect(rotateKek(trade.db.dataDir)).toBe("kek-2");
  const rotated = { ...trade, key: readKek(trade.db.dataDir) };
  expect(await fillKeyPool(trade.opener, rotated.key, 5)).toBe(0);
  const fresh = await postNeed(trade);
  value(await quote(trade, fresh.no, firm, { yuan: 7000 }));
  expect([await kekOf(old.id), await kekOf(fresh.id)]).toEqual(["kek-1", "kek-2"]);
  expect(value(await openAtClosing(rotated, old)).state).toBe("publicised");
  expect(value(await openAtClosing(rotated, fresh)).state).toBe("publicised");
  const alone = { ...rotated.key, older: new Map<string, Buffer>() };
  await setMarketClock(trade.db.db, monday);
  const withoutOld = await openAtClosing({ ...trade, key: alone }, lost).catch((error: unknown) =>
    String(error),
  );
  expect(typeof withoutOld === "string" ? "failed" : codeOf(withoutOld)).not.toBe("publicised");
});
