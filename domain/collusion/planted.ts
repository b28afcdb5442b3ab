import { addDays } from "#domain/shared/dates.ts";
import { toFen } from "#domain/shared/money.ts";
import type { CheckCode } from "./check.ts";
import type { OpenedQuote, OpeningFacts, PastNeed, Traces } from "./facts.ts";

/** A repeatable sequence in [0, 1): planted and clean needs of the suite come from it, not from chance. */
export function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const firstDay = "2026-03-02";
const closesAt = new Date("2026-03-06T09:00:00.000Z");
const capFen = toFen(10_000_000);
const agencyOf = (index: number) => `91370982MA${String(index).padStart(8, "0")}`;

export function plainTraces(agency: string): Traces {
  return {
    network: `n${agency}`,
    device: `d${agency}`,
    contacts: [`p${agency}`, `m${agency}`],
    fileHashes: [`f${agency}`],
    fileAuthors: [`a${agency}`],
    practitioners: [`c${agency}`],
  };
}

export function quoteOf(agency: string, amount: number, change: Partial<OpenedQuote> = {}): OpenedQuote {
  return {
    agency,
    amountFen: toFen(Math.round(amount)),
    rejection: null,
    receivedAt: new Date(closesAt.getTime() - 3_600_000),
    traces: plainTraces(agency),
    marks: [{ role: "self", node: `firm:${agency}`, nameNode: null, shareBp: null }],
    ...change,
  };
}

export function needOf(change: Partial<PastNeed> = {}): PastNeed {
  return {
    no: "2026-000900",
    owner: "91370982OWNER00001",
    itemCode: "EIA-01",
    categoryCode: "environment",
    on: firstDay,
    method: "lowest",
    estimateFen: capFen,
    noticeWd: 4,
    minimumNoticeWd: 3,
    winner: null,
    second: null,
    bidders: [],
    ...change,
  };
}

/** An opening as it is when nobody has arranged anything: amounts spread below the cap, own traces, own history. */
export function cleanOpening(seed: number): OpeningFacts {
  const next = sequence(seed);
  const bidders = new Set<string>();
  const wanted = 3 + Math.floor(next() * 4);
  while (bidders.size < wanted) bidders.add(agencyOf(Math.floor(next() * 316)));
  const quotes = [...bidders].map((agency) => quoteOf(agency, capFen * (0.68 + 0.16 * (next() + next()))));
  const order = quotes.toSorted((a, b) => Number(a.amountFen) - Number(b.amountFen));
  const need = needOf({
    winner: order[0]?.agency ?? null,
    second: order[1]?.agency ?? null,
    bidders: [...bidders],
  });
  return {
    need: { ...need, closesAt, changedAt: null },
    quotes,
    past: pastOf([...bidders], next),
    givenUp: [],
  };
}

function pastOf(bidders: readonly string[], next: () => number): PastNeed[] {
  return Array.from({ length: 8 }, (_, index) => {
    const own = bidders[Math.floor(next() * bidders.length)] ?? agencyOf(1);
    const others = [agencyOf(Math.floor(next() * 316)), agencyOf(400 + index)];
    const [winner, second] = next() < 0.5 ? [own, others[0]] : [others[1], own];
    return needOf({
      no: `2026-000${100 + index}`,
      owner: `91370982OWNER0000${index % 4}`,
      categoryCode: ["environment", "survey"][index % 2] ?? "environment",
      itemCode: `I-${index % 4}`,
      on: addDays(firstDay, -20 * (index + 1)),
      winner: winner ?? null,
      second: second ?? null,
      bidders: [own, ...others],
    });
  });
}

type Plant = (clean: OpeningFacts) => OpeningFacts;
const withAmounts =
  (...amounts: number[]): Plant =>
  (clean) => ({
    ...clean,
    quotes: amounts.map((amount, index) => quoteOf(agencyOf(500 + index), amount)),
  });
const rejecting =
  (rejections: readonly (string | null)[]): Plant =>
  (clean) => ({
    ...clean,
    quotes: rejections.map((rejection, index) =>
      quoteOf(agencyOf(500 + index), 6_000_000 + index * index * 250_000, { rejection }),
    ),
  });
const earlier =
  (count: number, change: (index: number) => Partial<PastNeed>, now: Partial<PastNeed>): Plant =>
  (clean) => ({
    ...clean,
    need: { ...clean.need, ...now },
    past: Array.from({ length: count }, (_, index) =>
      needOf({ no: `2026-0005${index}`, on: addDays(firstDay, index * 20 - 240), ...change(index) }),
    ),
  });
const [x, y] = [agencyOf(600), agencyOf(601)];

/** One planted pattern per named check of rules.md 5.14. */
export const plants: Readonly<Partial<Record<CheckCode, Plant>>> = {
  R003: earlier(5, () => ({ noticeWd: 3 }), { noticeWd: 3 }),
  R018: withAmounts(7_000_000),
  R024: withAmounts(7_000_000, 7_001_000, 8_800_000),
  R025: earlier(4, () => ({ winner: x, second: y, bidders: [x, y, agencyOf(7)] }), {
    winner: x,
    second: y,
    bidders: [x, y, agencyOf(8)],
  }),
  R028: withAmounts(7_000_000, 7_600_000, 7_600_000),
  R030: (clean) => ({
    ...clean,
    quotes: clean.quotes.with(0, { ...quoteOf(x, 6_500_000), receivedAt: closesAt }),
  }),
  R035: rejecting([null, "agency.grade_gate", "fee.cap", "quote.unreadable"]),
  R036: rejecting(["agency.grade_gate", null, null]),
  R038: rejecting([null, "agency.grade_gate", "fee.cap", null]),
  R048: earlier(4, (index) => ({ winner: x, categoryCode: `far-${index}` }), { winner: x }),
  R058: withAmounts(4_000_000, 6_500_000, 6_900_000),
};
