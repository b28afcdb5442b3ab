import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { RoleUrls } from "#db/migrations/roles.ts";

/** One way into the demonstration. */
export type DemoLogin = { role: string; account: string; password: string };
export type DemoUrls = RoleUrls & { owner: string };

type DemoModule = {
  loadDemoMarket?: (urls: DemoUrls, size: { agencies: number }) => Promise<unknown>;
  demoLogins?: readonly DemoLogin[];
};

// Loaded by need: production must not even read it.
async function importDemo(file: string): Promise<DemoModule> {
  const path = resolve(import.meta.dirname, "../../demo", file);
  return existsSync(path) ? ((await import(pathToFileURL(path).href)) as DemoModule) : {};
}

export async function loadDemoMarket(urls: DemoUrls, size: { agencies: number }): Promise<void> {
  const { loadDemoMarket: load } = await importDemo("load.ts");
  await load?.(urls, size);
}

export async function readDemoLogins(): Promise<readonly DemoLogin[]> {
  return (await importDemo("logins.ts")).demoLogins ?? [];
}
