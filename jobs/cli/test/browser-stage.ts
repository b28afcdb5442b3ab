import { provideChromium } from "./chromium.ts";
import { playwright } from "./runners.ts";
import type { Hear } from "./run-program.ts";
import { oneCheck, type RunTally } from "./tally.ts";

let chromium: Promise<string | undefined> | undefined;

type Limits = { timeoutMs: number; hear?: Hear | undefined };

/** Runs journeys in a Chromium that is found or fetched once per run. */
export async function inChromium(config: string, args: readonly string[], limits: Limits): Promise<RunTally> {
  const say = (line: string) => limits.hear?.(`${line}\n`);
  chromium ??= provideChromium(say);
  const path = await chromium;
  if (path) return playwright(config, args, { ...limits, env: { CHROMIUM_PATH: path } });
  say("No Chromium was found and none could be installed: set CHROMIUM_PATH.");
  return { ...oneCheck(false), exitCode: 0 };
}
