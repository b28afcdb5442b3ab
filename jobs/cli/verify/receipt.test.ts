import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { quoteCommitment } from "#domain/quote/intl1.ts";
import { signReceipt, type Receipt } from "#domain/quote/receipt.ts";
import { hex } from "#domain/shared/encoding.ts";
import { checkReceiptFile } from "./receipt.ts";

const pair = generateKeyPairSync("ed25519");
const spki = hex(pair.publicKey.export({ type: "spki", format: "der" }));
const quoted = {
  notice: "2026-000001",
  lot: 1,
  agency: "91350100M000100Y43",
  version: 1,
  amountFen: 800_000,
  days: 10,
  salt: "ab".repeat(16),
};
const receipt: Receipt = {
  scheme: "zjcs-receipt/1",
  envelopeId: "e",
  round: 1,
  keyId: "K-1",
  envelopeSha256: "00".repeat(32),
  receivedAt: "2026-03-09T02:00:00.000Z",
  discountBp: null,
  practitionerIds: [1],
  nonce: "cd".repeat(32),
  ...quoted,
  commitment: hex(quoteCommitment(quoted)),
};
const signature = signReceipt(receipt, pair.privateKey.export({ type: "pkcs8", format: "der" }));
const file = (change: Partial<Receipt> = {}) =>
  JSON.stringify({ receipt: { ...receipt, ...change }, signature, publicKey: spki });

test("a receipt as downloaded is confirmed with what it says", () => {
  const { code, lines } = checkReceiptFile(file(), spki);
  expect(code).toBe(0);
  expect(lines.join("\n")).toContain("amount 800000 fen");
});

test.each([
  ["another amount", file({ amountFen: 1 }), "quote.receipt_forged"],
  ["no receipt", "{}", "quote.receipt_malformed"],
  ["no JSON", "amount", "quote.receipt_malformed"],
])("refuses %s", (_why, text, code) => {
  expect(checkReceiptFile(text, spki)).toMatchObject({
    code: 1,
    lines: expect.arrayContaining([expect.stringContaining(code)]),
  });
});
