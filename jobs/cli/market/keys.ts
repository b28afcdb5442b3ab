import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "#db/config.ts";
import { ensureKeys, rotateKek } from "#db/keys.ts";

export const summary =
  "[rotate]: make the keys that are missing; rotate adds a key-encryption key; keep a copy of them elsewhere";

/** Rotation adds a file and takes none away: what is sealed already opens with the key it was wrapped with. */
export function run(args: string[]): Promise<number> {
  const [act, ...rest] = args;
  if (rest.length > 0 || (act !== undefined && act !== "rotate")) {
    process.stderr.write(`npm run market -- keys ${summary}\n`);
    return Promise.resolve(2);
  }
  const { dataDir } = readConfig();
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  ensureKeys(dataDir);
  const folder = join(dataDir, "keys");
  const told =
    act === "rotate"
      ? `${rotateKek(dataDir)} wraps the keys of new notices from now on. Keep every older one: what they wrapped opens with them alone.\n`
      : "";
  process.stdout.write(`${told}The keys are in ${folder}. Without them sealed quotes can never be opened.\n`);
  return Promise.resolve(0);
}
