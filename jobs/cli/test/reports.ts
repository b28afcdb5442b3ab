import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { nothing, type Tally } from "./tally.ts";

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
});

function read<T>(file: string, shape: z.ZodType<T>): T | undefined {
  if (!existsSync(file)) return undefined;
  return shape.parse(JSON.parse(readFileSync(file, "utf8")));
}

/** Skipped tests count as failed: what must hold is not switched off. A file that did not load counts once. */
export function readVitestReport(file: string): Tally {
  const report = read(file, vitestReport);
  if (!report) return nothing;
  const unloaded = report.testResults.filter(
    (one) => one.status === "failed" && one.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numPendingTests + unloaded.length,
  };
}

export function readPlaywrightReport(file: string): Tally {
  const report = read(file, playwrightReport);
  if (!report) return nothing;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + skipped + report.errors.length };
}
