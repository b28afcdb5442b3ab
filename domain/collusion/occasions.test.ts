import { expect, test } from "vitest";
import type { CheckCode, Flag } from "./check.ts";
import type { FirmMark } from "./facts.ts";
import { alarmLifecycle } from "./alarm.ts";
import { dossierOf, recomputeDossier, levelOf } from "./dossier.ts";
import { screenOn, type Screened } from "./occasions.ts";
import { cleanOpening } from "./planted.ts";
import { defaultThresholds, thresholdsOf } from "./thresholds.ts";
import { faultsOf } from "#domain/shared/lifecycle.ts";

const screen = (screened: Screened) => screenOn(screened, defaultThresholds);
const codes = (flags: readonly Flag[]) => flags.map(({ check }) => check);
const at = (text: string) => new Date(`2026-03-${text}:00.000Z`);
const named = (count: number, agency = "A") =>
  Array.from({ length: count }, (_, index) => ({ engagement: `2026-00000${index}`, agency }));

const requirement = (...visits: string[]): Screened => ({
  occasion: "requirement",
  facts: {
    need: "2026-000001",
    caseCode: "c",
    department: "D",
    createdAt: at("10T08:00"),
    winner: "A",
    visits: visits.map(at),
  },
});
const staffing = (open: number): Screened => ({
  occasion: "staffing",
  facts: { engagement: "2026-000001", people: [{ person: "p", masked: "李*", open: named(open) }] },
});
const delivery = (minutes: number, ...others: number[]): Screened => ({
  occasion: "delivery",
  facts: {
    engagement: "2026-000001",
    agency: "A",
    itemCode: "EIA-01",
    minutes,
    others: others.map((each, index) => ({ engagement: `o${index}`, minutes: each })),
  },
});
const acceptance = (...seconds: number[]): Screened => ({
  occasion: "acceptance",
  facts: {
    owner: "O",
    accepted: seconds.map((each, index) => ({ engagement: `e${index}`, agency: "A", seconds: each })),
  },
});

test.each<[string, Screened, CheckCode[]]>([
  ["three days after a visit", requirement("07T08:00"), ["requirement_after_visit"]],
  ["eight days after a visit", requirement("02T07:59"), []],
  ["before any visit", requirement("11T08:00"), []],
  ["six open in one name", staffing(6), ["busy_practitioner"]],
  ["five open in one name", staffing(5), []],
  ["more than three times the median speed", delivery(99, 300, 300, 300, 300, 300), ["fast_delivery"]],
  ["exactly three times", delivery(100, 300, 300, 300, 300, 300), []],
  ["too few to compare", delivery(1, 300, 300, 300, 300), []],
  ["an even number of others", delivery(66, 100, 100, 100, 300, 300, 300), ["fast_delivery"]],
  ["all accepted within five minutes", acceptance(10, 20, 300, 40, 50), ["quick_acceptance"]],
  ["one of five took longer", acceptance(10, 20, 301, 40, 50), []],
  ["four only", acceptance(10, 20, 30, 40), []],
])("%s", (_why, screened, expected) => expect(codes(screen(screened))).toEqual(expected));

test("two rivals with one legal representative are both flagged, by hashed marks alone", () => {
  const clean = cleanOpening(1);
  const representative: FirmMark = { role: "legal_representative", node: "n", nameNode: "m", shareBp: null };
  const quotes = clean.quotes.map((quote, index) =>
    index < 2 ? { ...quote, marks: [...quote.marks, representative] } : quote,
  );
  const flags = screen({ occasion: "opening", facts: { ...clean, quotes } });
  const agencies = quotes.slice(0, 2).map(({ agency }) => agency);
  expect(flags).toEqual([
    {
      check: "linked_firms",
      level: 2,
      agencies: agencies.toSorted((a, b) => a.localeCompare(b)),
      measure: { grounds: "same_legal_representative" },
    },
  ]);
});

test.each<[string, Screened]>([
  ["an opening", { occasion: "opening", facts: cleanOpening(2) }],
  ["a requirement", requirement("07T08:00")],
  ["a name", staffing(6)],
  ["a delivery", delivery(1, 300, 300, 300, 300, 300)],
  ["an acceptance", acceptance(1, 1, 1, 1, 1)],
])("the dossier of %s is the same after it was stored", (_why, screened) => {
  const dossier = dossierOf("key", screened, defaultThresholds);
  expect(recomputeDossier(JSON.parse(JSON.stringify(dossier))).ok).toBe(true);
});

test("a policy's own numbers count, the others are the defaults", () => {
  const own = thresholdsOf({ tradingThresholdFen: 5_000_000, screens: { acceptMinutes: 60 } });
  expect(own).toEqual({ ...defaultThresholds, splitThresholdFen: 5_000_000, acceptMinutes: 60 });
});

test("the gravest finding is the alarm's level; none, no alarm", () => {
  expect(levelOf([])).toBeNull();
  expect(levelOf(screen({ occasion: "opening", facts: cleanOpening(2) }))).toBeNull();
  expect(levelOf(screen(staffing(6)))).toBe(2);
});

test("an alarm's states have no dead end and no double answer", () =>
  expect(faultsOf(alarmLifecycle)).toEqual([]));
