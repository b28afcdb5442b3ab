import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { openSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { copyOfTemplate } from "./market-template.ts";

/** A running market on data of its own: its clock may be moved, its processes killed, its files searched. */
export type OwnMarket = { readonly origin: string; readonly dataDir: string; readonly process: ChildProcess };

export const startMs = 60_000;
const root = resolve(import.meta.dirname, "..");

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

/** Starts a copy of the run's loaded market. */
export async function startMarket(): Promise<OwnMarket> {
  const dataDir = await copyOfTemplate();
  const port = await freePort();
  const log = openSync(join(dataDir, "market.log"), "a");
  const child = spawn("node", ["jobs/cli/boot.mjs", "jobs/cli/start.ts"], {
    cwd: root,
    env: {
      ...process.env,
      ZX_DATA_DIR: dataDir,
      PORT: String(port),
      MARKET_MODE: "demo",
      RATE_FACTOR: "100",
    },
    // The channel tells the market when whoever runs the journeys is gone.
    stdio: ["ignore", log, log, "ipc"],
  });
  const origin = `http://localhost:${port}`;
  await ready(origin, child);
  return { origin, dataDir, process: child };
}

async function ready(origin: string, child: ChildProcess): Promise<void> {
  for (const end = Date.now() + startMs; Date.now() < end; await sleep(100)) {
    if (child.exitCode !== null) throw new Error(`the market ended with ${child.exitCode}`);
    const answer = await fetch(`${origin}/readyz`).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Error("the market was not ready in time");
}

export async function stopMarket({ process: child, dataDir }: OwnMarket): Promise<void> {
  child.kill("SIGTERM");
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  rmSync(dataDir, { recursive: true, force: true });
}
