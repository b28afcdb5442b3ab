import { generateKeyPairSync } from "node:crypto";
import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { hex } from "#domain/shared/encoding.ts";
import { ok } from "#domain/shared/outcome.ts";
import type { QuoteAnnex } from "./annex.ts";
import { quoteCommitment } from "./intl1.ts";
import { signReceipt, verifyReceipt, type Receipt } from "./receipt.ts";

const pair = () => {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  return {
    publicKey: publicKey.export({ format: "der", type: "spki" }),
    privateKey: privateKey.export({ format: "der", type: "pkcs8" }),
  };
};
const platform = pair();
const quote = {
  notice: "2026-000123",
  lot: 1,
  agency: "91350100M000100Y43",
  version: 2,
  amountFen: 800_000,
  days: 20,
  salt: "11".repeat(16),
};
const annex: QuoteAnnex = {
  files: [{ name: "方案.pdf", sha256: "cc".repeat(32) }],
  conflict: { free: true, text: "conflict/1" },
  subcontracts: [{ agency: "91350100M000100Y43", part: "现状监测", shareBp: 1_000 }],
};
const receipt: Receipt = {
  scheme: "zjcs-receipt/1",
  envelopeId: "0198c0de-0000-7000-8000-000000000001",
  round: 1,
  keyId: "k1",
  envelopeSha256: "aa".repeat(32),
  commitment: hex(quoteCommitment(quote)),
  receivedAt: "2026-03-02T08:59:59.123Z",
  discountBp: null,
  practitionerIds: [7, 12],
  annex,
  nonce: "00".repeat(32),
  ...quote,
};
const signature = signReceipt(receipt, platform.privateKey);

test("a receipt read back from JSON proves the quote", () => {
  expect(verifyReceipt(JSON.parse(JSON.stringify(receipt)), signature, platform.publicKey)).toEqual(
    ok(receipt),
  );
});

test.each<[keyof Receipt, unknown]>([
  ["envelopeId", "other"],
  ["notice", "2026-000124"],
  ["round", 2],
  ["lot", 2],
  ["agency", "other"],
  ["version", 3],
  ["keyId", "k2"],
  ["envelopeSha256", "bb".repeat(32)],
  ["commitment", "bb".repeat(32)],
  ["receivedAt", "2026-03-02T09:00:00.123Z"],
  ["amountFen", 799_999],
  ["discountBp", 0],
  ["days", 19],
  ["practitionerIds", [7]],
  ["lineFen", [400_000, 400_000]],
  ["annex", undefined],
  ["annex", { ...annex, files: [] }],
  ["annex", { ...annex, conflict: { free: false, text: "conflict/1" } }],
  ["annex", { ...annex, subcontracts: [{ ...annex.subcontracts[0]!, shareBp: 1_001 }] }],
  ["nonce", "01".repeat(32)],
  ["salt", "12".repeat(16)],
])("a changed %s is forged", (field, value) => {
  expect(verifyReceipt({ ...receipt, [field]: value }, signature, platform.publicKey)).toMatchObject({
    refusal: { code: "quote.receipt_forged" },
  });
});

test("another key signed it", () => {
  expect(verifyReceipt(receipt, signature, pair().publicKey)).toMatchObject({
    refusal: { code: "quote.receipt_forged" },
  });
  expect(verifyReceipt(receipt, signature, Buffer.from("no key"))).toMatchObject({
    refusal: { code: "quote.receipt_forged" },
  });
});

test("a platform that signs an amount against its own commitment is found out", () => {
  const crooked = { ...receipt, amountFen: 1 };
  expect(verifyReceipt(crooked, signReceipt(crooked, platform.privateKey), platform.publicKey)).toMatchObject(
    {
      refusal: { code: "quote.receipt_mismatch" },
    },
  );
});

property.prop([fc.jsonValue(), fc.string()])("whatever is handed in is answered", (anything, text) => {
  expect(verifyReceipt(anything, text, platform.publicKey).ok).toBe(false);
  expect(verifyReceipt(receipt, text, platform.publicKey).ok).toBe(false);
});
