import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** `key-encryption.key` is kek-1, `key-encryption-2.key` kek-2, and so on; old ones are kept as long as the archive. */
const named = /^key-encryption(?:-(\d{1,4}))?\.key$/;
const keyBytes = 32;

export type Kek = { readonly kekId: string; readonly kek: Buffer };

function versionsIn(folder: string): { readonly version: number; readonly path: string }[] {
  return readdirSync(folder)
    .flatMap((name) => {
      const found = named.exec(name);
      return found ? [{ version: Number(found[1] ?? 1), path: join(folder, name) }] : [];
    })
    .toSorted((a, b) => a.version - b.version);
}

/** Oldest first. @throws Error for a file that is not a key: better no opening than one with a wrong key. */
export function readKeks(folder: string): Kek[] {
  return versionsIn(folder).map(({ version, path }) => {
    const kek = Buffer.from(readFileSync(path, "utf8").trim(), "hex");
    if (kek.length !== keyBytes) throw new Error(`${path} is no key of ${keyBytes} bytes`);
    return { kekId: `kek-${version}`, kek };
  });
}

/** A further version; from now on keys of notices are wrapped with it, and nothing that was is touched. */
export function addKek(folder: string): string {
  const last = versionsIn(folder).at(-1)?.version ?? 0;
  const version = last + 1;
  const path = join(folder, `key-encryption-${version}.key`);
  writeFileSync(path, randomBytes(keyBytes).toString("hex"), { mode: 0o600, flag: "wx" });
  return `kek-${version}`;
}

/** How many there are: a number that changes tells a running process to read them again. */
export function countKeks(folder: string): number {
  return versionsIn(folder).length;
}
