import { fillKeyPool } from "#app/commands/award/ready-keys.ts";
import { raceAward, type AwardRace } from "#jobs/integrity/race-award.ts";
import { onScratch } from "#jobs/integrity/scratch-cluster.ts";
import { tradeOn } from "#app/commands/need/fixtures/trade.ts";
import type { SuiteResult } from "../integrity.ts";

export const defaultRounds = 20;
/** As the opener does it: each notice takes one. */
const keysAhead = 4;
const clients = 50;

/** 50 clients race for one award, every other round against a demotion: one award lives, at most one becomes work. */
export async function run({ rounds }: { rounds: number }): Promise<SuiteResult> {
  return onScratch({ max: clients }, async (cluster) => {
    const trade = await tradeOn(cluster);
    const races: AwardRace[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await fillKeyPool(trade.opener, trade.key, keysAhead);
      races.push(await raceAward(trade, clients, round % 2 === 1, round));
    }
    const count = (test: (race: AwardRace) => boolean) => races.filter(test).length;
    const figures = {
      rounds,
      clients,
      confirmed: count((race) => race.settled === 1),
      doubleAwards: count((race) => race.live > 1),
      noAward: count((race) => race.live === 0),
      doubleWork: count((race) => race.works > 1),
      workWithoutAward: count((race) => race.works !== race.settled),
      afterDemotion: races.reduce((sum, race) => sum + race.afterDemotion, 0),
    };
    const { doubleAwards, noAward, doubleWork, workWithoutAward, afterDemotion } = figures;
    const faults = { doubleAwards, noAward, doubleWork, workWithoutAward, afterDemotion };
    const failures = Object.entries(faults).flatMap(([what, times]) =>
      times > 0 ? [`${what}: ${times}`] : [],
    );
    return { figures, failures };
  });
}
