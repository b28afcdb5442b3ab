import { fillKeyPool } from "#app/commands/award/ready-keys.ts";
import { biddersFor, raceDeadline, type DeadlineRace } from "#jobs/integrity/race-deadline.ts";
import { onScratch } from "#jobs/integrity/scratch-cluster.ts";
import { tradeOn } from "#app/commands/need/fixtures/trade.ts";
import type { SuiteResult } from "../integrity.ts";

export const defaultRounds = 6;
/** As the opener does it: each notice takes one. */
const keysAhead = 4;
const clients = 48;
const longestDelayMs = 1_000;

/** 48 agencies quote around a deadline while three openers race: none late, none lost, all opened. */
export async function run({ rounds }: { rounds: number }): Promise<SuiteResult> {
  return onScratch({ max: clients }, async (cluster) => {
    const trade = await tradeOn(cluster);
    const firms = await biddersFor(trade, clients);
    const races: DeadlineRace[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await fillKeyPool(trade.opener, trade.key, keysAhead);
      races.push(await raceDeadline(trade, firms, { clients, openers: 3, leadMs: 1_500 }));
    }
    const sum = (pick: (race: DeadlineRace) => number) =>
      races.reduce((total, race) => total + pick(race), 0);
    const slowest = Math.round(Math.max(...races.map((race) => race.delayMs)));
    const figures = {
      rounds,
      clients,
      openers: 3,
      accepted: sum((race) => race.accepted),
      late: sum((race) => race.late),
      lost: sum((race) => race.lost),
      unopened: sum((race) => race.unopened),
      slowestOpeningMs: slowest,
    };
    const failures = [
      ...(figures.accepted < rounds * clients ? [`only ${figures.accepted} quotes were accepted`] : []),
      ...(figures.late > 0 ? [`${figures.late} quotes were accepted late`] : []),
      ...(figures.lost > 0 ? [`${figures.lost} acknowledged quotes are not stored as told`] : []),
      ...(figures.unopened > 0 ? [`${figures.unopened} standing quotes and opened ones differ`] : []),
      ...(slowest > longestDelayMs ? [`an opening began ${slowest} ms after the deadline`] : []),
    ];
    return { figures, failures };
  });
}
