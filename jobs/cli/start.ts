import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Config, readConfig } from "#db/config.ts";
import { announcement } from "./launcher/announce.ts";
import { buildIfStale } from "./launcher/build.ts";
import { type Database, externalDatabase, keepDatabaseRunning } from "./launcher/database.ts";
import { type Market, openMarket } from "./launcher/launch.ts";
import { childrenOf, prepareDatabase, provideKeys } from "./launcher/prepare.ts";
import { isPortFree, waitUntilReady } from "./launcher/ready.ts";

const dev = process.argv.includes("--dev");
/** For browser tests: a market in a directory of its own that goes when the process does. */
const scratch = process.argv.includes("--scratch");

const say = (line: string) => void process.stderr.write(`${line}\n`);

function configOfThisStart(): Config {
  const config = readConfig();
  if (!scratch) return config;
  const dataDir = mkdtempSync(join("/tmp", "zx-scratch-"));
  chmodSync(dataDir, 0o711);
  process.on("exit", () => rmSync(dataDir, { recursive: true, force: true }));
  // Everything that runs in this process reads the configuration again: the file store, the demonstration.
  process.env.ZX_DATA_DIR = dataDir;
  return { ...config, dataDir };
}

function provideDatabase(config: Config, market: Market): Promise<Database> {
  if (config.databaseUrl) return Promise.resolve(externalDatabase(config.databaseUrl));
  say("Starting PostgreSQL …");
  const onLost = (error: unknown) => {
    say(`PostgreSQL cannot be started again: ${String(error)}`);
    void market.stop(1);
  };
  return keepDatabaseRunning({ dataDir: join(config.dataDir, "postgres"), ephemeral: scratch, say, onLost });
}

async function demoLoginsOf(config: Config) {
  return config.mode === "demo" ? (await import("#jobs/demo/logins.ts")).demoLogins : [];
}

async function start(market: Market): Promise<void> {
  const config = configOfThisStart();
  if (!(await isPortFree(config.port, config.host))) {
    throw new Error(`Port ${config.port} is in use: stop what uses it, or choose another with PORT.`);
  }
  provideKeys(config);
  if (!dev) await buildIfStale(say);
  const [database] = await Promise.all([
    market.useDatabase(provideDatabase(config, market)),
    // The migrations' code loads while the database server comes up.
    import("#db/migrations/run.ts"),
  ]);
  const urls = await prepareDatabase(config, database, say);
  market.run(childrenOf(config, urls, { dev }));
  const origin = new URL(`http://${config.host ?? "127.0.0.1"}:${config.port}`);
  const host = config.publicOrigin ? new URL(config.publicOrigin).host : undefined;
  const ready = await waitUntilReady(origin, host, () => market.isStopping());
  if (ready) process.stdout.write(announcement(config, await demoLoginsOf(config)));
}

const market = openMarket(say);
start(market).catch((error: unknown) => {
  if (!market.isStopping()) say(error instanceof Error ? error.message : String(error));
  void market.stop(1);
});
