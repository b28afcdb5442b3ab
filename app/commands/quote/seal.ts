import { randomBytes, randomUUID } from "node:crypto";
import type { Envelope } from "#db/store/quote.ts";
import { annexDigest, type QuoteAnnex } from "#domain/quote/annex.ts";
import { quoteCommitment, sealQuote } from "#domain/quote/intl1.ts";
import type { Receipt } from "#domain/quote/receipt.ts";
import { hex, sha256 } from "#domain/shared/encoding.ts";
import type { Fen } from "#domain/shared/money.ts";

export type Terms = {
  readonly amountFen: Fen;
  readonly discountBp: number | null;
  readonly days: number;
  readonly practitionerIds: readonly number[];
  /** Of a bundle only. */
  readonly lineFen?: readonly Fen[];
};
type Place = {
  readonly need: { readonly id: number; readonly no: string; readonly round: number };
  readonly agency: { readonly id: number; readonly code: string };
  readonly version: number;
  readonly key: { readonly keyId: string; readonly publicKey: Uint8Array };
};
/** The envelope for the table, and what only the bidder gets. */
export type Sealed = { readonly envelope: Envelope; readonly receiptAt: (receivedAt: Date) => Receipt };

const lot = 1;

/** Seals with fresh chance each time: an ephemeral key, a nonce for draws, a salt that hides the amount. */
export function sealTerms(terms: Terms, { need, agency, version, key }: Place, annex?: QuoteAnnex): Sealed {
  const place = { keyId: key.keyId, notice: need.no, lot, agency: agency.code, version };
  const [nonce, salt] = [hex(randomBytes(32)), hex(randomBytes(16))];
  const bound = annex ? { annex: annexDigest(annex) } : {};
  const plaintext = { ...terms, ...bound, nonce, salt };
  const ephemeralPrivate = randomBytes(32);
  const envelope = sealQuote({ ...place, publicKey: key.publicKey, plaintext, ephemeralPrivate });
  const commitment = quoteCommitment({ ...place, ...terms, salt });
  const id = randomUUID();
  const digest = sha256(envelope);
  return {
    envelope: {
      id,
      needId: need.id,
      round: need.round,
      agencyId: agency.id,
      version,
      keyId: key.keyId,
      envelope,
      sha256: digest,
      commitment,
    },
    receiptAt: (receivedAt) => ({
      scheme: "zjcs-receipt/1",
      envelopeId: id,
      ...place,
      round: need.round,
      envelopeSha256: hex(digest),
      commitment: hex(commitment),
      receivedAt: receivedAt.toISOString(),
      ...terms,
      ...(annex ? { annex } : {}),
      nonce,
      salt,
    }),
  };
}
