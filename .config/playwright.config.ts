import { defineConfig } from "@playwright/test";
import { readConfig } from "#db/config.ts";

const minute = 60_000;

export default defineConfig({
  testDir: "../e2e",
  globalSetup: "../e2e/shared-market.ts",
  testMatch: "*.spec.ts",
  outputDir: "../test-results",
  fullyParallel: true,
  // The longest begins first, so that nobody waits for it alone at the end.
  projects: [
    { name: "crawl", testMatch: "sealed-leaks.spec.ts" },
    { name: "journeys", testIgnore: "sealed-leaks.spec.ts" },
  ],
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: minute,
  expect: { timeout: 10_000 },
  use: {
    // The market of those who only look around; e2e/shared-market.ts starts it.
    baseURL: process.env.ZX_SHARED_MARKET ?? "",
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    trace: "retain-on-failure",
    actionTimeout: 15_000,
    launchOptions: { executablePath: readConfig().chromiumPath, args: ["--no-sandbox"] },
  },
});
