import { beforeAll, expect, test } from "vitest";
import { openTrade } from "#app/commands/need/fixtures/open-trade.ts";
import type { Trade } from "#app/commands/need/fixtures/trade.ts";
import { raceAward } from "./race-award.ts";
import { biddersFor, raceDeadline } from "./race-deadline.ts";
import { raceRounds } from "./race-rounds.ts";

let trade: Trade;
beforeAll(async () => {
  trade = await openTrade();
});

test("around the deadline nothing is accepted late and nothing accepted is lost", async () => {
  const firms = await biddersFor(trade, 10);
  const race = await raceDeadline(trade, firms, { clients: 10, openers: 3, leadMs: 800 });
  expect(race).toMatchObject({ late: 0, lost: 0, unopened: 0 });
  expect(race.accepted).toBeGreaterThanOrEqual(10);
});

test("around the end of a timed round no bid is accepted late, none accepted is lost, and the last one counts", async () => {
  const firms = await biddersFor(trade, 6);
  const race = await raceRounds(trade, firms, { openers: 3, leadMs: 1_200 });
  expect(race).toMatchObject({ late: 0, lost: 0, wrong: 0, state: "publicised" });
  expect(race.accepted).toBeGreaterThanOrEqual(1);
});

test.each([false, true])("an award has one life (against a demotion: %s)", async (demotion) => {
  const race = await raceAward(trade, 16, demotion, demotion ? 1 : 0);
  expect(race.live).toBe(1);
  expect(race.works).toBe(race.settled);
  expect(race.afterDemotion).toBe(0);
});
