import { join } from "node:path";
import { connect } from "#db/client.ts";
import { readConfig } from "#db/config.ts";
import type { Ctx } from "#db/context.ts";
import { ensureKeys, readReceiptKey } from "#db/keys.ts";
import { startPostgres } from "#db/embedded/postgres.ts";
import { migrate } from "#db/migrations/run.ts";

/**
 * The owner's context for administration at the command line. Uses the running embedded server, or starts it
 * for as long as the command runs.
 */
export async function openAdminContext(): Promise<{ ctx: Ctx; url: string; close: () => Promise<void> }> {
  const config = readConfig();
  ensureKeys(config.dataDir);
  const server = config.databaseUrl
    ? null
    : await startPostgres({ dataDir: join(config.dataDir, "postgres"), isGuest: true });
  const url = config.databaseUrl ?? server!.connectionString();
  if (!server?.isAdopted)
    await migrate(url, { mode: config.mode, dataDir: config.dataDir, roleUrls: config.roleUrls });
  const handles = connect(url, { name: "market command" });
  const ctx: Ctx = {
    ...handles,
    actor: { kind: "system", name: "import" },
    requestId: null,
    commandKey: null,
    receiptKey: readReceiptKey(config.dataDir),
  };
  const close = async () => {
    await handles.pool.end();
    await server?.stop();
  };
  return { ctx, url, close };
}
