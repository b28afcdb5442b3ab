import { beforeAll, expect, test } from "vitest";
import { rowsOf, setRows } from "#db/seed/rows.ts";
import { agency as agencyTable } from "#db/schema/agency.ts";
import { engagement } from "#db/schema/engagement.ts";
import { award } from "#db/schema/need.ts";
import { noticeKey, opening, quoteOpened } from "#db/schema/quote.ts";
import { auditEvent } from "#db/schema/spine.ts";
import { liveAward } from "#db/store/award.ts";
import { checkTranscript, type DrawTranscript } from "#domain/selection/transcript.ts";
import {
  type AgencyFirm,
  codeOf,
  monday,
  newAgency,
  openAtClosing,
  postNeed,
  quote,
  readNeed,
  setMarketClock,
  subsidised,
  type Trade,
  value,
  web,
} from "../need/fixtures/trade.ts";
import { openTrade } from "../need/fixtures/open-trade.ts";
import { reviewNeed } from "../need/review-need.ts";
import { openEnvelopes } from "./open-envelopes.ts";
import { openNeed } from "./open-need.ts";
import { finishOpening } from "./finish-opening.ts";

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

async function publicNeed() {
  const { no } = await postNeed(trade, { funding: subsidised });
  value(await reviewNeed(web(trade.db, trade.market.operator), { no, decision: "approve", defects: [] }));
  return readNeed(trade, no);
}
const opened = (needId: number) => rowsOf(trade.db.db, quoteOpened, { needId: needId });
const resultOf = async (needId: number) => (await rowsOf(trade.db.db, opening, { needId: needId }))[0];

test("at the opening instant every quote is opened, the lowest is publicised and everything is on record", async () => {
  const row = await postNeed(trade);
  value(await quote(trade, row.no, a, { yuan: 7800 }));
  value(await quote(trade, row.no, b, { yuan: 7300 }));
  value(await quote(trade, row.no, b, { yuan: 7200 }));
  value(await quote(trade, row.no, c, { yuan: 7500 }));
  expect(codeOf(await openNeed(trade.opener, row.id, trade.key))).toBe("need.not_yet_open");
  expect(value(await openAtClosing(trade, row)).state).toBe("publicised");
  const rows = (await opened(row.id)).toSorted((x, y) => (x.rank ?? 9) - (y.rank ?? 9));
  expect(rows.map(({ agencyId, amountFen, rank, result }) => [agencyId, amountFen, rank, result])).toEqual([
    [b.id, 720_000, 1, "ok"],
    [c.id, 750_000, 2, "ok"],
    [a.id, 780_000, 3, "ok"],
  ]);
  const live = await liveAward(trade.db.db, row.id);
  expect(live).toMatchObject({
    agencyId: b.id,
    amountFen: 720_000,
    state: "publicised",
    gradeAtAward: "B",
    rank: 1,
  });
  const told = await rowsOf(trade.db.db, auditEvent, { actor: "system" });
  const types = told.map((event) => ({ type: event.type, sealed: event.sealedByNeedId }));
  expect(types).toEqual(
    expect.arrayContaining([
      { type: "key.released", sealed: row.id },
      { type: "need.opened", sealed: null },
      { type: "award.publicised", sealed: null },
    ]),
  );
  expect(codeOf(await openNeed(trade.opener, row.id, trade.key))).toBe("command.stale");
  expect(await opened(row.id)).toHaveLength(3);
  await setMarketClock(trade.db.db, monday);
});

test("below the minimum nothing is opened and the key is not released", async () => {
  const row = await publicNeed();
  value(await quote(trade, row.no, a, { yuan: 7800 }));
  value(await quote(trade, row.no, b, { yuan: 7200 }));
  expect(value(await openAtClosing(trade, row)).state).toBe("failed");
  expect(await readNeed(trade, row.no)).toMatchObject({
    state: "failed",
    failReason: "need.too_few_quotes",
    openedAt: null,
  });
  const [key] = await rowsOf(trade.db.db, noticeKey, { needId: row.id });
  expect(key?.releasedAt).toBeNull();
  expect(await opened(row.id)).toEqual([]);
  const told = await rowsOf(trade.db.db, auditEvent, { type: "need.failed" });
  expect(told.find((event) => event.payload.no === row.no)?.payload).toEqual({
    no: row.no,
    round: 1,
    reason: "need.too_few_quotes",
  });
  await setMarketClock(trade.db.db, monday);
});

test("an agency demoted before the opening counts neither for the minimum nor in the order", async () => {
  const row = await publicNeed();
  const demoted = await newAgency(trade.db.db, "B");
  for (const [firm, yuan] of [
    [a, 7800],
    [b, 7200],
    [c, 7500],
    [demoted, 5000],
  ] as const)
    value(await quote(trade, row.no, firm, { yuan }));
  await setRows(trade.db.db, agencyTable, { id: demoted.id }, { grade: "C" });
  expect(value(await openAtClosing(trade, row)).state).toBe("publicised");
  expect((await opened(row.id)).find((each) => each.agencyId === demoted.id)).toMatchObject({
    result: "ok",
    rejection: "agency.grade_gate",
    rank: null,
  });
  expect((await liveAward(trade.db.db, row.id))?.agencyId).toBe(b.id);
  await setMarketClock(trade.db.db, monday);
});

test("one broken envelope blocks nobody: it gets its own result, the others are ranked", async () => {
  const row = await postNeed(trade);
  for (const [firm, yuan] of [
    [a, 7800],
    [b, 7200],
    [c, 7500],
  ] as const)
    value(await quote(trade, row.no, firm, { yuan }));
  await trade.db.pool.query(`alter table quote_envelope disable trigger quote_envelope_sealed`);
  await trade.db.pool.query(
    `update quote_envelope set envelope = set_byte(envelope, 300, (get_byte(envelope, 300) + 1) % 256),
       sha256 = sha256(set_byte(envelope, 300, (get_byte(envelope, 300) + 1) % 256)) where need_id = $1 and agency_id = $2`,
    [row.id, b.id],
  );
  await trade.db.pool.query(`alter table quote_envelope enable trigger quote_envelope_sealed`);
  expect(value(await openAtClosing(trade, row)).state).toBe("publicised");
  const rows = await opened(row.id);
  expect(rows.find((each) => each.agencyId === b.id)).toMatchObject({
    result: "unreadable",
    amountFen: null,
    rank: null,
  });
  expect((await liveAward(trade.db.db, row.id))?.agencyId).toBe(c.id);
  await setMarketClock(trade.db.db, monday);
});

test("equal amounts and days are drawn, and anyone can repeat the draw from what is published", async () => {
  const row = await postNeed(trade);
  for (const firm of [a, b, c]) value(await quote(trade, row.no, firm, { yuan: 7000, days: 10 }));
  value(await openAtClosing(trade, row));
  const { result } = (await resultOf(row.id))! as {
    result: { tieDraw: DrawTranscript; order: { agency: string }[]; draw: { id: string } };
  };
  expect(codeOf(checkTranscript(result.tieDraw))).toBe("ok");
  expect(result.tieDraw.order.map(({ id }) => id)).toEqual(result.order.map(({ agency }) => agency));
  const [key] = await rowsOf(trade.db.db, noticeKey, { needId: row.id });
  expect(result.tieDraw.commitment).toBe(key!.drawCommit.toString("hex"));
  await setMarketClock(trade.db.db, monday);
});

test("a crash between the two transactions is repeated from the stored state, once", async () => {
  const row = await postNeed(trade);
  for (const [firm, yuan] of [
    [a, 7800],
    [b, 7200],
  ] as const)
    value(await quote(trade, row.no, firm, { yuan }));
  await setMarketClock(trade.db.db, row.opensAt!);
  const inMemory = value(await openEnvelopes(trade.opener, row.id, trade.key));
  expect(codeOf(await finishOpening(trade.opener, row.id, inMemory))).toBe("command.stale");
  const racing = await Promise.all(
    Array.from({ length: 3 }, () => openNeed(trade.opener, row.id, trade.key)),
  );
  expect(racing.map(codeOf).toSorted()).toEqual(["command.stale", "command.stale", "ok"]);
  expect(await opened(row.id)).toHaveLength(2);
  expect(await rowsOf(trade.db.db, award, { needId: row.id })).toHaveLength(1);
  expect(await rowsOf(trade.db.db, engagement, { needId: row.id })).toEqual([]);
  await setMarketClock(trade.db.db, monday);
});

test("without the key-encryption key nothing opens and nobody is punished: the platform is at fault", async () => {
  const row = await postNeed(trade);
  value(await quote(trade, row.no, a, { yuan: 7800 }));
  await setMarketClock(trade.db.db, row.opensAt!);
  expect(value(await openNeed(trade.opener, row.id, { ...trade.key, kek: Buffer.alloc(32) })).state).toBe(
    "failed",
  );
  expect((await opened(row.id)).map(({ result }) => result)).toEqual(["platform_fault"]);
  await setMarketClock(trade.db.db, monday);
});
