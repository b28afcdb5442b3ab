import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { openedAnnexes } from "#db/store/quote-file.ts";
import { setRows, rowsOf } from "#db/seed/rows.ts";
import { quoteAnnex, quoteFile, quoteTrace } from "#db/schema/quote-annex.ts";
import { quoteOpened } from "#db/schema/quote.ts";
import { verifyReceipt } from "#domain/quote/receipt.ts";
import { openTrade } from "../need/fixtures/open-trade.ts";
import {
  type AgencyFirm,
  codeOf,
  monday,
  newAgency,
  openAtClosing,
  postNeed,
  setMarketClock,
  type Trade,
  value,
  web,
} from "../need/fixtures/trade.ts";
import { attachFile } from "./attach-file.ts";
import { readQuoteFile } from "./read-file.ts";
import { removeFile } from "./remove-file.ts";
import type { QuoteInput } from "./quote-input.ts";
import { submitQuote } from "./submit-quote.ts";

let trade: Trade;
let agency: AgencyFirm;
beforeAll(async () => {
  trade = await openTrade();
  agency = await newAgency(trade.db.db, "B");
});

const paper = (text: string) => ({
  name: "方案.pdf",
  bytes: Buffer.from(`%PDF-1.4\n1 0 obj<</Author (Li)>>endobj\n% ${text}\ntrailer<<>>\n%%EOF\n`),
});
const by = (who: AgencyFirm = agency) => web(trade.db, who.actor, randomUUID());
const attach = async (no: string, text: string, who = agency) =>
  attachFile(by(who), { no, upload: paper(text) });
const sender = { network: "192.0.2.7", device: "Browser/1 zh" };

async function send(no: string, change: Partial<QuoteInput> = {}, who = agency) {
  const input = {
    no,
    amountFen: null,
    discountBp: 6_500,
    days: 10,
    practitionerIds: who.practitionerIds.slice(0, 1),
    conflictDeclared: true,
    ...change,
  };
  return submitQuote(by(who), input, trade.sign, sender);
}

test("papers are sealed before they touch the disk, bound by the receipt, and readable after the opening only", async () => {
  const row = await postNeed(trade);
  const { id } = value(await attach(row.no, "one"));
  const sent = value(await send(row.no, { fileIds: [id] }));
  const { receipt, signature, publicKey } = sent.receipt!;
  expect(codeOf(verifyReceipt(receipt, signature, Buffer.from(publicKey, "hex")))).toBe("ok");
  expect(receipt.annex?.files).toEqual([
    { name: "方案.pdf", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ]);
  expect(receipt).toMatchObject({ amountFen: 700_000, discountBp: 6_500 });
  expect(await readQuoteFile(by().db, id)).toBeNull();
  value(await openAtClosing(trade, row));
  expect((await readQuoteFile(by().db, id))?.bytes.equals(paper("one").bytes)).toBe(true);
  const [opened] = await openedAnnexes(by().db, row.id);
  expect(opened?.files.map((file) => file.id)).toEqual([id]);
  expect(await rowsOf(trade.db.db, quoteOpened, { needId: row.id })).toMatchObject([{ result: "ok" }]);
  await setMarketClock(trade.db.db, monday);
});

test("the same paper twice, a stranger's paper, one that is sealed already, one that comes late", async () => {
  const row = await postNeed(trade);
  const { id } = value(await attach(row.no, "two"));
  expect(codeOf(await attach(row.no, "two"))).toBe("quote.file_twice");
  const other = await newAgency(trade.db.db, "B");
  expect(codeOf(await send(row.no, { fileIds: [id] }, other))).toBe("quote.file_unknown");
  expect(codeOf(await removeFile(by(other), { no: row.no, fileId: id }))).toBe("quote.file_unknown");
  value(await send(row.no, { fileIds: [id] }));
  expect(codeOf(await removeFile(by(), { no: row.no, fileId: id }))).toBe("quote.file_bound");
  value(await send(row.no));
  value(await removeFile(by(), { no: row.no, fileId: id }));
  expect(await rowsOf(trade.db.db, quoteFile, { needId: row.id })).toEqual([]);
  await setMarketClock(trade.db.db, row.closesAt!);
  expect(codeOf(await attach(row.no, "three"))).toBe("quote.too_late");
  await setMarketClock(trade.db.db, monday);
});

test("sub-contracts name listed agencies and stay within 30 %; amount and discount exclude each other", async () => {
  const row = await postNeed(trade);
  const helper = await newAgency(trade.db.db, "B");
  const part = (shareBp: number, code = helper.code) => ({
    subcontracts: [{ agency: code, part: "现状监测", shareBp }],
  });
  expect(codeOf(await send(row.no, part(3_001)))).toBe("quote.subcontract_share");
  expect(codeOf(await send(row.no, part(1_000, agency.code)))).toBe("quote.subcontract_itself");
  expect(codeOf(await send(row.no, part(1_000, "91350100M000100Y43")))).toBe("quote.subcontract_unlisted");
  expect(codeOf(await send(row.no, { discountBp: 6_500, amountFen: 700_000 as never }))).toBe(
    "quote.amount_and_discount",
  );
  const sent = value(await send(row.no, part(3_000)));
  expect(sent.receipt?.receipt.annex?.subcontracts).toEqual(part(3_000).subcontracts);
});

test("traces are kept as keyed hashes that the web process cannot read back", async () => {
  const row = await postNeed(trade);
  const { envelopeId } = value(await send(row.no));
  const kept = await rowsOf(trade.db.db, quoteTrace, { envelopeId });
  expect(kept[0]?.traces).toMatchObject({ network: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(kept[0]?.traces.practitioners).toHaveLength(1);
  expect(JSON.stringify(kept)).not.toMatch(/192\.0|Browser/);
  for (const change of [
    "quote_trace set traces = '{}'",
    "quote_annex set sha256 = ''",
    "quote_file set sha256 = ''",
  ])
    await expect(by().pool.query(`update ${change}`)).rejects.toThrow("permission denied");
  await expect(by().pool.query("select traces from quote_trace")).rejects.toThrow("permission denied");
  await expect(by().pool.query("update quote_file set opened_key = 'x'")).rejects.toThrow(
    "permission denied",
  );
});

test("declarations exchanged behind the seal are found at the opening", async () => {
  const row = await postNeed(trade);
  const { envelopeId } = value(await send(row.no));
  await trade.db.pool.query("alter table quote_annex disable trigger quote_annex_append_only");
  await setRows(trade.db.db, quoteAnnex, { envelopeId }, { sha256: "00".repeat(32) });
  await trade.db.pool.query("alter table quote_annex enable trigger quote_annex_append_only");
  value(await openAtClosing(trade, row));
  expect(await rowsOf(trade.db.db, quoteOpened, { needId: row.id })).toMatchObject([
    { result: "commitment_mismatch" },
  ]);
  await setMarketClock(trade.db.db, monday);
});
