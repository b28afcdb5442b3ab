import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { toFen } from "#domain/shared/money.ts";
import { refuse } from "#domain/shared/outcome.ts";
import {
  checkBid,
  checkPriceRounds,
  defaultPriceRounds as rules,
  heldRounds,
  lowestAfter,
  mostToBid,
  pricesAfter,
  roundsAt,
  timedRounds,
  type Bid,
  type StandingPrice,
} from "./price-rounds.ts";

const at = (time: string) => new Date(`2026-03-09T${time}+08:00`);
const shown = (rounds: ReturnType<typeof timedRounds>) =>
  rounds.map(({ no, startsAt, endsAt }) => [
    no,
    startsAt.toISOString().slice(11, 16),
    endsAt.toISOString().slice(11, 16),
  ]);
const closesAt = at("17:00:00");

describe("when the rounds are", () => {
  test("three rounds: two timed ones of ten minutes, five minutes to read before each", () => {
    expect(shown(timedRounds(3, closesAt, rules))).toEqual([
      [2, "09:05", "09:15"],
      [3, "09:20", "09:30"],
    ]);
  });

  test.each<[string, number, string, unknown[]]>([
    ["opened in time: as announced", 2, "17:04:59", [[2, "09:05", "09:15"]]],
    ["opened at the first instant: as announced", 2, "17:05:00", [[2, "09:05", "09:15"]]],
    [
      "opened an hour late: all later by as much",
      3,
      "18:00:00",
      [
        [2, "10:05", "10:15"],
        [3, "10:20", "10:30"],
      ],
    ],
    ["one round: none", 1, "17:00:00", []],
  ])("%s", (_why, count, heldAt, expected) => {
    expect(shown(heldRounds(count, { closesAt, heldAt: at(heldAt) }, rules))).toEqual(expected);
  });

  test.each<[string, running: number | null, next: number | null, ended: number, over: boolean]>([
    ["17:04:59.999", null, 2, 1, false],
    ["17:05:00.000", 2, 3, 1, false],
    ["17:14:59.999", 2, 3, 1, false],
    ["17:15:00.000", null, 3, 2, false],
    ["17:20:00.000", 3, null, 2, false],
    ["17:30:00.000", null, null, 3, true],
  ])("at %s", (time, running, next, ended, over) => {
    const found = roundsAt(timedRounds(3, closesAt, rules), at(time));
    expect([found.running?.no ?? null, found.next?.no ?? null, found.ended, found.over]).toEqual([
      running,
      next,
      ended,
      over,
    ]);
  });
});

describe("what may be bid", () => {
  test.each<[own: number, most: number]>([
    [800_000, 796_000],
    [799_999, 795_999],
    [100, 99],
    [1, 0],
  ])("from %i fen at most %i", (own, most) => {
    expect(mostToBid(toFen(own), rules)).toBe(most);
    expect(checkBid(toFen(own), toFen(most + 1), rules)).toEqual(
      refuse("bid.not_undercut", { ownFen: toFen(own), mostFen: toFen(most) }),
    );
    expect(checkBid(toFen(own), toFen(most), rules).ok).toBe(most > 0);
  });

  test.each([
    ["lowest", 3, true],
    ["lowest", 4, false],
    ["lowest", 0, false],
    ["average", 2, false],
    ["average", 1, true],
  ])("%s may announce %i rounds: %s", (method, count, fits) => {
    expect(checkPriceRounds(method, count, rules).ok).toBe(fits);
  });
});

describe("prices after each round", () => {
  const price = (agency: string, amount: number): StandingPrice => ({ agency, amountFen: toFen(amount) });
  const sealed = [price("a", 800_000), price("b", 790_000), price("c", 850_000)];
  const bids: Bid[] = [
    { ...price("a", 780_000), no: 2 },
    { ...price("a", 775_000), no: 2 },
    { ...price("c", 760_000), no: 3 },
  ];
  test.each<[number, number[], number]>([
    [1, [800_000, 790_000, 850_000], 790_000],
    [2, [775_000, 790_000, 850_000], 775_000],
    [3, [775_000, 790_000, 760_000], 760_000],
  ])("after round %i", (no, prices, lowest) => {
    expect(pricesAfter(no, sealed, bids).map(({ amountFen }) => amountFen)).toEqual(prices);
    expect(lowestAfter(no, sealed, bids)).toBe(lowest);
  });

  test("nobody left: no lowest price", () => expect(lowestAfter(1, [], [])).toBeNull());

  const some = fc.array(
    fc.record({
      agency: fc.constantFrom("a", "b", "c"),
      amountFen: fc.nat(900_000).map(toFen),
      no: fc.constantFrom(2, 3),
    }),
    { maxLength: 7 },
  );
  property.prop([
    some.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
  ])("the order of the bids never changes a price, and no round raises one", ([all, shuffled]) => {
    for (const no of [1, 2, 3])
      expect(pricesAfter(no, sealed, shuffled)).toEqual(pricesAfter(no, sealed, all));
    const lowest = [1, 2, 3].map((no) => lowestAfter(no, sealed, all) ?? 0);
    expect(lowest).toEqual(lowest.toSorted((a, b) => b - a));
  });
});
