import { tradeOn } from "#app/commands/need/fixtures/trade.ts";
import { MarketDays } from "#jobs/integrity/market-days.ts";
import { onScratch, type ScratchCluster } from "#jobs/integrity/scratch-cluster.ts";
import { stoppedStories } from "#jobs/integrity/stopped-stories.ts";
import type { SuiteResult } from "../integrity.ts";

/** One round is every story in both worlds. */
export const defaultRounds = 1;

type Told = { readonly said: readonly string[]; readonly end: readonly string[]; readonly faults: string[] };

async function play(
  cluster: ScratchCluster,
  rounds: number,
  mayStop: boolean,
): Promise<ReadonlyMap<string, Told>> {
  const told = new Map<string, Told>();
  const trade = await tradeOn(cluster);
  for (let round = 1; round <= rounds; round += 1)
    for (const [name, story] of Object.entries(stoppedStories)) {
      const days = new MarketDays(trade, mayStop);
      await days.nextMonday();
      const end = await story(days);
      told.set(`${name} ${round}`, { said: days.said, end, faults: days.faults });
    }
  return told;
}

/** Yes or no is the decision. What is refused as late may be refused as over, once somebody has written that down. */
const decisionIn = (said: string) => said.replace(/: (?!ok$).*/, ": refused");

const difference = (one: readonly string[], other: readonly string[]) =>
  Array.from({ length: Math.max(one.length, other.length) }, (_, at) => [one[at], other[at]] as const)
    .filter(([with_, without]) => with_ !== without)
    .map(([with_, without]) => `"${with_}" but "${without}" when stopped`);

/** With worker and opener stopped over a deadline every command decides as with them; once back, the end is the same. */
export async function run({ rounds }: { rounds: number }): Promise<SuiteResult> {
  const worlds: ReadonlyMap<string, Told>[] = [];
  for (const mayStop of [false, true])
    worlds.push(await onScratch({}, (cluster) => play(cluster, rounds, mayStop)));
  const [running, stopped] = worlds as [ReadonlyMap<string, Told>, ReadonlyMap<string, Told>];
  const failures = [...running].flatMap(([name, before]) => {
    const after = stopped.get(name)!;
    return [
      ...difference(before.said.map(decisionIn), after.said.map(decisionIn)).map(
        (text) => `${name}: ${text}`,
      ),
      ...difference(before.end, after.end).map((text) => `${name}, at the end: ${text}`),
      ...[...before.faults, ...after.faults].map((text) => `${name}: ${text}`),
    ];
  });
  const otherWords = [...running].reduce(
    (sum, [name, { said }]) => sum + difference(said, stopped.get(name)!.said).length,
    0,
  );
  const decisions = [...running.values()].reduce((sum, { said }) => sum + said.length, 0);
  return { figures: { stories: running.size, decisions, otherWords, differing: failures.length }, failures };
}
