import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { childEnvironment, type Config } from "#db/config.ts";
import { ensureKeys } from "#db/keys.ts";
import type { RoleUrls } from "#db/migrations/roles.ts";
import { isEmptyMarket } from "#db/read/market-state.ts";
import type { ChildSpec } from "./child.ts";
import type { Database } from "./database.ts";

type Say = (line: string) => void;

/** In production a lost key means lost quotes, so nobody makes one by accident. */
export function provideKeys(config: Config): void {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o711 });
  const kek = join(config.dataDir, "keys/key-encryption.key");
  if (config.mode === "production" && !existsSync(kek)) {
    throw new Error(
      `Production needs a key-encryption key in ${kek}: put yours there, or make one with "npm run market -- keys" and keep a copy elsewhere.`,
    );
  }
  ensureKeys(config.dataDir);
}

export const unfinishedMark = (dataDir: string) => join(dataDir, "demonstration-unfinished");

/** Half a demonstration is worse than none: a mark tells the next start that this one did not finish. */
async function loadDemo(
  config: Config,
  urls: RoleUrls & { owner: string },
  mark: string,
  say: Say,
): Promise<void> {
  say(`Loading the demonstration market (${config.demoAgencies} agencies) …`);
  const started = performance.now();
  writeFileSync(mark, "");
  // Production never reads this code.
  const { loadDemoMarket } = await import("#jobs/demo/load.ts");
  await loadDemoMarket(urls, { agencies: config.demoAgencies, say });
  rmSync(mark);
  say(`Loaded in ${Math.round((performance.now() - started) / 1000)} s.`);
}

/** Brings the database to head and fills an empty demonstration. */
export async function prepareDatabase(config: Config, database: Database, say: Say): Promise<RoleUrls> {
  const mark = unfinishedMark(config.dataDir);
  if (existsSync(mark)) {
    say("The demonstration was loaded only in part; starting it over.");
    await database.empty();
  }
  const owner = database.ownerUrl;
  // Loaded by need: a start has begun to load it while the database server comes up.
  const { migrate } = await import("#db/migrations/run.ts");
  const urls = await migrate(owner, {
    mode: config.mode,
    dataDir: config.dataDir,
    roleUrls: config.roleUrls,
  });
  const isDemoWanted = config.mode === "demo" && (await isEmptyMarket(owner));
  if (isDemoWanted) await loadDemo(config, { ...urls, owner }, mark, say);
  return urls;
}

/** The three processes, each with the address of its own role; those that accept work come first. */
export function childrenOf(config: Config, urls: RoleUrls, { dev = false } = {}): ChildSpec[] {
  const env = (role: keyof RoleUrls) =>
    childEnvironment({ ZX_ROLE_URL: urls[role], ZX_DATA_DIR: config.dataDir, MARKET_MODE: config.mode });
  return [
    { name: "web", script: "app/server/main.ts", args: dev ? ["--dev"] : [], env: env("web") },
    { name: "worker", script: "jobs/worker.ts", env: env("worker") },
    { name: "opener", script: "jobs/opener.ts", env: env("opener") },
  ];
}
