import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readPlaywrightReport, readVitestReport } from "./reports.ts";
import { type Hear, runProgram } from "./run-program.ts";
import { judge, oneCheck, type RunTally, type Tally } from "./tally.ts";

type Limits = { timeoutMs: number; hear?: Hear | undefined };
const minute = 60_000;

async function withReport(work: (file: string) => Promise<RunTally>): Promise<RunTally> {
  const folder = mkdtempSync(join(tmpdir(), "zx-report-"));
  try {
    return await work(join(folder, "report.json"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A program that is either content or not: one check. */
export const tool =
  (command: string, ...args: string[]) =>
  async (hear: Hear): Promise<Tally> =>
    oneCheck((await runProgram(command, args, { timeoutMs: 3 * minute, hear })) === 0);

export const vitest = (config: string, args: readonly string[], limits: Limits) =>
  withReport(async (file) => {
    const options = [
      "run",
      "--config",
      config,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${file}`,
    ];
    const code = await runProgram("vitest", [...options, ...args], limits);
    return judge(readVitestReport(file), code);
  });

type BrowserLimits = Limits & { env?: Record<string, string> };

export const playwright = (config: string, args: readonly string[], limits: BrowserLimits) =>
  withReport(async (file) => {
    const env = { ...limits.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
    const options = ["test", "--config", config, "--reporter=list,json"];
    const code = await runProgram("playwright", [...options, ...args], { ...limits, env });
    return judge(readPlaywrightReport(file), code);
  });
