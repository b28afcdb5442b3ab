import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";

const pkcs8Prefix = Buffer.from("302e020100300506032b656e04220420", "hex");
const spkiPrefix = Buffer.from("302a300506032b656e032100", "hex");
const keyBytes = 32;

/** @throws RangeError on another length. */
export function x25519Pkcs8(raw: Uint8Array): Buffer {
  if (raw.length !== keyBytes) throw new RangeError("an X25519 private key has 32 bytes");
  return Buffer.concat([pkcs8Prefix, raw]);
}

export function x25519Private(pkcs8: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.from(pkcs8), format: "der", type: "pkcs8" });
}

export function x25519Public(raw: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([spkiPrefix, raw]), format: "der", type: "spki" });
}

/** The 32 raw bytes of the public half. */
export function rawPublic(privateKey: KeyObject): Buffer {
  return createPublicKey(privateKey).export({ format: "der", type: "spki" }).subarray(-keyBytes);
}
