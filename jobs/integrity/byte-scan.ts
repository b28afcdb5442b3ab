import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Every way in which an amount could lie about: digits, yuan with and without commas, the 8 bytes of an integer. */
export function spellingsOf(fen: number): Buffer[] {
  const yuan = `${String(fen).slice(0, -2)}.${String(fen).slice(-2)}`;
  const grouped = yuan.replace(/\B(?=(\d{3})+\.)/g, ",");
  const [big, little] = [Buffer.alloc(8), Buffer.alloc(8)];
  big.writeBigInt64BE(BigInt(fen));
  little.writeBigInt64LE(BigInt(fen));
  const texts = [String(fen), yuan, grouped].flatMap((text) => [
    Buffer.from(text, "utf8"),
    Buffer.from(text, "utf16le"),
  ]);
  return [...texts, big, little];
}

export type Scan = { files: number; bytes: number; hits: string[] };

/** Searches every byte of every file below these folders. */
export function scanFolders(folders: readonly string[], needles: readonly Buffer[]): Scan {
  const scan: Scan = { files: 0, bytes: 0, hits: [] };
  const visit = (path: string) => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory()) for (const name of readdirSync(path)) visit(join(path, name));
    if (!found?.isFile()) return;
    const content = readFileSync(path);
    scan.files += 1;
    scan.bytes += content.length;
    if (needles.some((needle) => content.includes(needle))) scan.hits.push(path);
  };
  for (const folder of folders) visit(folder);
  return scan;
}
