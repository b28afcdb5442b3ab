import { createHash, randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { access, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { readConfig } from "#db/config.ts";

/** Outside the web root; a file lies under its own hash, so the same bytes are kept once and a name proves content. */
function placeOf(sha256: string): { folder: string; path: string } {
  const folder = join(readConfig().dataDir, "files", sha256.slice(0, 2));
  return { folder, path: join(folder, sha256) };
}

async function exists(path: string): Promise<boolean> {
  return access(path, constants.R_OK).then(
    () => true,
    () => false,
  );
}

/** On disk for good when this returns: written aside, synced, renamed. The database row follows, never precedes. */
export async function keepBytes(bytes: Uint8Array): Promise<string> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { folder, path } = placeOf(sha256);
  if (await exists(path)) return sha256;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const aside = join(folder, `.${randomUUID()}`);
  const file = await open(aside, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(aside, path);
  const directory = await open(folder, "r");
  await directory.sync().finally(() => directory.close());
  return sha256;
}

export async function bytesOf(sha256: string): Promise<Buffer> {
  return readFile(placeOf(sha256).path);
}

/** Only for bytes that nobody else can have stored, such as a paper sealed under a key of its own. */
export async function dropBytes(sha256: string): Promise<void> {
  await rm(placeOf(sha256).path, { force: true });
}
