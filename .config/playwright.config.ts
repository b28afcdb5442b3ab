import { defineConfig } from "@playwright/test";
import { readConfig } from "#db/config.ts";

const port = 3127;
const minute = 60_000;

export default defineConfig({
  testDir: "../e2e",
  testMatch: "*.spec.ts",
  outputDir: "../test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: minute,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    trace: "retain-on-failure",
    actionTimeout: 15_000,
    launchOptions: { executablePath: readConfig().chromiumPath, args: ["--no-sandbox"] },
  },
  webServer: {
    command: "node ../jobs/cli/boot.mjs jobs/cli/start.ts --scratch",
    url: `http://localhost:${port}/readyz`,
    env: { PORT: String(port), MARKET_MODE: "demo", ZX_DEMO_AGENCIES: "48", RATE_FACTOR: "100" },
    timeout: 4 * minute,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
  },
});
