import { spawn, type ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { chmodSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { test as base, type Browser, type BrowserContext, type Page } from "@playwright/test";

export { expect } from "@playwright/test";

/** A whole market of one test file's own: its clock may be moved, its processes killed, its files searched. */
export type OwnMarket = { readonly origin: string; readonly dataDir: string; readonly process: ChildProcess };

const startMs = 180_000;
export const demoPassword = "demo-zhenxuan-2026";

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

async function startMarket(agencies: number): Promise<OwnMarket> {
  const dataDir = mkdtempSync(join(tmpdir(), "zx-market-"));
  chmodSync(dataDir, 0o711);
  const port = await freePort();
  const log = openSync(join(dataDir, "market.log"), "a");
  const child = spawn("node", ["jobs/cli/boot.mjs", "jobs/cli/start.ts"], {
    cwd: join(import.meta.dirname, ".."),
    env: {
      ...process.env,
      ZX_DATA_DIR: dataDir,
      PORT: String(port),
      MARKET_MODE: "demo",
      ZX_DEMO_AGENCIES: String(agencies),
      RATE_FACTOR: "100",
    },
    stdio: ["ignore", log, log],
  });
  const origin = `http://localhost:${port}`;
  await ready(origin, child);
  return { origin, dataDir, process: child };
}

async function ready(origin: string, child: ChildProcess): Promise<void> {
  for (const end = Date.now() + startMs; Date.now() < end; await sleep(200)) {
    if (child.exitCode !== null) throw new Error(`the market ended with ${child.exitCode}`);
    const answer = await fetch(`${origin}/readyz`).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Error("the market was not ready in time");
}

async function stopMarket({ process: child, dataDir }: OwnMarket): Promise<void> {
  child.kill("SIGTERM");
  if (child.exitCode === null) await once(child, "exit");
  rmSync(dataDir, { recursive: true, force: true });
}

/** A browser context logged in as a demonstration account; the log-in form itself has a test of its own. */
export async function signedIn(
  browser: Browser,
  origin: string,
  login: string,
  language: "zh-CN" | "en" = "zh-CN",
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: language,
    timezoneId: "Asia/Shanghai",
  });
  const answer = await context.request.post(`${origin}/login`, {
    headers: { origin, "sec-fetch-site": "same-origin" },
    form: { _cmd: randomUUID(), login, password: demoPassword },
    maxRedirects: 0,
  });
  if (answer.status() !== 303) throw new Error(`log-in of ${login} answered ${answer.status()}`);
  return context;
}

type WorkerFixtures = { market: OwnMarket; agencies: number };
type TestFixtures = { as: (login: string, language?: "zh-CN" | "en") => Promise<Page> };

/** For journeys that need a market to themselves. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  agencies: [24, { option: true, scope: "worker" }],
  market: [
    async ({ agencies }, use) => {
      const market = await startMarket(agencies);
      await use(market);
      await stopMarket(market);
    },
    { scope: "worker", timeout: startMs + 30_000 },
  ],
  as: async ({ browser, market }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (login, language) => {
      const context = await signedIn(browser, market.origin, login, language);
      opened.push(context);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
});
