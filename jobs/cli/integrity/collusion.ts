import { cleanOpening, plants } from "#domain/collusion/planted.ts";
import { screenOpening } from "#domain/collusion/screen.ts";
import { defaultThresholds } from "#domain/collusion/thresholds.ts";
import type { SuiteResult } from "../integrity.ts";

/** One round is a thousand clean needs and every planted pattern in a hundred of them. */
export const defaultRounds = 1;
const cleanNeeds = 1_000;
const plantedInto = 100;
const mostFlaggedBp = 200;

/** Planted patterns are all found; among clean needs hardly any is sent to be checked (integrity.md TH12). */
export async function run({ rounds }: { rounds: number }): Promise<SuiteResult> {
  let flagged = 0;
  const missed: string[] = [];
  for (let seed = 1; seed <= rounds * cleanNeeds; seed += 1) {
    const flags = screenOpening(cleanOpening(seed), defaultThresholds);
    if (flags.some(({ level }) => level >= 2)) flagged += 1;
  }
  for (const [code, plant] of Object.entries(plants)) {
    for (let seed = 1; seed <= rounds * plantedInto; seed += 1) {
      const found = screenOpening(plant(cleanOpening(seed)), defaultThresholds);
      if (!found.some(({ check }) => check === code)) missed.push(`${code} in need ${seed}`);
    }
  }
  const patterns = Object.keys(plants).length;
  const clean = rounds * cleanNeeds;
  const figures = {
    patterns,
    planted: patterns * rounds * plantedInto,
    missed: missed.length,
    clean,
    flagged,
  };
  const failures = [
    ...missed.slice(0, 5).map((where) => `not found: ${where}`),
    ...(flagged * 10_000 > clean * mostFlaggedBp ? [`${flagged} of ${clean} clean needs flagged`] : []),
  ];
  return Promise.resolve({ figures, failures });
}
