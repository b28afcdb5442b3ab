import { beforeAll, expect, test } from "vitest";
import { rowsOf } from "#db/seed/rows.ts";
import { newPerson } from "#db/seed/small-market.ts";
import { draw } from "#db/schema/draw.ts";
import { opening, quoteOpened } from "#db/schema/quote.ts";
import { auditEvent } from "#db/schema/spine.ts";
import { liveAward } from "#db/store/award.ts";
import { checkTranscript } from "#domain/selection/transcript.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import { toFen } from "#domain/shared/money.ts";
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
import { openEnvelopes } from "../award/open-envelopes.ts";
import { openNeed } from "../award/open-need.ts";
import { advanceDraw } from "./advance-draw.ts";
import { enterDrawValue } from "./enter-value.ts";
import { askVoid, confirmVoid } from "./void-draw.ts";
import { witnessDraw } from "./witness-draw.ts";

let trade: Trade;
let firms: AgencyFirm[];
let auditor: PersonActor;
beforeAll(async () => {
  trade = await openTrade();
  firms = await Promise.all(["A", "B", "B"].map((grade) => newAgency(trade.db.db, grade as "A" | "B")));
  auditor = await newPerson(trade.db.db, trade.market.supervisor.organisationId, "auditor", "审计孙立");
});

const minutes = (from: Date, count: number) => new Date(from.getTime() + count * 60_000);
const rounds = async (needId: number) =>
  (await rowsOf(trade.db.db, draw, { needId })).toSorted((a, b) => a.round - b.round);
const as = (actor: PersonActor) => web(trade.db, actor);

/** A need with public money and three equal quotes, opened: it waits for its draw. */
async function waiting() {
  await setMarketClock(trade.db.db, monday);
  const { no } = await postNeed(trade, { funding: subsidised });
  value(await reviewNeed(as(trade.market.operator), { no, decision: "approve", defects: [] }));
  const row = await readNeed(trade, no);
  for (const firm of firms) value(await quote(trade, no, firm, { yuan: 7000, days: 10 }));
  expect(value(await openAtClosing(trade, row)).state).toBe("selecting");
  const [round] = await rounds(row.id);
  return { row, round: round! };
}

test("private money draws at once, level C, and the transcript is signed and leads back to the notice", async () => {
  await setMarketClock(trade.db.db, monday);
  const row = await postNeed(trade);
  for (const firm of firms) value(await quote(trade, row.no, firm, { yuan: 7000, days: 10 }));
  expect(value(await openAtClosing(trade, row)).state).toBe("publicised");
  const [round] = await rounds(row.id);
  const { transcript } = round!;
  expect(checkTranscript(transcript!)).toEqual({ ok: true, value: "C" });
  expect(transcript).toMatchObject({ need: row.no, purpose: "tie", anchor: round!.anchor.toString("hex") });
  expect(transcript!.signature).toMatch(/^[0-9a-f]{128}$/);
  const live = await liveAward(trade.db.db, row.id);
  expect(firms.find(({ id }) => id === live?.agencyId)?.code).toBe(transcript!.order[0]!.id);
  const ranks = await rowsOf(trade.db.db, quoteOpened, { needId: row.id });
  expect(ranks.map(({ rank }) => rank ?? 0).toSorted((a, b) => a - b)).toEqual([1, 2, 3]);
  expect(codeOf(await advanceDraw(trade.opener, row.id, trade.key))).toBe("command.stale");
});

test("public money waits for the value of two officers; what differs is refused and recorded", async () => {
  const { row, round } = await waiting();
  const [{ id }, operator, supervisor] = [round, as(trade.market.operator), as(trade.market.supervisor)];
  const entry = (digits: string) => ({ id, round: "大厅二楼", digits });
  expect(codeOf(await enterDrawValue(operator, entry("1234561234")))).toBe("draw.not_yet");
  expect(codeOf(await advanceDraw(trade.opener, row.id, trade.key))).toBe("draw.not_yet");
  await setMarketClock(trade.db.db, minutes(round.drawAt, 1));
  expect(codeOf(await advanceDraw(trade.opener, row.id, trade.key))).toBe("draw.value_missing");
  expect(codeOf(await enterDrawValue(operator, entry("7777777777")))).toBe("draw.value_form");
  expect(codeOf(await enterDrawValue(as(firms[0]!.actor), entry("1234561234")))).toBe("command.forbidden");
  expect(value(await enterDrawValue(operator, entry("1 2 3 4 5 6 1 2 3 4")))).toEqual({ state: "waiting" });
  expect(value(await enterDrawValue(supervisor, entry("1234561235")))).toEqual({ state: "differs" });
  expect((await readNeed(trade, row.no)).state).toBe("selecting");
  expect(value(await enterDrawValue(as(auditor), entry("１２３４５６１２３４")))).toEqual({ state: "fixed" });
  expect(codeOf(await enterDrawValue(supervisor, entry("1234561234")))).toBe("draw.value_fixed");
  expect(value(await advanceDraw(trade.opener, row.id, trade.key)).state).toBe("publicised");
  const [drawn] = await rounds(row.id);
  expect(checkTranscript(drawn!.transcript!)).toEqual({ ok: true, value: "A" });
  expect(drawn!.transcript!.publicValue).toMatchObject({ source: "dice", round: "大厅二楼" });
  const told = await rowsOf(trade.db.db, auditEvent, { type: "draw.value_differed" });
  expect(told.some((event) => event.payload.no === row.no)).toBe(true);
});

test("a witness commits after the freeze, once, and the draw opens the sealed copy without them", async () => {
  const { row, round } = await waiting();
  const { id } = round;
  expect(codeOf(await witnessDraw(as(trade.market.operator), { id, secret: "" }))).toBe("command.forbidden");
  expect(codeOf(await witnessDraw(as(auditor), { id, secret: "abc" }))).toBe("draw.witness_form");
  const { commit, secret } = value(await witnessDraw(as(auditor), { id, secret: "" }));
  expect(codeOf(await witnessDraw(as(trade.market.supervisor), { id, secret: "" }))).toBe("draw.witnessed");
  await setMarketClock(trade.db.db, round.drawAt);
  for (const officer of [trade.market.operator, trade.market.supervisor])
    value(await enterDrawValue(as(officer), { id, round: "大厅", digits: "1111111111" }));
  value(await advanceDraw(trade.opener, row.id, trade.key));
  const [drawn] = await rounds(row.id);
  expect(drawn!.transcript).toMatchObject({ witness: secret, witnessCommit: commit });
});

test("a void needs two persons and a reason, before the draw's instant; the next round follows on the same chain", async () => {
  const { row, round } = await waiting();
  const [operator, supervisor] = [as(trade.market.operator), as(trade.market.supervisor)];
  const asked = { id: round.id, reason: "candidate_wrong", note: "名单漏列一家" } as const;
  expect(codeOf(await confirmVoid(supervisor, { id: round.id }))).toBe("draw.void_not_asked");
  expect(codeOf(await askVoid(operator, { ...asked, note: " " }))).toBe("draw.reason_missing");
  value(await askVoid(operator, asked));
  expect(codeOf(await confirmVoid(operator, { id: round.id }))).toBe("draw.own_void");
  value(await confirmVoid(supervisor, { id: round.id }));
  expect(value(await advanceDraw(trade.opener, row.id, trade.key)).state).toBe("selecting");
  const [first, second] = await rounds(row.id);
  expect([first!.voidedAt !== null, second!.round, second!.anchor.equals(first!.anchor)]).toEqual([
    true,
    2,
    true,
  ]);
  await setMarketClock(trade.db.db, second!.drawAt);
  expect(codeOf(await askVoid(operator, { ...asked, id: second!.id }))).toBe("draw.void_too_late");
  for (const officer of [trade.market.operator, trade.market.supervisor])
    value(await enterDrawValue(as(officer), { id: second!.id, round: "大厅", digits: "6543216543" }));
  expect(value(await advanceDraw(trade.opener, row.id, trade.key)).state).toBe("publicised");
  expect(checkTranscript((await rounds(row.id))[1]!.transcript!)).toEqual({ ok: true, value: "A" });
});

test("the database itself refuses a second round, a void by one, a void too late, a changed list and public money at level C", async () => {
  const { row, round } = await waiting();
  const opener = trade.opener.pool;
  const webRole = as(trade.market.operator).pool;
  const copy = (changes: string) =>
    opener.query(
      `insert into draw (need_id, purpose, round, opening_id, draw_code, anchor, commitment, candidates, list_hash, source, public_funds, frozen_at, draw_at, late_at)
       select need_id, purpose, ${changes} from draw where id = $1`,
      [round.id],
    );
  const rest = "opening_id, draw_code, anchor, commitment, candidates, list_hash";
  const dates = "public_funds, frozen_at, draw_at, late_at";
  await expect(copy(`2, ${rest}, source, ${dates}`)).rejects.toThrow(/draw_one_unvoided/);
  await expect(copy(`1, ${rest}, source, ${dates}`)).rejects.toThrow(/follows the last/);
  await expect(
    copy(`3, null, draw_code, anchor, commitment, candidates, list_hash, 'none', ${dates}`),
  ).rejects.toThrow(/draw_public_source/);
  await expect(
    copy(
      `3, null, draw_code, anchor, commitment, candidates, list_hash, 'none', false, frozen_at, draw_at, late_at`,
    ),
  ).rejects.toThrow(/what money/);
  const change = (pool: typeof opener, set: string) =>
    pool.query(`update draw set ${set} where id = $1`, [round.id]);
  await expect(change(opener, "list_hash = sha256('x')")).rejects.toThrow(/never changes/);
  await expect(change(webRole, "list_hash = sha256('x')")).rejects.toThrow(/permission denied/);
  await expect(webRole.query(`insert into draw (need_id) values (1)`)).rejects.toThrow(/permission denied/);
  await expect(webRole.query(`select nonce from quote_opened`)).rejects.toThrow(/permission denied/);
  await expect(opener.query(`delete from draw where id = $1`, [round.id])).rejects.toThrow(/draw/);
  const alone = `voided_at = app_now(), voided_by = ${trade.market.operator.accountId}, voided_name = 'x'`;
  await expect(change(webRole, alone)).rejects.toThrow(/two_persons|second person/);
  const asked = { id: round.id, reason: "procedure", note: "程序有误" } as const;
  value(await askVoid(as(trade.market.operator), asked));
  await expect(change(webRole, alone)).rejects.toThrow(/draw_void_two_persons/);
  await expect(
    change(webRole, "public_round = 'x', public_value = '1111111111', value_at = app_now()"),
  ).rejects.toThrow(/at or after/);
  await setMarketClock(trade.db.db, round.drawAt);
  await expect(
    change(webRole, "public_round = 'x', public_value = '1111111111', value_at = app_now()"),
  ).rejects.toThrow(/two officers/);
  const late = `voided_at = app_now(), voided_by = ${trade.market.supervisor.accountId}, voided_name = 'x'`;
  await expect(change(webRole, late)).rejects.toThrow(/from the draw's instant/);
  await expect(change(opener, "revealed_at = app_now(), transcript = '{}'")).rejects.toThrow(
    /a reveal follows/,
  );
  expect((await readNeed(trade, row.no)).state).toBe("selecting");
});

test("a crash between freeze and reveal is resumed from what is stored, once", async () => {
  await setMarketClock(trade.db.db, monday);
  const row = await postNeed(trade);
  for (const firm of firms) value(await quote(trade, row.no, firm, { yuan: 7100, days: 10 }));
  await setMarketClock(trade.db.db, row.opensAt!);
  const noReveal = { ...trade.key, sign: () => expect.fail("the opener died") };
  await expect(openNeed(trade.opener, row.id, noReveal)).rejects.toThrow(/died/);
  expect((await readNeed(trade, row.no)).state).toBe("selecting");
  expect(await rounds(row.id)).toMatchObject([{ revealedAt: null }]);
  expect(value(await openEnvelopes(trade.opener, row.id, trade.key)).envelopes).toHaveLength(3);
  const racing = await Promise.all([1, 2, 3].map(() => advanceDraw(trade.opener, row.id, trade.key)));
  expect(racing.map(codeOf).toSorted()).toEqual(["command.stale", "command.stale", "ok"]);
  expect(await rounds(row.id)).toHaveLength(1);
  const [stored] = await rowsOf(trade.db.db, opening, { needId: row.id });
  expect(stored!.rankedAt).not.toBeNull();
});

test("a draw at the announced price: nobody names an amount, the first wins and the next are reserves", async () => {
  await setMarketClock(trade.db.db, monday);
  const row = await postNeed(trade, { method: "random", ceilingFen: toFen(600_000) });
  for (const firm of firms) value(await quote(trade, row.no, firm, { yuan: 1, days: 10 }));
  expect(value(await openAtClosing(trade, row)).state).toBe("publicised");
  const [round] = await rounds(row.id);
  expect(round).toMatchObject({ purpose: "selection", round: 1 });
  const opened = await rowsOf(trade.db.db, quoteOpened, { needId: row.id });
  expect(new Set(opened.map(({ amountFen }) => amountFen))).toEqual(new Set([600_000]));
  const order = round!.transcript!.order.map(({ id }) => firms.find(({ code }) => code === id)!.id);
  const byRank = opened.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0)).map(({ agencyId }) => agencyId);
  expect(byRank).toEqual(order);
});
