import { readConfig } from "#db/config.ts";
import { addTraceKey } from "#db/keys.ts";
import { appNow } from "#db/transaction.ts";
import { openAdminContext } from "../admin-context.ts";

export const summary = "notices published from a minute on hash what bidders leave behind with a new key";

/** Nothing that is being published now may read the old key and be compared under the new one. */
const aheadMs = 60_000;

export async function run(): Promise<number> {
  const { ctx, close } = await openAdminContext();
  try {
    const since = new Date((await appNow(ctx.db)).getTime() + aheadMs);
    addTraceKey(readConfig().dataDir, since);
    process.stdout.write(
      `New key for notices published from ${since.toISOString()}; earlier ones keep theirs.\n`,
    );
    return 0;
  } finally {
    await close();
  }
}
