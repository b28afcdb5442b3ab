import { beforeAll, describe, expect, test } from "vitest";
import { rowsOf, setRows } from "#db/seed/rows.ts";
import { agency as agencyTable } from "#db/schema/agency.ts";
import { opening, quoteOpened } from "#db/schema/quote.ts";
import { auditEvent } from "#db/schema/spine.ts";
import { liveAward } from "#db/store/award.ts";
import { listOpenable, type NeedRow } from "#db/store/need.ts";
import { lowestPrices, ownPrices, priceRoundsOf, toldBids } from "#db/store/price-round.ts";
import { toFen } from "#domain/shared/money.ts";
import { openNeed } from "../award/open-need.ts";
import { cancelNeed } from "../need/cancel-need.ts";
import { openTrade } from "../need/fixtures/open-trade.ts";
import {
  codeOf,
  monday,
  newAgency,
  openAtClosing,
  postNeed,
  quote,
  readNeed,
  setMarketClock,
  type AgencyFirm,
  type Trade,
  value,
  web,
} from "../need/fixtures/trade.ts";
import { notePriceRound } from "./note-round.ts";
import { submitBid } from "./submit-bid.ts";

let trade: Trade;
let a: AgencyFirm, b: AgencyFirm, c: AgencyFirm;
beforeAll(async () => {
  trade = await openTrade();
  [a, b, c] = [
    await newAgency(trade.db.db, "A"),
    await newAgency(trade.db.db, "B"),
    await newAgency(trade.db.db, "B"),
  ];
});

const bid = (no: string, firm: AgencyFirm, yuan: number) =>
  submitBid(web(trade.db, firm.actor), { no, amountsFen: [toFen(Math.round(yuan * 100))] });
const minutesAfter = (row: NeedRow, minutes: number) =>
  setMarketClock(trade.db.db, new Date((row.closesAt ?? monday).getTime() + minutes * 60_000));
const lowest = async (row: NeedRow) =>
  (await lowestPrices(web(trade.db, a.actor).db, row)).map(({ no, lowestFen }) => [no, lowestFen]);

/** Sealed 7,800 · 7,300 · 7,500, opened at the closing instant. */
async function threeRounds() {
  await setMarketClock(trade.db.db, monday);
  const row = await postNeed(trade, { priceRounds: 3 });
  value(await quote(trade, row.no, a, { yuan: 7800 }));
  value(await quote(trade, row.no, b, { yuan: 7300, days: 12 }));
  value(await quote(trade, row.no, c, { yuan: 7500 }));
  expect(value(await openAtClosing(trade, row)).state).toBe("published");
  return readNeed(trade, row.no);
}

describe("three rounds", () => {
  let row: NeedRow;
  beforeAll(async () => {
    row = await threeRounds();
  });

  test("after the opening only the lowest price is known: no result, no name, no number", async () => {
    expect(row).toMatchObject({ state: "published", openedAt: null });
    expect(await rowsOf(trade.db.db, quoteOpened, { needId: row.id })).toEqual([]);
    expect(await lowest(row)).toEqual([[1, 730_000]]);
    expect((await priceRoundsOf(trade.db.db, row)).map(({ no, startsAt }) => [no, startsAt])).toEqual([
      [2, new Date((row.closesAt ?? monday).getTime() + 5 * 60_000)],
      [3, new Date((row.closesAt ?? monday).getTime() + 20 * 60_000)],
    ]);
    const web_ = web(trade.db, b.actor).db;
    expect((await ownPrices(web_, row, b.id)).map(({ amountFen }) => amountFen)).toEqual([730_000]);
    expect(await toldBids(web_, row)).toEqual([]);
    await expect(Promise.resolve(web_.execute("select amount_fen from held_quote"))).rejects.toThrow(
      "Failed query",
    );
    await expect(Promise.resolve(web_.execute("select amount_fen from price_bid"))).rejects.toThrow(
      "Failed query",
    );
    const told = await rowsOf(trade.db.db, auditEvent, { type: "need.rounds_begun" });
    expect(told.find(({ payload }) => payload.no === row.no)).toMatchObject({
      visibility: "public",
      payload: { rounds: 3, lowestFen: 730_000 },
    });
    expect(told.flatMap(({ subjects }) => subjects).some((each) => each.startsWith("agency:"))).toBe(false);
  });

  test("nobody opens, bids or cancels while it waits for its rounds", async () => {
    expect(codeOf(await openNeed(trade.opener, row.id, trade.key))).toBe("need.rounds_running");
    expect((await listOpenable(trade.opener.db, 50)).map(({ no }) => no)).not.toContain(row.no);
    expect(codeOf(await bid(row.no, a, 7000))).toBe("bid.round_not_running");
    const wish = { no: row.no, code: "other" as const, reason: "不再需要" };
    expect(codeOf(await cancelNeed(web(trade.db, trade.owner.actor), wish))).toBe("need.already_closed");
  });

  test("in a round each undercuts its own price by half a per cent, within its cap, from the first instant to the last", async () => {
    await minutesAfter(row, 4);
    expect(codeOf(await bid(row.no, a, 7000))).toBe("bid.round_not_running");
    await minutesAfter(row, 5);
    expect(codeOf(await bid(row.no, a, 7762))).toBe("bid.not_undercut");
    expect(value(await bid(row.no, a, 7761))).toMatchObject({ priceRound: 2 });
    expect(value(await bid(row.no, a, 7000))).toMatchObject({ priceRound: 2 });
    expect(codeOf(await bid(row.no, a, 6990))).toBe("bid.not_undercut");
    expect(await lowest(row)).toEqual([[1, 730_000]]);
    const stranger = await newAgency(trade.db.db, "A");
    expect(codeOf(await bid(row.no, stranger, 100))).toBe("bid.not_admitted");
    await minutesAfter(row, 14);
    expect(value(await bid(row.no, c, 6900)).priceRound).toBe(2);
    await minutesAfter(row, 15);
    expect(codeOf(await bid(row.no, c, 6000))).toBe("bid.round_not_running");
    expect(await lowest(row)).toEqual([
      [1, 730_000],
      [2, 690_000],
    ]);
  });

  test("in the last round a demoted bidder is refused; the record tells each round's lowest price", async () => {
    await minutesAfter(row, 21);
    await setRows(trade.db.db, agencyTable, { id: c.id }, { grade: "D" });
    expect(codeOf(await bid(row.no, c, 6000))).toBe("agency.grade_gate");
    await setRows(trade.db.db, agencyTable, { id: c.id }, { grade: "B" });
    value(await bid(row.no, a, 6850.55));
    const noted = { no: row.no, round: 1, priceRound: 2 };
    value(await notePriceRound(trade.worker, noted));
    expect(codeOf(await notePriceRound(trade.worker, { ...noted, priceRound: 3 }))).toBe(
      "need.rounds_running",
    );
    const told = await rowsOf(trade.db.db, auditEvent, { type: "need.price_round_ended" });
    expect(told.map(({ payload }) => payload.lowestFen)).toEqual([690_000]);
  });

  test("after the last round the lowest price of all is publicised, each with its sealed and its last price", async () => {
    await minutesAfter(row, 30);
    expect((await listOpenable(trade.opener.db, 50)).map(({ no }) => no)).toContain(row.no);
    expect(value(await openNeed(trade.opener, row.id, trade.key)).state).toBe("publicised");
    const rows = (await rowsOf(trade.db.db, quoteOpened, { needId: row.id })).toSorted(
      (x, y) => (x.rank ?? 9) - (y.rank ?? 9),
    );
    expect(
      rows.map(({ agencyId, amountFen, sealed }) => [agencyId, amountFen, sealed?.amountFen ?? null]),
    ).toEqual([
      [a.id, 685_055, 780_000],
      [c.id, 690_000, 750_000],
      [b.id, 730_000, null],
    ]);
    expect(await liveAward(trade.db.db, row.id)).toMatchObject({
      agencyId: a.id,
      amountFen: 685_055,
      rank: 1,
    });
    expect(
      (await toldBids(web(trade.db, b.actor).db, row)).map(({ no, amountFen }) => [no, amountFen]),
    ).toEqual([
      [2, 776_100],
      [2, 700_000],
      [2, 690_000],
      [3, 685_055],
    ]);
    const [kept] = await rowsOf(trade.db.db, opening, { needId: row.id });
    expect(kept?.candidates?.map(({ amountFen }) => amountFen).toSorted()).toEqual([
      685_055, 690_000, 730_000,
    ]);
  });
});

test("equal last prices and days are drawn among; who was turned away at the opening takes no part", async () => {
  await setMarketClock(trade.db.db, monday);
  const late = await newAgency(trade.db.db, "B");
  const row = await postNeed(trade, { priceRounds: 2 });
  for (const [firm, yuan] of [
    [a, 7800],
    [b, 7300],
    [late, 5000],
  ] as const)
    value(await quote(trade, row.no, firm, { yuan }));
  await setRows(trade.db.db, agencyTable, { id: late.id }, { grade: "D" });
  value(await openAtClosing(trade, row));
  await setRows(trade.db.db, agencyTable, { id: late.id }, { grade: "B" });
  await minutesAfter(row, 6);
  expect(await lowest(row)).toEqual([[1, 730_000]]);
  expect(codeOf(await bid(row.no, late, 4000))).toBe("bid.not_admitted");
  value(await bid(row.no, a, 7000));
  value(await bid(row.no, b, 7000));
  await minutesAfter(row, 15);
  expect(value(await openNeed(trade.opener, row.id, trade.key)).state).toBe("publicised");
  const rows = await rowsOf(trade.db.db, quoteOpened, { needId: row.id });
  expect(rows.find(({ agencyId }) => agencyId === late.id)).toMatchObject({
    rank: null,
    rejection: "agency.grade_gate",
  });
  expect(rows.filter(({ rank }) => rank !== null).map(({ amountFen }) => amountFen)).toEqual([
    700_000, 700_000,
  ]);
  const [kept] = await rowsOf(trade.db.db, opening, { needId: row.id });
  expect(kept?.result).toMatchObject({ tieDraw: { purpose: "tie" } });
});

test("one valid quote has nobody to bid against: its result is due at once", async () => {
  await setMarketClock(trade.db.db, monday);
  const row = await postNeed(trade, { priceRounds: 3 });
  value(await quote(trade, row.no, a, { yuan: 7800 }));
  expect(value(await openAtClosing(trade, row)).state).toBe("publicised");
});
