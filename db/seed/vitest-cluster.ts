import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startPostgres } from "#db/embedded/postgres.ts";
import { ensureKeys } from "#db/keys.ts";
import { migrate, type MarketMode } from "#db/migrations/run.ts";

/** What every integration test file needs to clone its own database. */
export type TestCluster = {
  adminUrl: string;
  template: string;
  dataDir: string;
  urls: Record<"web" | "worker" | "opener", string>;
};

declare module "vitest" {
  export interface ProvidedContext {
    cluster: TestCluster;
  }
}

const template = "zhenxuan";
const mode: MarketMode = "test";

/** One cluster for the whole run, migrated once; each file clones the migrated database. */
export default async function setup(project: TestProject) {
  // Not os.tmpdir(): a long TMPDIR would push the socket's path over its limit.
  const dataDir = mkdtempSync(join("/tmp", "zx-test-"));
  chmodSync(dataDir, 0o711);
  const postgres = await startPostgres({
    dataDir: join(dataDir, "postgres"),
    durable: false,
    ephemeral: true,
  });
  const urls = await migrate(postgres.connectionString(template), { mode, dataDir });
  ensureKeys(dataDir);
  project.provide("cluster", { adminUrl: postgres.connectionString("postgres"), template, dataDir, urls });
  return async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
