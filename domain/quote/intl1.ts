import { createCipheriv, createDecipheriv } from "node:crypto";
import { lp, sha256 } from "#domain/shared/encoding.ts";
import { refuse, type Outcome } from "#domain/shared/outcome.ts";
import { keysOf, sharedSecret } from "./agreement.ts";
import { rawPublic, x25519Pkcs8, x25519Private } from "./keys.ts";
import { packPlaintext, plaintextBytes, unpackPlaintext, type QuotePlaintext } from "./plaintext.ts";

export type { QuotePlaintext };

/**
 * Sealed quotes, scheme intl-1 (integrity.md 6a): X25519, HKDF-SHA256, AES-256-GCM.
 * Envelope = 0x01 ‖ ephemeral public key (32) ‖ ciphertext (512) ‖ tag (16), always 561 bytes.
 */
export const suite = "intl-1";
export const envelopeBytes = 561;
const label = "zjcs-quote/1 X25519-HKDF-SHA256-AES256GCM";
const version1 = 1;
const tagBytes = 16;
const cipher = "aes-256-gcm";

/** Where an envelope belongs; a copy anywhere else does not open. */
export type EnvelopePlace = {
  readonly keyId: string;
  /** The need's number, "2026-000123". */
  readonly notice: string;
  readonly lot: number;
  /** Unified social credit code. */
  readonly agency: string;
  readonly version: number;
};

export type NoticeKeyPair = { readonly publicKey: Buffer; readonly privatePkcs8: Buffer };

/** X25519 pair (RFC 7748) of 32 random bytes; chance is the caller's. @throws RangeError on another length. */
export function newNoticeKeyPair(random: Uint8Array): NoticeKeyPair {
  const privatePkcs8 = x25519Pkcs8(random);
  return { publicKey: rawPublic(x25519Private(privatePkcs8)), privatePkcs8 };
}

/** @throws RangeError for content out of bounds or a key of the wrong length: bugs of the caller, not of a bidder. */
export function sealQuote(
  input: EnvelopePlace & { publicKey: Uint8Array; plaintext: QuotePlaintext; ephemeralPrivate: Uint8Array },
): Buffer {
  const ephemeral = x25519Private(x25519Pkcs8(input.ephemeralPrivate));
  const ephemeralPublic = rawPublic(ephemeral);
  const secret = sharedSecret(ephemeral, input.publicKey);
  if (!secret) throw new RangeError("the notice's public key is a point of small order");
  const aad = associatedData(input);
  const { key, iv } = keysOf(secret, ephemeralPublic, input.publicKey, aad);
  const seal = createCipheriv(cipher, key, iv, { authTagLength: tagBytes }).setAAD(aad);
  const ciphertext = Buffer.concat([seal.update(packPlaintext(input.plaintext)), seal.final()]);
  return Buffer.concat([Buffer.from([version1]), ephemeralPublic, ciphertext, seal.getAuthTag()]);
}

/**
 * Opens one envelope with the notice's PKCS#8 key. Never throws: one broken envelope must not stop the others.
 * Refuses `quote.unreadable` with the fault: `envelope` (size, version, key), `seal` (altered or moved), `content`.
 */
export function openEnvelope(
  input: EnvelopePlace & { privateKey: Uint8Array; envelope: Uint8Array },
): Outcome<QuotePlaintext> {
  try {
    return open(input, Buffer.from(input.envelope));
  } catch {
    return refuse("quote.unreadable", { fault: "seal" });
  }
}

export type Committed = {
  readonly notice: string;
  readonly lot: number;
  readonly agency: string;
  readonly version: number;
  readonly amountFen: number;
  readonly days: number;
  /** Absent for one item: what a commitment without lines says stays the same to the byte. */
  readonly lineFen?: readonly number[] | undefined;
  /** 16 bytes, lower-case hex; hashed as bytes. Without it an amount could be guessed from the commitment. */
  readonly salt: string;
};

/** What the market stores beside the envelope, so that an opened quote can be held against it (integrity.md 6a). */
export function quoteCommitment(quote: Committed): Buffer {
  const { notice, lot, agency, version, amountFen, days, salt, lineFen = [] } = quote;
  const terms = [notice, lot, agency, version, amountFen, days];
  return sha256(lp("zjcs-quote/1/commit", ...terms, Buffer.from(salt, "hex"), ...lineFen));
}

function open(input: EnvelopePlace & { privateKey: Uint8Array }, envelope: Buffer): Outcome<QuotePlaintext> {
  if (envelope.length !== envelopeBytes || envelope[0] !== version1)
    return refuse("quote.unreadable", { fault: "envelope" });
  const notice = x25519Private(input.privateKey);
  const ephemeralPublic = envelope.subarray(1, 33);
  const secret = sharedSecret(notice, ephemeralPublic);
  if (!secret) return refuse("quote.unreadable", { fault: "envelope" });
  const aad = associatedData(input);
  const { key, iv } = keysOf(secret, ephemeralPublic, rawPublic(notice), aad);
  const unseal = createDecipheriv(cipher, key, iv, { authTagLength: tagBytes }).setAAD(aad);
  unseal.setAuthTag(envelope.subarray(-tagBytes));
  const packed = Buffer.concat([unseal.update(envelope.subarray(33, 33 + plaintextBytes)), unseal.final()]);
  return unpackPlaintext(packed);
}

function associatedData(place: EnvelopePlace): Buffer {
  return lp(label, place.notice, place.lot, place.agency, place.version, place.keyId);
}
