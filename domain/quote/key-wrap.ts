import { createCipheriv, createDecipheriv } from "node:crypto";
import { lp } from "#domain/shared/encoding.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

const ivBytes = 12;
const tagBytes = 16;
const cipher = "aes-256-gcm";

/**
 * A notice's private key under the key-encryption key: iv (12) ‖ ciphertext ‖ tag (16), AES-256-GCM.
 * The iv must never repeat under one KEK; chance is the caller's.
 */
export function wrapKey(
  kek: Uint8Array,
  notice: string,
  keyId: string,
  kekId: string,
  pkcs8: Uint8Array,
  iv: Uint8Array,
): Buffer {
  if (iv.length !== ivBytes) throw new RangeError("an AES-GCM iv has 12 bytes");
  const seal = createCipheriv(cipher, kek, iv, { authTagLength: tagBytes }).setAAD(
    associatedData(notice, keyId, kekId),
  );
  return Buffer.concat([iv, seal.update(pkcs8), seal.final(), seal.getAuthTag()]);
}

/** Refuses `quote.key_unreadable` for another KEK, another notice, or altered bytes. Never throws. */
export function unwrapKey(
  kek: Uint8Array,
  notice: string,
  keyId: string,
  kekId: string,
  wrapped: Uint8Array,
): Outcome<Buffer> {
  try {
    const bytes = Buffer.from(wrapped);
    const unseal = createDecipheriv(cipher, kek, bytes.subarray(0, ivBytes), { authTagLength: tagBytes });
    unseal.setAAD(associatedData(notice, keyId, kekId)).setAuthTag(bytes.subarray(-tagBytes));
    return ok(Buffer.concat([unseal.update(bytes.subarray(ivBytes, -tagBytes)), unseal.final()]));
  } catch {
    return refuse("quote.key_unreadable", { keyId, kekId });
  }
}

function associatedData(notice: string, keyId: string, kekId: string): Buffer {
  return lp("zjcs-key/1", notice, keyId, kekId);
}
