import { readConfig } from "#db/config.ts";
import { migrate } from "#db/migrations/run.ts";
import { openAdminContext } from "../admin-context.ts";

export const summary = "demo [--agencies N]: load the demonstration into an empty market";

const fewest = 20;

export async function run(args: string[]): Promise<number> {
  const config = readConfig();
  const at = args.indexOf("--agencies");
  const agencies = at < 0 ? config.demoAgencies : Number(args[at + 1]);
  if (!Number.isSafeInteger(agencies) || agencies < fewest) {
    process.stderr.write(`npm run market -- ${summary}\nN is a whole number, at least ${fewest}.\n`);
    return 2;
  }
  if (config.mode === "production")
    throw new Error("A production market takes no demonstration data (MARKET_MODE=production).");
  const { url, close } = await openAdminContext();
  try {
    const urls = await migrate(url, {
      mode: config.mode,
      dataDir: config.dataDir,
      roleUrls: config.roleUrls,
    });
    // Loaded by need: no other command reads the demonstration's content.
    const { loadDemoMarket } = await import("#jobs/demo/load.ts");
    await loadDemoMarket(
      { ...urls, owner: url },
      { agencies, say: (line) => void process.stderr.write(`${line}\n`) },
    );
    return 0;
  } finally {
    await close();
  }
}
