import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildIfStale } from "#jobs/cli/launcher/build.ts";

const root = resolve(import.meta.dirname, "..");
/** As many as the journeys need; each of them adds to what a copy has to carry. */
const agencies = 24;

async function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(command, args, { cwd: root, env, stdio: ["ignore", "ignore", "inherit"] });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${code}`);
}

function emptyPlace(): string {
  const dataDir = mkdtempSync(join(tmpdir(), "zx-market-"));
  chmodSync(dataDir, 0o711);
  return dataDir;
}

/** Loads one market and leaves it stopped; the workers that are forked later find it by the environment. */
export async function makeTemplate(): Promise<() => void> {
  const dataDir = emptyPlace();
  const env = { ...process.env, ZX_DATA_DIR: dataDir, MARKET_MODE: "demo" };
  const demo = ["jobs/cli/boot.mjs", "jobs/cli/market.ts", "demo", "--agencies", String(agencies)];
  await Promise.all([run("node", demo, env), buildIfStale(() => undefined)]);
  process.env.ZX_MARKET_TEMPLATE = dataDir;
  return () => rmSync(dataDir, { recursive: true, force: true });
}

/** A stopped server's files are all there is of a market: a copy is a market of its own. */
export async function copyOfTemplate(): Promise<string> {
  const template = process.env.ZX_MARKET_TEMPLATE;
  if (!template)
    throw new Error("the journeys' market was not loaded: run them with .config/playwright.config.ts");
  const dataDir = emptyPlace();
  await run("cp", ["-a", `${template}/.`, dataDir], process.env);
  return dataDir;
}
