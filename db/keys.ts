import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  type KeyObject,
} from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Keys that must never be in the database. The key-encryption key opens sealed quotes: only the opener
 * process reads its file. The receipt key hashes requests, the signing key signs receipts.
 */
const folder = (dataDir: string) => join(dataDir, "keys");
const files = {
  kek: "key-encryption.key",
  receipt: "request-hash.key",
  signing: "receipt-signing.pem",
} as const;

export function ensureKeys(dataDir: string): void {
  const dir = folder(dataDir);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  create(join(dir, files.kek), () => randomBytes(32).toString("hex"));
  create(join(dir, files.receipt), () => randomBytes(32).toString("hex"));
  create(join(dir, files.signing), () =>
    generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  );
}

/** What the opener works with: the key-encryption key, and the market's signature for what it publishes. */
export function readKek(dataDir: string): { kek: Buffer; kekId: string; sign: Sign } {
  return {
    sign: signerOf(readSigningKey(dataDir)),
    kek: Buffer.from(readFileSync(join(folder(dataDir), files.kek), "utf8").trim(), "hex"),
    kekId: "kek-1",
  };
}

export function readReceiptKey(dataDir: string): Buffer {
  return Buffer.from(readFileSync(join(folder(dataDir), files.receipt), "utf8").trim(), "hex");
}

export function readSigningKey(dataDir: string): { privateKey: KeyObject; publicKey: KeyObject } {
  const privateKey = createPrivateKey(readFileSync(join(folder(dataDir), files.signing), "utf8"));
  return { privateKey, publicKey: createPublicKey(privateKey) };
}

/** Ed25519, in hex, with the key that checks it (SPKI, hex). */
export type Sign = (bytes: Uint8Array) => { readonly signature: string; readonly publicKey: string };

function signerOf({ privateKey, publicKey }: { privateKey: KeyObject; publicKey: KeyObject }): Sign {
  const spki = publicKey.export({ type: "spki", format: "der" }).toString("hex");
  return (bytes) => ({ signature: sign(null, bytes, privateKey).toString("hex"), publicKey: spki });
}

function create(path: string, make: () => string): void {
  if (!existsSync(path)) writeFileSync(path, make(), { mode: 0o600, flag: "wx" });
}
