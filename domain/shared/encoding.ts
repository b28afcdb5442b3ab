import { createHash } from "node:crypto";

export type Encodable = string | number | bigint | Uint8Array;

/**
 * The one encoding of everything hashed or signed (integrity.md 6): for each item a 4-byte big-endian
 * length, then its bytes. Strings are UTF-8 in NFC, integers decimal ASCII.
 * @throws RangeError for a number that is not a safe integer: two writers could spell it differently.
 */
export function lp(...items: readonly Encodable[]): Buffer {
  const parts: Buffer[] = [];
  for (const item of items) {
    const bytes = bytesOf(item);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    parts.push(length, bytes);
  }
  return Buffer.concat(parts);
}

export function sha256(data: Uint8Array): Buffer {
  return createHash("sha256").update(data).digest();
}

export function hex(data: Uint8Array): string {
  return Buffer.from(data).toString("hex");
}

/** Lower-case hex of exactly `bytes` bytes → those bytes, else null. */
export function fromHex(text: string, bytes: number): Buffer | null {
  return Number.isInteger(bytes) && text.length === bytes * 2 && /^[0-9a-f]*$/.test(text)
    ? Buffer.from(text, "hex")
    : null;
}

/** Order of the UTF-8 bytes: the same in every language, unlike a locale's order. */
export function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a, "utf8"), Buffer.from(b, "utf8"));
}

function bytesOf(item: Encodable): Buffer {
  if (typeof item === "string") return Buffer.from(item.normalize("NFC"), "utf8");
  if (typeof item === "number" && !Number.isSafeInteger(item))
    throw new RangeError(`not an integer: ${item}`);
  if (typeof item === "number" || typeof item === "bigint") return Buffer.from(item.toString(), "ascii");
  return Buffer.from(item);
}
