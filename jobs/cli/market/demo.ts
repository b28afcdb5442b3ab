import { rmSync, writeFileSync } from "node:fs";
import { readConfig } from "#db/config.ts";
import { migrate } from "#db/migrations/run.ts";
import type { DemoUrls } from "#jobs/demo/load.ts";
import { openAdminContext } from "../admin-context.ts";
import { unfinishedMark } from "../launcher/prepare.ts";

export const summary = "demo [--agencies N]: load the demonstration into an empty market";

const fewest = 20;
const say = (line: string) => void process.stderr.write(`${line}\n`);

export async function run(args: string[]): Promise<number> {
  const config = readConfig();
  const at = args.indexOf("--agencies");
  const agencies = at < 0 ? config.demoAgencies : Number(args[at + 1]);
  if (!Number.isSafeInteger(agencies) || agencies < fewest) {
    say(`npm run market -- ${summary}\nN is a whole number, at least ${fewest}.`);
    return 2;
  }
  const { mode, dataDir, roleUrls } = config;
  if (mode === "production") throw new Error("A production market takes no demonstration data.");
  const { url, close } = await openAdminContext();
  try {
    const urls = await migrate(url, { mode, dataDir, roleUrls });
    await load({ ...urls, owner: url }, agencies, unfinishedMark(dataDir));
    return 0;
  } finally {
    await close();
  }
}

/** Cut off, it leaves its mark, and the next start begins anew. */
async function load(urls: DemoUrls, agencies: number, mark: string): Promise<void> {
  // Loaded by need: no other command reads the demonstration's content.
  const { loadDemoMarket, refuseFullMarket } = await import("#jobs/demo/load.ts");
  await refuseFullMarket(urls.owner);
  writeFileSync(mark, "");
  await loadDemoMarket(urls, { agencies, say });
  rmSync(mark);
}
