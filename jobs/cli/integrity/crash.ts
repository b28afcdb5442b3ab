import { crashWhileQuoting } from "#jobs/integrity/crash-while-quoting.ts";
import { onScratch } from "#jobs/integrity/scratch-cluster.ts";
import type { SuiteResult } from "../integrity.ts";

/** One round is one kill -9 of the web process, PostgreSQL, the worker or the opener, in turn. */
export const defaultRounds = 6;
const longestBackMs = 15_000;

/** Killed in the middle of quoting: nothing acknowledged is lost, nothing is doubled, the need still opens by itself. */
export async function run({ rounds }: { rounds: number }): Promise<SuiteResult> {
  return onScratch({}, async (cluster) => {
    const result = await crashWhileQuoting(cluster, rounds);
    const failures = [
      ...(result.lost > 0 ? [`${result.lost} acknowledged quotes are gone`] : []),
      ...(result.doubled > 0 ? [`${result.doubled} effects too many or too few`] : []),
      ...(result.unopened > 0 ? [`${result.unopened} standing quotes were not opened`] : []),
      ...(result.awards === 1 && result.state === "publicised"
        ? []
        : [`${result.awards} awards, need ${result.state}`]),
      ...(result.slowestBackMs > longestBackMs ? [`back only after ${result.slowestBackMs} ms`] : []),
    ];
    return { figures: result, failures };
  });
}
