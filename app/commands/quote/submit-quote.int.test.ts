import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { rowsOf, setRows } from "#db/seed/rows.ts";
import { agencyService } from "#db/schema/agency.ts";
import { quoteEnvelope } from "#db/schema/quote.ts";
import { auditEvent, commandReceipt } from "#db/schema/spine.ts";
import { sentQuotes } from "#db/store/quote.ts";
import { verifyReceipt } from "#domain/quote/receipt.ts";
import { toFen } from "#domain/shared/money.ts";
import {
  type AgencyFirm,
  codeOf,
  monday,
  newAgency,
  newOwner,
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
import { submitQuote } from "./submit-quote.ts";
import { withdrawQuote } from "./withdraw-quote.ts";

let trade: Trade;
let agency: AgencyFirm;
beforeAll(async () => {
  trade = await openTrade();
  agency = await newAgency(trade.db.db, "B");
});

test("a quote at the cap is accepted with a signed receipt; one fen more is refused with the derivation", async () => {
  const { no } = await postNeed(trade);
  const over = await quote(trade, no, agency, { yuan: 8000.01 });
  expect(over).toEqual({
    ok: false,
    refusal: {
      code: "fee.cap",
      params: { amountFen: 800_001, capFen: 800_000, overFen: 1, formula: "20,000.00 × 40% = 8,000.00" },
    },
  });
  const sent = value(await quote(trade, no, agency, { yuan: 8000 }));
  const { receipt, signature, publicKey } = sent.receipt!;
  expect(receipt).toMatchObject({
    notice: no,
    agency: agency.code,
    version: 1,
    round: 1,
    amountFen: 800_000,
    days: 15,
  });
  expect(codeOf(verifyReceipt(receipt, signature, Buffer.from(publicKey, "hex")))).toBe("ok");
  expect(codeOf(verifyReceipt({ ...receipt, amountFen: 1 }, signature, Buffer.from(publicKey, "hex")))).toBe(
    "quote.receipt_forged",
  );
});

test("an agency's own pledge lowers its cap, nobody else's", async () => {
  const { no } = await postNeed(trade);
  const pledged = await newAgency(trade.db.db, "B");
  await setRows(trade.db.db, agencyService, { agencyId: pledged.id }, { pledgedPriceFen: toFen(600_000) });
  expect(codeOf(await quote(trade, no, pledged, { yuan: 6000.01 }))).toBe("fee.cap");
  expect(codeOf(await quote(trade, no, pledged, { yuan: 6000 }))).toBe("ok");
  expect(codeOf(await quote(trade, no, agency, { yuan: 7000 }))).toBe("ok");
});

test("a C agency is told why it may not quote for public money, and may for private", async () => {
  const warned = await newAgency(trade.db.db, "C");
  const row = await postNeed(trade, { funding: subsidised });
  value(
    await reviewNeed(web(trade.db, trade.market.operator), { no: row.no, decision: "approve", defects: [] }),
  );
  expect(await quote(trade, row.no, warned, { yuan: 5000 })).toEqual({
    ok: false,
    refusal: { code: "agency.grade_gate", params: { grade: "C", allowed: "A / B / B*" } },
  });
  const own = await postNeed(trade);
  expect(codeOf(await quote(trade, own.no, warned, { yuan: 5000 }))).toBe("ok");
});

test.each([
  ["undeclared conflict", { conflictDeclared: false }, "quote.conflict_undeclared"],
  ["longer than asked", { days: 21 }, "quote.days_out_of_range"],
])("is refused: %s", async (_why, change, code) => {
  const { no } = await postNeed(trade);
  expect(codeOf(await quote(trade, no, agency, { yuan: 5000, ...change }))).toBe(code);
});

test("another agency's practitioner cannot be named", async () => {
  const { no } = await postNeed(trade);
  const other = await newAgency(trade.db.db, "B");
  const borrowed = { ...agency, practitionerIds: other.practitionerIds };
  expect(codeOf(await quote(trade, no, borrowed, { yuan: 5000 }))).toBe("quote.practitioner_gone");
});

test("who shares the owner's telephone, or is on its avoid list, may not quote", async () => {
  const shunned = await newAgency(trade.db.db, "A");
  const { no } = await postNeed(trade, { avoid: [{ agencyCode: shunned.code, reason: "曾有诉讼" }] });
  expect(codeOf(await quote(trade, no, shunned, { yuan: 5000 }))).toBe("agency.on_avoid_list");
});

test("a discount is taken from the base price", async () => {
  const { no } = await postNeed(trade);
  const input = {
    no,
    amountFen: null,
    discountBp: 6_000,
    days: 10,
    practitionerIds: agency.practitionerIds,
    conflictDeclared: true,
  };
  const sent = value(await submitQuote(web(trade.db, agency.actor, randomUUID()), input, trade.sign));
  expect(sent.receipt?.receipt).toMatchObject({ amountFen: 800_000, discountBp: 6_000 });
  expect(
    codeOf(
      await submitQuote(
        web(trade.db, agency.actor, randomUUID()),
        { ...input, discountBp: 5_999 },
        trade.sign,
      ),
    ),
  ).toBe("fee.cap");
});

test("replaced until the deadline; withdrawing takes back every version; a new quote may follow", async () => {
  const row = await postNeed(trade);
  const ctx = web(trade.db, agency.actor, randomUUID());
  expect(codeOf(await withdrawQuote(ctx, { no: row.no }))).toBe("quote.none_to_withdraw");
  expect(value(await quote(trade, row.no, agency, { yuan: 7000 })).version).toBe(1);
  expect(value(await quote(trade, row.no, agency, { yuan: 6000 })).version).toBe(2);
  value(await withdrawQuote(web(trade.db, agency.actor, randomUUID()), { no: row.no }));
  const sent = await sentQuotes(ctx.db, row.id, 1, agency.id);
  expect(sent.every((each) => each.withdrawnAt !== null)).toBe(true);
  expect(value(await quote(trade, row.no, agency, { yuan: 6500 })).version).toBe(3);
});

test("late is late: refused from the closing instant on, and nothing can be taken back", async () => {
  const row = await postNeed(trade);
  value(await quote(trade, row.no, agency, { yuan: 7000 }));
  await setMarketClock(trade.db.db, row.closesAt!);
  expect(await quote(trade, row.no, agency, { yuan: 6000 })).toEqual({
    ok: false,
    refusal: { code: "quote.too_late", params: { closesAt: row.closesAt!.toISOString() } },
  });
  expect(codeOf(await withdrawQuote(web(trade.db, agency.actor, randomUUID()), { no: row.no }))).toBe(
    "quote.too_late",
  );
  await setMarketClock(trade.db.db, monday);
});

test("an equal replay has one effect and gives no second receipt; amount and salt are stored nowhere", async () => {
  const row = await postNeed(trade);
  const key = randomUUID();
  const first = value(await quote(trade, row.no, agency, { yuan: 7654.32, key }));
  const again = value(await quote(trade, row.no, agency, { yuan: 7654.32, key }));
  expect(again).toEqual({ ...first, receipt: null });
  expect(codeOf(await quote(trade, row.no, agency, { yuan: 7654.31, key }))).toBe("command.key_reused");
  const envelopes = await rowsOf(trade.db.db, quoteEnvelope, { needId: row.id });
  expect(envelopes).toHaveLength(1);
  const salt = first.receipt!.receipt.salt;
  const kept = await rowsOf(trade.db.db, commandReceipt, { key: key });
  const told = await rowsOf(trade.db.db, auditEvent, { type: "quote.submitted", sealedByNeedId: row.id });
  expect(told).toHaveLength(1);
  for (const secret of ["765432", "7654.32", salt])
    expect(JSON.stringify([kept, told])).not.toContain(secret);
});

test("nobody but an agency's people quotes, and no web connection reads an envelope back", async () => {
  const row = await postNeed(trade);
  const owner = await newOwner(trade.db.db);
  const input = {
    no: row.no,
    amountFen: toFen(1),
    discountBp: null,
    days: 1,
    practitionerIds: [1],
    conflictDeclared: true,
  };
  expect(codeOf(await submitQuote(web(trade.db, owner.actor), input, trade.sign))).toBe("command.forbidden");
  value(await quote(trade, row.no, agency, { yuan: 5000 }));
  const ctx = web(trade.db, agency.actor);
  await expect(ctx.pool.query("select envelope from quote_envelope")).rejects.toThrow("permission denied");
  await expect(ctx.pool.query("select commitment from quote_envelope")).rejects.toThrow("permission denied");
  await expect(ctx.pool.query("select wrapped_private from notice_key")).rejects.toThrow("permission denied");
  await expect(ctx.pool.query("update quote_envelope set received_at = now()")).rejects.toThrow(
    "permission denied",
  );
});

test("drafts and notices of others are answered alike: not found", async () => {
  expect(codeOf(await quote(trade, "2026-999999", agency, { yuan: 1 }))).toBe("command.not_found");
  const { no } = await postNeed(trade, { funding: subsidised });
  expect((await readNeed(trade, no)).state).toBe("review");
  expect(codeOf(await quote(trade, no, agency, { yuan: 1 }))).toBe("command.not_found");
});
