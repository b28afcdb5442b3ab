import { createCipheriv, createDecipheriv } from "node:crypto";
import { lp } from "#domain/shared/encoding.ts";
import { refuse, ok, type Outcome } from "#domain/shared/outcome.ts";
import { keysOf, sharedSecret } from "./agreement.ts";
import { rawPublic, x25519Pkcs8, x25519Private } from "./keys.ts";

/** Where a paper belongs; neither its key nor its bytes open anywhere else. */
export type AttachmentPlace = {
  readonly keyId: string;
  readonly notice: string;
  readonly agency: string;
  readonly fileId: string;
};
const label = "zjcs-quote-file/1 X25519-HKDF-SHA256-AES256GCM";
const cipher = "aes-256-gcm";
const tagBytes = 16;
const lengthBytes = 8;
export const chunkBytes = 65_536;

const aadOf = (place: AttachmentPlace) => lp(label, place.notice, place.agency, place.fileId, place.keyId);

/** Eleven bytes of counter and one that marks the last chunk: none can be moved, dropped or cut off. */
function ivOf(at: number, last: boolean): Buffer {
  const iv = Buffer.alloc(12);
  iv.writeUInt32BE(at, 7);
  iv[11] = last ? 1 : 0;
  return iv;
}

/**
 * A paper under its own key (32 bytes, used once): length and content, zeros up to a multiple of 64 KB, in chunks of
 * 64 KB with a tag each (integrity.md 6h). The size on disk tells the size only to 64 KB.
 */
export function sealAttachment(dek: Uint8Array, place: AttachmentPlace, content: Uint8Array): Buffer {
  const chunks = Math.ceil((content.length + lengthBytes) / chunkBytes);
  const padded = Buffer.alloc(chunks * chunkBytes);
  padded.writeBigUInt64BE(BigInt(content.length));
  padded.set(content, lengthBytes);
  const aad = aadOf(place);
  const sealed = Array.from({ length: chunks }, (_, at) => {
    const seal = createCipheriv(cipher, dek, ivOf(at, at === chunks - 1), { authTagLength: tagBytes });
    seal.setAAD(aad);
    const chunk = padded.subarray(at * chunkBytes, (at + 1) * chunkBytes);
    return Buffer.concat([seal.update(chunk), seal.final(), seal.getAuthTag()]);
  });
  return Buffer.concat(sealed);
}

/** Refuses `quote.unreadable` for altered, cut or moved bytes. Never throws. */
export function openAttachment(dek: Uint8Array, place: AttachmentPlace, sealed: Uint8Array): Outcome<Buffer> {
  try {
    const size = chunkBytes + tagBytes;
    const chunks = sealed.length / size;
    if (!Number.isInteger(chunks) || chunks < 1) return refuse("quote.unreadable", { fault: "attachment" });
    const aad = aadOf(place);
    const padded = Buffer.concat(
      Array.from({ length: chunks }, (_, at) => {
        const chunk = sealed.subarray(at * size, (at + 1) * size);
        const iv = ivOf(at, at === chunks - 1);
        const unseal = createDecipheriv(cipher, dek, iv, { authTagLength: tagBytes }).setAAD(aad);
        unseal.setAuthTag(chunk.subarray(-tagBytes));
        return Buffer.concat([unseal.update(chunk.subarray(0, -tagBytes)), unseal.final()]);
      }),
    );
    const length = Number(padded.readBigUInt64BE());
    if (length > padded.length - lengthBytes) return refuse("quote.unreadable", { fault: "attachment" });
    return ok(padded.subarray(lengthBytes, lengthBytes + length));
  } catch {
    return refuse("quote.unreadable", { fault: "attachment" });
  }
}

/** The paper's key sealed to the notice: ephemeral public key (32) ‖ key (32) ‖ tag (16). */
export function sealDek(
  dek: Uint8Array,
  place: AttachmentPlace,
  noticePublic: Uint8Array,
  ephemeralPrivate: Uint8Array,
): Buffer {
  const ephemeral = x25519Private(x25519Pkcs8(ephemeralPrivate));
  const ephemeralPublic = rawPublic(ephemeral);
  const secret = sharedSecret(ephemeral, noticePublic);
  if (!secret) throw new RangeError("the notice's public key is a point of small order");
  const aad = aadOf(place);
  const { key, iv } = keysOf(secret, ephemeralPublic, noticePublic, aad);
  const seal = createCipheriv(cipher, key, iv, { authTagLength: tagBytes }).setAAD(aad);
  return Buffer.concat([ephemeralPublic, seal.update(dek), seal.final(), seal.getAuthTag()]);
}

/** With the notice's PKCS#8 key; null where it does not open. Never throws: one broken paper stops no opening. */
export function openDek(box: Uint8Array, place: AttachmentPlace, noticePrivate: Uint8Array): Buffer | null {
  try {
    const bytes = Buffer.from(box);
    const notice = x25519Private(noticePrivate);
    const ephemeralPublic = bytes.subarray(0, 32);
    const secret = sharedSecret(notice, ephemeralPublic);
    if (!secret || bytes.length !== 80) return null;
    const aad = aadOf(place);
    const { key, iv } = keysOf(secret, ephemeralPublic, rawPublic(notice), aad);
    const unseal = createDecipheriv(cipher, key, iv, { authTagLength: tagBytes }).setAAD(aad);
    unseal.setAuthTag(bytes.subarray(-tagBytes));
    return Buffer.concat([unseal.update(bytes.subarray(32, 64)), unseal.final()]);
  } catch {
    return null;
  }
}
