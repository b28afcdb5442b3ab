import { inChromium } from "./browser-stage.ts";
import { canary } from "./canary.ts";
import type { Hear } from "./run-program.ts";
import { tool, vitest } from "./runners.ts";
import type { Tally } from "./tally.ts";

export type Stage = {
  name: string;
  /** Part of `npm run check`, which takes under a minute. */
  isQuick: boolean;
  /** How many it keeps busy; what measures time takes both, so that it has the machine to itself. */
  cores: 1 | 2;
  run: (hear: Hear) => Promise<Tally>;
};

const config = (name: string) => `.config/${name}`;
const folders = ["app", "db", "domain", "e2e", "jobs", "search"];
const minute = 60_000;

/** A suite of `npm run integrity` at its small size; one check each. */
const integrity = (name: string, rounds: number, cores: 1 | 2 = 1): Stage => ({
  name: `integrity ${name}`,
  isQuick: false,
  cores,
  run: tool("node", "jobs/cli/integrity.ts", name, "--rounds", String(rounds)),
});

const check = (name: string, command: string, ...args: string[]): Stage => ({
  name,
  isQuick: true,
  cores: 1,
  run: tool(command, ...args),
});

const tests = (project: string, isQuick: boolean): Stage => ({
  name: project,
  isQuick,
  cores: 2,
  run: (hear) =>
    vitest(config("vitest.config.ts"), ["--project", `${project}*`], { timeoutMs: 10 * minute, hear }),
});

export const stages: readonly Stage[] = [
  check("types", "tsc", "--noEmit", "--incremental", "--tsBuildInfoFile", ".cache/types.tsbuildinfo"),
  check("format", "oxfmt", "--config", config("oxfmt.json"), "--check", "."),
  check("lint", "oxlint", "--config", config("oxlint.json"), "."),
  check("arrows", "depcruise", "--config", config("dependency-cruiser.mjs"), ...folders),
  check("dead code", "knip", "--config", config("knip.json"), "--no-progress"),
  tests("unit", true),
  { name: "canary", isQuick: false, cores: 1, run: canary },
  integrity("award-race", 4),
  integrity("sealing", 1),
  integrity("collusion", 1),
  integrity("draw", 1),
  integrity("evasion", 1),
  integrity("workers-stopped", 1),
  integrity("deadline-race", 1, 2),
  integrity("crash", 1, 2),
  tests("integration", false),
  {
    name: "journeys",
    isQuick: false,
    cores: 2,
    run: (hear) => inChromium(config("playwright.config.ts"), [], { timeoutMs: 45 * minute, hear }),
  },
];
