import { beforeAll, describe, expect, test } from "vitest";
import { rowsOf, setRows } from "#db/seed/rows.ts";
import { agency as agencyTable } from "#db/schema/agency.ts";
import { quoteOpened } from "#db/schema/quote.ts";
import { auditEvent } from "#db/schema/spine.ts";
import { liveAward } from "#db/store/award.ts";
import { biddersToTalkTo, findNegotiation, movesOf, talksOf } from "#db/store/negotiation.ts";
import { listOpenable, type NeedRow } from "#db/store/need.ts";
import { instantAt } from "#domain/shared/dates.ts";
import { toFen } from "#domain/shared/money.ts";
import { openNeed } from "../award/open-need.ts";
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
  subsidised,
  draftNeed,
  type AgencyFirm,
  type Trade,
  value,
  web,
} from "../need/fixtures/trade.ts";
import { publishNeed } from "../need/publish-need.ts";
import { answerOwner, declineTalk } from "./answer-owner.ts";
import { askAgency, type AskInput } from "./ask-agency.ts";
import { lapseTalks } from "./lapse-talks.ts";
import { agreeTalk, breakOffTalk } from "./settle-talk.ts";

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

const owner = () => web(trade.db, trade.owner.actor);
const codeOfAgency = async (row: NeedRow, { id }: AgencyFirm) =>
  (await biddersToTalkTo(owner().db, row)).find(({ agencyId }) => agencyId === id)?.code ?? "";
const ask = async (row: NeedRow, firm: AgencyFirm | null, change: Partial<AskInput> = {}) =>
  askAgency(owner(), {
    no: row.no,
    agency: firm ? await codeOfAgency(row, firm) : null,
    text: "请在原报价基础上优惠，并缩短服务期限。",
    amountFen: null,
    days: null,
    ...change,
  });
const answer = (row: NeedRow, firm: AgencyFirm, yuan: number, days = 12) =>
  answerOwner(web(trade.db, firm.actor), { no: row.no, amountsFen: [toFen(yuan * 100)], days, text: "可以" });
const talksIn = async (row: NeedRow) =>
  talksOf(trade.db.db, (await findNegotiation(trade.db.db, row))?.id ?? 0);

/** Three quotes, opened on Thursday 2026-03-12 at 17:00; the owner has two working days to begin. */
async function negotiable(quotes: readonly (readonly [AgencyFirm, number])[]) {
  await setMarketClock(trade.db.db, monday);
  const row = await postNeed(trade, { method: "negotiated" });
  for (const [firm, yuan] of quotes) value(await quote(trade, row.no, firm, { yuan }));
  expect(value(await openAtClosing(trade, row)).state).toBe("published");
  return readNeed(trade, row.no);
}

test("public money may not be negotiated", async () => {
  const no = await draftNeed(trade, { method: "negotiated", funding: subsidised });
  expect(codeOf(await publishNeed(owner(), { no }))).toBe("need.method_not_for_public_funds");
});

describe("talks with two agencies, the second of which agrees", () => {
  let row: NeedRow;
  beforeAll(async () => {
    row = await negotiable([
      [a, 7800],
      [b, 7500],
    ]);
  });

  test("the owner sees the offers, nobody else does, and no result is due", async () => {
    expect((await biddersToTalkTo(owner().db, row)).map(({ amountFen }) => amountFen)).toEqual([
      750_000, 780_000,
    ]);
    expect(await rowsOf(trade.db.db, quoteOpened, { needId: row.id })).toEqual([]);
    expect(codeOf(await openNeed(trade.opener, row.id, trade.key))).toBe("need.talks_running");
    expect((await listOpenable(trade.opener.db, 50)).map(({ no }) => no)).not.toContain(row.no);
    expect(await findNegotiation(trade.db.db, row)).toMatchObject({ ownerDueAt: instantAt("2026-03-17", 0) });
  });

  test("one at a time, each side in its turn, within the cap, three exchanges at most", async () => {
    expect(codeOf(await answer(row, b, 7000))).toBe("command.not_found");
    expect(value(await ask(row, b))).toMatchObject({ exchange: 1 });
    expect(codeOf(await ask(row, a))).toBe("negotiation.talk_open");
    expect(codeOf(await agreeTalk(owner(), { no: row.no }))).toBe("command.wrong_state");
    expect(codeOf(await answer(row, b, 8001))).toBe("fee.cap");
    expect(codeOf(await answer(row, b, 7400, 21))).toBe("quote.days_out_of_range");
    value(await answer(row, b, 7400));
    expect(codeOf(await answer(row, b, 7300))).toBe("command.wrong_state");
    value(await ask(row, null, { amountFen: toFen(700_000), days: 10 }));
    value(await answer(row, b, 7350));
    value(await ask(row, b));
    value(await answer(row, b, 7300));
    expect(codeOf(await ask(row, b))).toBe("negotiation.exchanges_used");
    expect(codeOf(await breakOffTalk(owner(), { no: row.no, reason: " " }))).toBe(
      "negotiation.reason_missing",
    );
    expect(value(await breakOffTalk(owner(), { no: row.no, reason: "价格未达预期" })).over).toBe(false);
    expect(codeOf(await ask(row, b))).toBe("negotiation.talked_already");
    const [talk] = await talksIn(row);
    expect(
      (await movesOf(trade.db.db, talk?.id ?? 0)).map(({ kind, exchange }) => `${kind} ${exchange}`),
    ).toEqual(["ask 1", "answer 1", "ask 2", "answer 2", "ask 3", "answer 3", "break_off 3"]);
  });

  test("a demoted agency is not turned to; agreement ends in the award at the terms agreed", async () => {
    await setRows(trade.db.db, agencyTable, { id: a.id }, { grade: "D" });
    expect(codeOf(await ask(row, a))).toBe("agency.grade_gate");
    await setRows(trade.db.db, agencyTable, { id: a.id }, { grade: "A" });
    value(await ask(row, a));
    value(await answer(row, a, 7100, 11));
    value(await agreeTalk(owner(), { no: row.no }));
    expect(codeOf(await ask(row, a))).toBe("negotiation.over");
    expect((await listOpenable(trade.opener.db, 50)).map(({ no }) => no)).toContain(row.no);
    expect(value(await openNeed(trade.opener, row.id, trade.key)).state).toBe("publicised");
    expect(await liveAward(trade.db.db, row.id)).toMatchObject({
      agencyId: a.id,
      amountFen: 710_000,
      days: 11,
      rank: 1,
      state: "publicised",
    });
    const rows = await rowsOf(trade.db.db, quoteOpened, { needId: row.id });
    expect(
      rows.map(({ agencyId, amountFen, rank, sealed }) => [
        agencyId === a.id,
        amountFen,
        rank,
        sealed?.amountFen,
      ]),
    ).toEqual([
      [true, 710_000, 1, 780_000],
      [false, 750_000, null, undefined],
    ]);
    const told = await rowsOf(trade.db.db, auditEvent, { visibility: "public" });
    const early = told.filter(({ type }) => type.startsWith("negotiation."));
    expect(early.every(({ subjects }) => subjects.every((each) => !each.startsWith("agency:")))).toBe(true);
    expect(
      JSON.stringify(
        (await rowsOf(trade.db.db, auditEvent, {})).filter(({ type }) => type.startsWith("negotiation.")),
      ),
    ).not.toContain("710000");
  });
});

test("an agency that is silent or declines loses its talk; with the last on the list the need fails", async () => {
  const row = await negotiable([
    [a, 7800],
    [b, 7500],
    [c, 7600],
  ]);
  value(await ask(row, b));
  // Friday the 13th ends the agency's one working day.
  await setMarketClock(trade.db.db, instantAt("2026-03-14", 1));
  expect(codeOf(await answer(row, b, 7000))).toBe("negotiation.too_late");
  value(await ask(row, c));
  expect((await talksIn(row))[0]).toMatchObject({ state: "lapsed", endedAt: instantAt("2026-03-14", 0) });
  expect(codeOf(await declineTalk(web(trade.db, c.actor), { no: row.no, reason: "" }))).toBe(
    "negotiation.reason_missing",
  );
  value(await declineTalk(web(trade.db, c.actor), { no: row.no, reason: "档期已满" }));
  value(await ask(row, a));
  value(await answer(row, a, 7700));
  expect(value(await breakOffTalk(owner(), { no: row.no, reason: "价格未达预期" })).over).toBe(true);
  expect(value(await openNeed(trade.opener, row.id, trade.key)).state).toBe("failed");
  expect(await readNeed(trade, row.no)).toMatchObject({
    state: "failed",
    failReason: "need.negotiation_exhausted",
  });
  expect(await rowsOf(trade.db.db, quoteOpened, { needId: row.id })).toHaveLength(3);
});

test("an owner that turns to nobody in time ends the selection, whenever a task comes to it", async () => {
  const row = await negotiable([[a, 7800]]);
  const found = await findNegotiation(trade.db.db, row);
  const due = { negotiationId: found?.id ?? 0 };
  value(await lapseTalks(trade.worker, due));
  expect(await findNegotiation(trade.db.db, row)).toMatchObject({ outcome: null });
  await setMarketClock(trade.db.db, instantAt("2026-03-17", 9));
  expect(codeOf(await ask(row, a))).toBe("negotiation.over");
  value(await lapseTalks(trade.worker, due));
  value(await lapseTalks(trade.worker, due));
  expect(await findNegotiation(trade.db.db, row)).toMatchObject({
    outcome: "idle",
    endedAt: instantAt("2026-03-17", 0),
  });
  expect(value(await openNeed(trade.opener, row.id, trade.key)).state).toBe("failed");
  expect(await readNeed(trade, row.no)).toMatchObject({ failReason: "need.negotiation_idle" });
});

test("without a valid quote there is nobody to talk to", async () => {
  await setMarketClock(trade.db.db, monday);
  const row = await postNeed(trade, { method: "negotiated" });
  expect(value(await openAtClosing(trade, row))).toMatchObject({ state: "failed" });
});
