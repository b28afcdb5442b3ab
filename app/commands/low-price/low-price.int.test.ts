import { beforeAll, expect, test } from "vitest";
import { lowPricesOn } from "#db/read/low-prices.ts";
import { readResult } from "#db/read/need-result.ts";
import { auditEvent } from "#db/schema/spine.ts";
import { rowsOf } from "#db/seed/rows.ts";
import { listDrawable } from "#db/store/draw.ts";
import { liveAward } from "#db/store/award.ts";
import type { NeedRow } from "#db/store/need.ts";
import { instantAt } from "#domain/shared/dates.ts";
import { advanceDraw } from "../draw/advance-draw.ts";
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
  web,
  type AgencyFirm,
  type Trade,
} from "../need/fixtures/trade.ts";
import { decideLowPrice } from "./decide-low-price.ts";
import { justifyLowPrice } from "./justify-low-price.ts";

let trade: Trade;
let firms: readonly [AgencyFirm, AgencyFirm, AgencyFirm];
beforeAll(async () => {
  trade = await openTrade();
  const firm = () => newAgency(trade.db.db, "B");
  firms = [await firm(), await firm(), await firm()];
});

/** Notices of Monday close on Thursday at 17:00: one working day ends on Friday, two on Monday, both at 24:00. */
const friday = instantAt("2026-03-13", 24);
const nextMonday = instantAt("2026-03-16", 24);
const before = (at: Date) => new Date(at.getTime() - 600_000);

async function openedNeed(...yuans: readonly number[]): Promise<NeedRow> {
  await setMarketClock(trade.db.db, monday);
  const row = await postNeed(trade);
  for (const [at, yuan] of yuans.entries()) value(await quote(trade, row.no, firms[at]!, { yuan }));
  expect(value(await openAtClosing(trade, row)).state).toBe("selecting");
  return row;
}
const lowsOf = async (row: NeedRow, now = friday) => lowPricesOn(trade.db.db, row.id, now);
const lowOf = async (row: NeedRow, of: AgencyFirm) =>
  (await lowsOf(row)).find(({ agencyId }) => agencyId === of.id)!;
const goOn = (row: NeedRow) => advanceDraw(trade.opener, row.id, trade.key);
const drawable = async (row: NeedRow) =>
  (await listDrawable(trade.db.db, 100)).some(({ id }) => id === row.id);
async function justify(row: NeedRow, firm: AgencyFirm, by = firm) {
  const { id } = await lowOf(row, firm);
  const said = { no: row.no, id, text: "自有监测设备，人员驻场", files: [] };
  return justifyLowPrice(web(trade.db, by.actor), said);
}
async function decide(row: NeedRow, firm: AgencyFirm, decision: "accepted" | "rejected", reason = "") {
  const { id } = await lowOf(row, firm);
  return decideLowPrice(web(trade.db, trade.owner.actor), { no: row.no, id, decision, reason });
}
const typesOf = async (row: NeedRow) =>
  (await rowsOf(trade.db.db, auditEvent, {}))
    .filter(({ subjects, type }) => subjects.includes(`need:${row.no}`) && type.startsWith("low_price"))
    .map(({ type }) => type);

test("justified and accepted: the low quote wins", async () => {
  const row = await openedNeed(4000, 7000, 7200);
  const [low] = await lowsOf(row);
  expect(low).toMatchObject({
    agencyId: firms[0].id,
    amountFen: 400_000,
    meanFen: 710_000,
    nextFen: 700_000,
    reasons: ["below_mean", "below_next"],
    justifyBy: friday,
    decideBy: nextMonday,
  });
  expect(await drawable(row)).toBe(false);
  expect(codeOf(await goOn(row))).toBe("low_price.waiting");
  expect(codeOf(await decide(row, firms[0], "accepted"))).toBe("low_price.not_justified");
  expect(codeOf(await justify(row, firms[0], firms[1]))).toBe("command.not_found");
  value(await justify(row, firms[0]));
  expect(codeOf(await justify(row, firms[0]))).toBe("low_price.justified_already");
  value(await decide(row, firms[0], "accepted"));
  expect(await drawable(row)).toBe(true);
  expect(value(await goOn(row)).state).toBe("publicised");
  expect((await liveAward(trade.db.db, row.id))?.agencyId).toBe(firms[0].id);
  expect(await typesOf(row)).toEqual(["low_price.found", "low_price.justified", "low_price.accepted"]);
});

test("rejected with a reason: it falls in public, and the next one wins", async () => {
  const row = await openedNeed(4000, 7000, 7200);
  value(await justify(row, firms[0]));
  expect(codeOf(await decide(row, firms[0], "rejected"))).toBe("low_price.reason_missing");
  value(await decide(row, firms[0], "rejected", "低于监测成本"));
  expect(value(await goOn(row)).state).toBe("publicised");
  expect((await liveAward(trade.db.db, row.id))?.agencyId).toBe(firms[1].id);
  const { quotes, opening } = await readResult(trade.db.db, row.id);
  expect(quotes.find(({ agencyCode }) => agencyCode === firms[0].code)).toMatchObject({
    rejection: "low_price.rejected",
    rank: null,
    abnormallyLow: true,
  });
  expect(opening?.result.rejections).toEqual([
    { agency: firms[0].code, code: "low_price.rejected", params: { reason: "低于监测成本" } },
  ]);
});

test("its agency says nothing until its day is over: by the instant alone, whenever somebody comes to write it down", async () => {
  const row = await openedNeed(4000, 7000);
  await setMarketClock(trade.db.db, before(friday));
  expect(await drawable(row)).toBe(false);
  await setMarketClock(trade.db.db, nextMonday);
  expect(codeOf(await justify(row, firms[0]))).toBe("low_price.justify_over");
  expect(codeOf(await decide(row, firms[0], "accepted"))).toBe("low_price.not_justified");
  expect(await drawable(row)).toBe(true);
  expect(value(await goOn(row)).state).toBe("publicised");
  expect((await liveAward(trade.db.db, row.id))?.agencyId).toBe(firms[1].id);
  expect(await typesOf(row)).toEqual(["low_price.found", "low_price.lapsed"]);
});

test("the owner says nothing: the justification stands", async () => {
  const row = await openedNeed(4000, 7000);
  await setMarketClock(trade.db.db, before(friday));
  value(await justify(row, firms[0]));
  await setMarketClock(trade.db.db, nextMonday);
  expect(codeOf(await decide(row, firms[0], "rejected", "太低"))).toBe("low_price.decide_over");
  expect(value(await goOn(row)).state).toBe("publicised");
  expect((await liveAward(trade.db.db, row.id))?.agencyId).toBe(firms[0].id);
});

test("after the lowest has fallen the rest is looked at again; a sole quote is low against nobody", async () => {
  const row = await openedNeed(1000, 3000, 7000);
  await setMarketClock(trade.db.db, friday);
  expect(value(await goOn(row)).state).toBe("selecting");
  expect((await lowsOf(row)).map(({ agencyId }) => agencyId)).toEqual([firms[0].id, firms[1].id]);
  const second = await lowOf(row, firms[1]);
  expect(second).toMatchObject({ meanFen: 700_000, nextFen: 700_000 });
  await setMarketClock(trade.db.db, second.justifyBy);
  expect(value(await goOn(row)).state).toBe("publicised");
  expect((await liveAward(trade.db.db, row.id))?.agencyId).toBe(firms[2].id);
});
