import { inChromium } from "./browser-stage.ts";
import { canary } from "./canary.ts";
import { tool, vitest } from "./runners.ts";
import type { Tally } from "./tally.ts";

export type Stage = {
  name: string;
  /** Part of `npm run check`, which takes under a minute. */
  isQuick: boolean;
  run: () => Promise<Tally>;
};

const config = (name: string) => `.config/${name}`;
const folders = ["app", "db", "domain", "e2e", "jobs", "search"];
const minute = 60_000;

/** A suite of `npm run integrity` at its small size; one check each. */
const integrity = (name: string, rounds: number): Stage => ({
  name: `integrity ${name}`,
  isQuick: false,
  run: tool("node", "jobs/cli/integrity.ts", name, "--rounds", String(rounds)),
});

/** Name and rounds of those that run with every change. */
const integritySuites: readonly [name: string, rounds: number][] = [
  ["deadline-race", 1],
  ["award-race", 4],
  ["crash", 1],
  ["sealing", 1],
  ["collusion", 1],
  ["draw", 1],
];

export const stages: readonly Stage[] = [
  { name: "format", isQuick: true, run: tool("oxfmt", "--config", config("oxfmt.json"), "--check", ".") },
  { name: "lint", isQuick: true, run: tool("oxlint", "--config", config("oxlint.json"), ".") },
  {
    name: "types",
    isQuick: true,
    run: tool("tsc", "--noEmit", "--incremental", "--tsBuildInfoFile", ".cache/types.tsbuildinfo"),
  },
  {
    name: "arrows",
    isQuick: true,
    run: tool("depcruise", "--config", config("dependency-cruiser.mjs"), ...folders),
  },
  { name: "dead code", isQuick: true, run: tool("knip", "--config", config("knip.json"), "--no-progress") },
  { name: "unit", isQuick: true, run: () => vitest(config("vitest.config.ts"), ["--project", "unit"]) },
  { name: "canary", isQuick: false, run: canary },
  {
    name: "integration",
    isQuick: false,
    run: () => vitest(config("vitest.config.ts"), ["--project", "integration"]),
  },
  ...integritySuites.map(([name, rounds]) => integrity(name, rounds)),
  {
    name: "journeys",
    isQuick: false,
    run: () => inChromium(config("playwright.config.ts"), [], { timeoutMs: 25 * minute }),
  },
];
