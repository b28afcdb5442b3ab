import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "#db/config.ts";
import { ensureKeys } from "#db/keys.ts";

export const summary = "make the keys that are missing; keep a copy of them elsewhere";

export function run(): Promise<number> {
  const { dataDir } = readConfig();
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  ensureKeys(dataDir);
  process.stdout.write(
    `The keys are in ${join(dataDir, "keys")}. Without them sealed quotes can never be opened.\n`,
  );
  return Promise.resolve(0);
}
