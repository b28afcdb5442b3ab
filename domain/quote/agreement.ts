import { diffieHellman, hkdfSync, type KeyObject } from "node:crypto";
import { sha256 } from "#domain/shared/encoding.ts";
import { x25519Public } from "./keys.ts";

/** Null for the all-zero secret that a point of small order gives: anybody could compute it. */
export function sharedSecret(privateKey: KeyObject, publicRaw: Uint8Array): Buffer | null {
  const secret = diffieHellman({ privateKey, publicKey: x25519Public(publicRaw) });
  return secret.some((byte) => byte !== 0) ? secret : null;
}

/** One key and one nonce for one message, HKDF-SHA256 bound to both public keys and to `aad` (integrity.md 6a). */
export function keysOf(
  secret: Buffer,
  ephemeralPublic: Uint8Array,
  noticePublic: Uint8Array,
  aad: Buffer,
): { key: Buffer; iv: Buffer } {
  const salt = Buffer.concat([ephemeralPublic, noticePublic]);
  const okm = Buffer.from(hkdfSync("sha256", secret, salt, sha256(aad), 44));
  return { key: okm.subarray(0, 32), iv: okm.subarray(32) };
}
