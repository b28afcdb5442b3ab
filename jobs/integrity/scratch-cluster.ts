import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { connect, type Handles } from "#db/client.ts";
import { type EmbeddedPostgres, startPostgres } from "#db/embedded/postgres.ts";
import { ensureKeys, readReceiptKey } from "#db/keys.ts";
import type { RoleUrls } from "#db/migrations/roles.ts";
import { migrate } from "#db/migrations/run.ts";
import type { Arena } from "#app/commands/need/fixtures/trade.ts";

export type ScratchCluster = Arena & {
  readonly urls: RoleUrls;
  /** Gives the connections back; the cluster goes on. */
  readonly disconnect: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** After a kill -9 of the server: starts it again on the same data. */
  readonly restart: () => Promise<void>;
  readonly pid: () => number;
  /** Removes everything. */
  readonly remove: () => void;
};

/** A cluster of its own under /tmp that writes as a production server does, migrated and empty. */
export async function scratchCluster({ max = 10 } = {}): Promise<ScratchCluster> {
  const dataDir = mkdtempSync(join("/tmp", "zx-integrity-"));
  chmodSync(dataDir, 0o711);
  const start = () => startPostgres({ dataDir: join(dataDir, "postgres") });
  let server: EmbeddedPostgres = await start();
  const ownerUrl = server.connectionString();
  const urls = await migrate(ownerUrl, { mode: "test", dataDir });
  ensureKeys(dataDir);
  // Commands find the keys of traces where the configuration says.
  process.env.ZX_DATA_DIR = dataDir;
  const { handles, disconnect } = connectionsOf({ ...urls, owner: ownerUrl }, max);
  return {
    ...handles("owner"),
    dataDir,
    urls,
    ctx: (actor, { as = "web", commandKey = null } = {}) => ({
      ...handles(as),
      actor,
      requestId: null,
      commandKey,
      receiptKey: readReceiptKey(dataDir),
    }),
    disconnect,
    pid: () => server.pid,
    restart: async () => {
      server = await start();
    },
    stop: async () => {
      await disconnect();
      await server.stop();
    },
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  };
}

function connectionsOf(urls: RoleUrls & { owner: string }, max: number) {
  const opened = new Map<string, Handles>();
  const handles = (role: keyof typeof urls) => {
    const found = opened.get(role) ?? connect(urls[role], { max, name: `integrity ${role}` });
    opened.set(role, found);
    return found;
  };
  const disconnect = async () => {
    for (const { pool } of opened.values()) await pool.end();
    opened.clear();
  };
  return { handles, disconnect };
}

/** Runs a suite on a scratch cluster and leaves nothing behind, however it ends. */
export async function onScratch<T>(
  options: { max?: number },
  work: (cluster: ScratchCluster) => Promise<T>,
): Promise<T> {
  const cluster = await scratchCluster(options);
  try {
    return await work(cluster);
  } finally {
    await cluster.stop();
    cluster.remove();
  }
}
