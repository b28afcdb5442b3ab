import { createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import { z } from "zod";
import { fromHex, hex, lp } from "#domain/shared/encoding.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { annexDigest, annexSchema } from "./annex.ts";
import { quoteCommitment } from "./intl1.ts";

const hexOf = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/**
 * What the bidder keeps: with it the quote can be proved even against the platform (integrity.md 6a).
 * Binary values are lower-case hex; `receivedAt` is the database's instant, ISO 8601 in UTC.
 */
export const receiptSchema = z.strictObject({
  scheme: z.literal("zjcs-receipt/1"),
  envelopeId: z.string().max(64),
  notice: z.string().max(32),
  round: z.int().min(1),
  lot: z.int().min(1),
  agency: z.string().max(32),
  version: z.int().min(1),
  keyId: z.string().max(64),
  envelopeSha256: hexOf(32),
  commitment: hexOf(32),
  receivedAt: z.iso.datetime(),
  amountFen: z.int().min(0),
  discountBp: z.int().min(0).max(10_000).nullable(),
  days: z.int().min(1),
  practitionerIds: z.array(z.int().min(1)).readonly(),
  lineFen: z.array(z.int().min(0)).min(2).readonly().optional(),
  /** Papers and declarations, whose digest the envelope holds. */
  annex: annexSchema.optional(),
  nonce: hexOf(32),
  salt: hexOf(16),
});
export type Receipt = Readonly<z.infer<typeof receiptSchema>>;

/**
 * The signed bytes: every field in the order of the type, a missing discount as an empty string; the lines of a bundle
 * and then the digest of the annex come last, so that a receipt without them is signed as it always was.
 */
export function receiptBytes(receipt: Receipt): Buffer {
  const { discountBp, practitionerIds } = receipt;
  const { scheme, envelopeId, notice, round, lot, agency, version, keyId } = receipt;
  const { envelopeSha256, commitment, receivedAt, amountFen, days, nonce, salt } = receipt;
  const place = [scheme, envelopeId, notice, round, lot, agency, version, keyId];
  const sealed = [envelopeSha256, commitment, receivedAt];
  const content = [
    amountFen,
    discountBp ?? "",
    days,
    practitionerIds.length,
    ...practitionerIds,
    nonce,
    salt,
    ...(receipt.lineFen ?? []),
    ...(receipt.annex ? [annexDigest(receipt.annex)] : []),
  ];
  return lp(...place, ...sealed, ...content);
}

/** Ed25519 over `receiptBytes`, lower-case hex. `privateKey` is PKCS#8 DER. */
export function signReceipt(receipt: Receipt, privateKey: Uint8Array): string {
  const key = createPrivateKey({ key: Buffer.from(privateKey), format: "der", type: "pkcs8" });
  return hex(sign(null, receiptBytes(receipt), key));
}

/**
 * Is this the platform's receipt, and does its amount belong to its commitment? `publicKey` is SPKI DER.
 * Refuses `quote.receipt_malformed`, `quote.receipt_forged`, `quote.receipt_mismatch`. Never throws.
 */
export function verifyReceipt(receipt: unknown, signature: string, publicKey: Uint8Array): Outcome<Receipt> {
  const parsed = receiptSchema.safeParse(receipt);
  const signatureBytes = fromHex(signature, 64);
  if (!parsed.success || !signatureBytes) return refuse("quote.receipt_malformed");
  if (!isSigned(parsed.data, signatureBytes, publicKey)) return refuse("quote.receipt_forged");
  const matches = hex(quoteCommitment(parsed.data)) === parsed.data.commitment;
  return matches ? ok(parsed.data) : refuse("quote.receipt_mismatch");
}

function isSigned(receipt: Receipt, signature: Buffer, publicKey: Uint8Array): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey), format: "der", type: "spki" });
    return verify(null, receiptBytes(receipt), key, signature);
  } catch {
    return false;
  }
}
