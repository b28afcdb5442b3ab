import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { defineConfig } from "vitest/config";

const root = resolve(import.meta.dirname, "..");
const sources = ["app", "db", "domain", "jobs", "search"];
/** Tests that replace a module (`vi.mock`) do not share one with others. */
const alone = "**/*.alone.test.tsx";
const everywhere = (ending: string) => sources.map((folder) => `${folder}/**/*.${ending}`);

export default defineConfig({
  root,
  test: {
    env: { MARKET_MODE: "test" },
    retry: 0,
    allowOnly: false,
    execArgv: ["--import", pathToFileURL(resolve(root, "jobs/cli/launcher/quick-resolve.ts")).href],
    // Two cores: more workers only take turns.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // Loading the modules anew for each file took longer than the tests.
          include: [...everywhere("test.ts"), ...everywhere("test.tsx"), "e2e/house/*.test.ts"],
          exclude: ["**/node_modules/**", "**/*.int.test.ts", alone],
          testTimeout: 20_000,
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: "unit alone", include: everywhere("alone.test.tsx"), testTimeout: 20_000 },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: everywhere("int.test.ts"),
          globalSetup: ["db/seed/vitest-cluster.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          isolate: false,
        },
      },
    ],
  },
});
