import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "playwright",
  testMatch: "*.canary.ts",
  timeout: 2_000,
  outputDir: "../../.cache/canary",
});
