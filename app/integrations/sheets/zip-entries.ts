import { inflateRawSync } from "node:zlib";

/** One file of an archive, as its directory declares it. */
export type ZipEntry = { readonly name: string; readonly size: number; readonly bytes: () => Buffer };

const endSign = 0x06054b50;
const entrySign = 0x02014b50;
const endLength = 22;
const longestComment = 65_535;

function endOf(zip: Buffer): number {
  const last = Math.max(0, zip.length - endLength - longestComment);
  for (let at = zip.length - endLength; at >= last; at -= 1) if (zip.readUInt32LE(at) === endSign) return at;
  throw new RangeError("no directory of the archive");
}

function unpack(zip: Buffer, at: number, entry: { method: number; packed: number; size: number }): Buffer {
  const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  const packed = zip.subarray(start, start + entry.packed);
  if (entry.method === 0) return packed;
  // A directory that lies about the size stops here, not in memory.
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
}

/**
 * The directory of a ZIP archive, nothing unpacked yet.
 *
 * @throws RangeError where it is torn; `bytes` throws when an entry is larger than it declares.
 */
export function zipEntries(zip: Buffer): ZipEntry[] {
  const end = endOf(zip);
  const count = zip.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let n = 0; n < count; n += 1) {
    if (zip.readUInt32LE(at) !== entrySign) throw new RangeError("the archive's directory is torn");
    const method = zip.readUInt16LE(at + 10);
    const [packed, size, local] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt32LE(at + 24),
      zip.readUInt32LE(at + 42),
    ];
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength!);
    entries.push({ name, size, bytes: () => unpack(zip, local, { method, packed, size }) });
    at += 46 + nameLength! + extra! + comment!;
  }
  return entries;
}
