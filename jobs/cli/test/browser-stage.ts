import { provideChromium } from "./chromium.ts";
import { playwright } from "./runners.ts";
import { oneCheck, type RunTally } from "./tally.ts";

const say = (line: string) => void process.stderr.write(`${line}\n`);
let chromium: Promise<string | undefined> | undefined;

type Limits = { timeoutMs: number; isQuiet?: boolean };

/** Runs journeys in a Chromium that is found or fetched once per run. */
export async function inChromium(config: string, args: readonly string[], limits: Limits): Promise<RunTally> {
  chromium ??= provideChromium(say);
  const path = await chromium;
  if (path) return playwright(config, args, { ...limits, env: { CHROMIUM_PATH: path } });
  say("No Chromium was found and none could be installed: set CHROMIUM_PATH.");
  return { ...oneCheck(false), exitCode: 0 };
}
