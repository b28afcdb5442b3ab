import { evasions } from "#jobs/integrity/evasion-cases.ts";
import { officersOf, returnInDisguise } from "#jobs/integrity/return-in-disguise.ts";
import { onScratch } from "#jobs/integrity/scratch-cluster.ts";
import type { SuiteResult } from "../integrity.ts";

export const defaultRounds = 3;
const newcomersPerRound = 100;

/** Every way back of a blacklisted firm is held for two officers; plain newcomers, and those who look alike, are not. */
export async function run({ rounds }: { rounds: number }): Promise<SuiteResult> {
  return onScratch({ max: 20 }, async (cluster) => {
    // Uploads lie beside the scratch cluster, not in the checkout.
    process.env.ZX_DATA_DIR = cluster.dataDir;
    const officers = await officersOf(cluster);
    const missed: string[] = [];
    const flagged: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const result = await returnInDisguise(cluster, officers, newcomersPerRound);
      missed.push(...result.missed);
      flagged.push(...result.flagged);
    }
    const cases = rounds * evasions.length;
    const figures = {
      cases,
      reachReview: cases - missed.length,
      newcomers: rounds * newcomersPerRound,
      flagged: flagged.length,
    };
    const failures = [
      ...missed.map((name) => `not held: ${name}`),
      ...flagged.map((code) => `a plain newcomer is held: ${code}`),
    ];
    return { figures, failures };
  });
}
