import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import type { CheckCode, Flag } from "./check.ts";
import { checkCodes } from "./check.ts";
import type { OpeningFacts, Traces } from "./facts.ts";
import { cleanOpening, needOf, plainTraces, plants, quoteOf } from "./planted.ts";
import { checksOn, occasions } from "./occasions.ts";
import { checks, screenOpening } from "./screen.ts";
import { defaultThresholds, thresholdsSchema } from "./thresholds.ts";

const screen = (facts: OpeningFacts) => screenOpening(facts, defaultThresholds);
const codes = (flags: readonly Flag[]) => flags.map(({ check }) => check);
const clean = cleanOpening(1);

test("every code has one check on some occasion, and the thresholds are a policy's own", () => {
  const onOccasions = occasions.flatMap(checksOn).map(({ code }) => code);
  expect([...new Set(onOccasions)].toSorted()).toEqual([...checkCodes].toSorted());
  expect(new Set(checks.map(({ code }) => code)).size).toBe(checks.length);
  expect(thresholdsSchema.parse(defaultThresholds)).toEqual(defaultThresholds);
});

test("a plain opening raises nothing", () => expect(screen(clean)).toEqual([]));

test.each(Object.entries(plants))("the planted pattern %s is found", (code, plant) => {
  expect(codes(screen(plant(clean)))).toContain(code);
});

describe("what two rivals share", () => {
  const [first, second] = clean.quotes;
  const sharing = (change: Partial<Traces>): OpeningFacts => ({
    ...clean,
    quotes: clean.quotes.map((quote) =>
      quote === first || quote === second ? { ...quote, traces: { ...quote.traces, ...change } } : quote,
    ),
  });
  test.each<[CheckCode, Partial<Traces>]>([
    ["same_network", { network: "x" }],
    ["same_device", { device: "x" }],
    ["same_contact", { contacts: ["own", "x"] }],
    ["same_file", { fileHashes: ["x", "x"] }],
    ["same_author", { fileAuthors: ["x"] }],
    ["same_practitioner", { practitioners: ["x"] }],
  ])("%s names both and nobody else", (code, change) => {
    const agencies = [first?.agency, second?.agency].toSorted((a, b) => String(a).localeCompare(String(b)));
    expect(screen(sharing(change))).toEqual([{ check: code, level: 3, agencies, measure: { agencies: 2 } }]);
  });

  test.each<[string, Partial<Traces>]>([
    ["no network known", { network: null }],
    ["an empty author", { fileAuthors: [""] }],
  ])("%s is nothing shared", (_why, change) => expect(screen(sharing(change))).toEqual([]));
});

describe("regular amounts", () => {
  const amounts = (...fen: number[]) => ({
    ...clean,
    quotes: fen.map((amount, index) => quoteOf(`9137${index}`, amount)),
  });
  test.each<[string, number[], CheckCode[]]>([
    ["equal steps", [7_000_000, 7_300_000, 7_600_000, 7_900_000], ["equal_differences"]],
    ["steps that differ by less than a thousandth", [7_000_000, 7_300_000, 7_600_100], ["equal_differences"]],
    ["steps that differ by more", [7_000_000, 7_300_000, 7_601_000], []],
    ["each 4 % above the one before", [7_000_000, 7_280_000, 7_571_200, 7_874_048], ["equal_ratios"]],
    ["two quotes have only one step", [7_000_000, 7_300_000], []],
  ])("%s", (_why, fen, expected) => expect(codes(screen(amounts(...fen)))).toEqual(expected));
});

describe("over time", () => {
  const [one, two] = ["91370982MA00000601", "91370982MA00000602"];
  const turns = (winners: readonly string[]) => ({
    ...clean,
    need: { ...clean.need, winner: winners.at(-1) ?? null, bidders: [one, two] },
    past: winners
      .slice(0, -1)
      .map((winner, index) =>
        needOf({ no: `2026-00070${index}`, on: `2026-01-1${index}`, winner, bidders: [one, two] }),
      ),
  });
  test.each<[string, string[], boolean]>([
    ["five times in turns", [one, two, one, two, one], true],
    ["four times only", [two, one, two, one], false],
    ["one of them twice in a row", [one, one, two, one, two], false],
    ["a stranger among the winners", [one, two, "91370982MA00000999", two, one], false],
  ])("two firms take turns: %s", (_why, winners, found) => {
    expect(codes(screen(turns(winners))).includes("rotation")).toBe(found);
  });

  test("a winner gives up for a firm that often quotes beside it", () => {
    const facts = {
      ...turns([one, two, one, one, one]),
      givenUp: [{ needNo: clean.need.no, winner: one, reserve: two }],
    };
    expect(codes(screen(facts))).toContain("linked_reserve");
  });

  test("the specification changed within a day of the closing", () => {
    const changedAt = new Date(clean.need.closesAt.getTime() - 23 * 3_600_000);
    expect(codes(screen({ ...clean, need: { ...clean.need, changedAt } }))).toEqual(["late_change"]);
  });

  const part = (no: string, on: string, yuan: number) =>
    needOf({ no, on, itemCode: clean.need.itemCode, estimateFen: quoteOf("x", yuan * 100).amountFen });
  test.each<[string, ReturnType<typeof part>[], boolean]>([
    ["two parts that reach the threshold together", [part("a", "2026-02-01", 950_000)], true],
    ["a part from before the window", [part("a", "2025-11-20", 950_000)], false],
    ["one that lay above the threshold openly", [part("a", "2026-02-01", 1_950_000)], false],
  ])("splitting: %s", (_why, past, found) => {
    expect(codes(screen({ ...clean, past }))).toEqual(found ? ["split_need"] : []);
  });

  test("one agency holds most of an owner's last ten direct choices", () => {
    const past = Array.from({ length: 10 }, (_, index) =>
      needOf({
        no: `d${index}`,
        on: "2026-01-10",
        method: "direct",
        winner: index < 6 ? one : two,
        itemCode: "D",
      }),
    );
    const found = screen({ ...clean, past }).filter(({ check }) => check === "direct_concentration");
    expect(found).toMatchObject([{ agencies: [one], measure: { chosen: 6, of: 10 } }]);
  });
});

property.prop([fc.integer({ min: 1, max: 5_000 }), fc.constantFrom(...Object.keys(plants)), fc.integer()])(
  "the order of quotes and of history never changes what is found",
  (seed, code, turn) => {
    const facts = plants[code as CheckCode]?.(cleanOpening(seed)) ?? clean;
    const at = Math.abs(turn) % facts.quotes.length;
    const turned = {
      ...facts,
      quotes: [...facts.quotes.slice(at), ...facts.quotes.slice(0, at)].toReversed(),
      past: facts.past.toReversed(),
    };
    expect(screen(turned)).toEqual(screen(facts));
  },
);

test("a firm's trace values never appear in a flag", () => {
  const leaked = JSON.stringify(
    screen({ ...clean, quotes: clean.quotes.map((quote) => ({ ...quote, traces: plainTraces("secret") })) }),
  );
  expect(leaked).not.toContain("nsecret");
});
