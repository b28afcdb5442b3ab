import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  type KeyObject,
} from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { addKek, countKeks, readKeks } from "./kek.ts";

/**
 * Keys that must never be in the database. The key-encryption key opens sealed quotes: only the opener
 * process reads its file. The receipt key hashes requests, the signing key signs receipts.
 */
const folder = (dataDir: string) => join(dataDir, "keys");
const files = {
  kek: "key-encryption.key",
  receipt: "request-hash.key",
  signing: "receipt-signing.pem",
  traces: "trace-hash.keys",
} as const;

export function ensureKeys(dataDir: string): void {
  const dir = folder(dataDir);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  create(join(dir, files.kek), () => randomBytes(32).toString("hex"));
  create(join(dir, files.receipt), () => randomBytes(32).toString("hex"));
  create(join(dir, files.signing), () =>
    generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  );
  create(join(dir, files.traces), () => {
    const first = createHmac("sha256", readReceiptKey(dataDir)).update("zjcs-trace/1").digest("hex");
    return `${first} ${new Date(0).toISOString()}\n`;
  });
}

type OpenerKey = {
  readonly kek: Buffer;
  readonly kekId: string;
  readonly older: ReadonlyMap<string, Buffer>;
  readonly sign: Sign;
};

/** What the opener works with: the newest key-encryption key, those before it, and the market's signature for what it publishes. */
export function readKek(dataDir: string): OpenerKey {
  const keks = readKeks(folder(dataDir));
  const newest = keks.at(-1);
  if (!newest) throw new Error(`no key-encryption key in ${folder(dataDir)}`);
  const older = new Map(keks.slice(0, -1).map(({ kekId, kek }) => [kekId, kek]));
  return { ...newest, older, sign: signerOf(readSigningKey(dataDir)) };
}

/** The same for a process that runs on: a version added meanwhile counts without a restart. */
export function kekReader(dataDir: string): () => OpenerKey {
  let known = { count: countKeks(folder(dataDir)), key: readKek(dataDir) };
  return () => {
    const count = countKeks(folder(dataDir));
    if (count !== known.count) known = { count, key: readKek(dataDir) };
    return known.key;
  };
}

/** Adds a version and tells its name; opening what was sealed before needs the old files for ever. */
export function rotateKek(dataDir: string): string {
  return addKek(folder(dataDir));
}

export function readReceiptKey(dataDir: string): Buffer {
  return Buffer.from(readFileSync(join(folder(dataDir), files.receipt), "utf8").trim(), "hex");
}

/**
 * What a bidder's traces are hashed with: the key in force when the notice was published, so that all quotes for one
 * notice can be compared whatever was changed meanwhile. Read anew each time: a new key counts without a restart.
 */
export function traceKeyAt(dataDir: string, publishedAt: Date): Buffer {
  const inForce = readFileSync(join(folder(dataDir), files.traces), "utf8")
    .split("\n")
    .map((line) => line.split(" "))
    .findLast(([key, since]) => key && since && Date.parse(since) <= publishedAt.getTime())?.[0];
  if (!inForce) throw new Error(`no key of ${files.traces} was in force at ${publishedAt.toISOString()}`);
  return Buffer.from(inForce, "hex");
}

/** From `since` on notices have a key of their own; earlier ones keep theirs. */
export function addTraceKey(dataDir: string, since: Date): void {
  const line = `${randomBytes(32).toString("hex")} ${since.toISOString()}\n`;
  appendFileSync(join(folder(dataDir), files.traces), line, { mode: 0o600 });
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
