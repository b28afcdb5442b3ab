import { inChromium } from "./browser-stage.ts";
import type { Hear } from "./run-program.ts";
import { vitest } from "./runners.ts";
import { oneCheck, type RunTally, sum, type Tally } from "./tally.ts";

const cases = ["failing", "throwing", "hanging"] as const;
type Run = (name: string) => Promise<RunTally>;
const runs: Record<string, Run> = {
  vitest: (name) => vitest("e2e/canary/vitest.config.ts", [name], { timeoutMs: 30_000 }),
  playwright: (name) => inChromium("e2e/canary/playwright.config.ts", [name], { timeoutMs: 60_000 }),
};

/** Each bad test must turn the run that holds it red: a harness that cannot fail proves nothing (integrity.md T0). */
export async function canary(hear: Hear): Promise<Tally> {
  const tallies: Tally[] = [];
  for (const [runner, run] of Object.entries(runs)) {
    for (const name of cases) {
      const { failed, exitCode } = await run(name);
      const isRed = failed > 0 && exitCode !== 0;
      hear(`${isRed ? "✓" : "✗"} a ${name} test turns ${runner} red\n`);
      tallies.push(oneCheck(isRed));
    }
  }
  return sum(tallies);
}
