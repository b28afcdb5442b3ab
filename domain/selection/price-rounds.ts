import { z } from "zod";
import { toFen, type Fen } from "#domain/shared/money.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

const minutes = z.int().min(1).max(240);

/** rules.md 5.5: up to three rounds, the first sealed, each later one ten minutes. A policy may be silent on it. */
export const priceRoundsSchema = z.strictObject({
  /** The sealed round counts as the first. */
  most: z.int().min(1).max(3),
  minutes,
  /** Before each timed round, for everybody to read the lowest price. */
  pauseMinutes: minutes,
  /** By how much a bidder has to undercut its own price at least. */
  undercutBp: z.int().min(1).max(5_000),
});
export type PriceRoundRules = Readonly<z.infer<typeof priceRoundsSchema>>;
export const defaultPriceRounds: PriceRoundRules = { most: 3, minutes: 10, pauseMinutes: 5, undercutBp: 50 };

/** One timed round; half open: a price counts from `startsAt` and before `endsAt`. */
export type PriceRound = { readonly no: number; readonly startsAt: Date; readonly endsAt: Date };
/** What stands after the sealed round, and what was bid since, in any order. */
export type StandingPrice = { readonly agency: string; readonly amountFen: Fen };
export type Bid = StandingPrice & { readonly no: number };

const firstTimed = 2;
const later = (from: Date, minutes: number) => new Date(from.getTime() + minutes * 60_000);

/** Rounds 2 to `count` after `from`, each after its pause. Without timed rounds []. */
export function timedRounds(count: number, from: Date, rules: PriceRoundRules): PriceRound[] {
  const slot = rules.pauseMinutes + rules.minutes;
  return Array.from({ length: Math.max(0, count - 1) }, (_, at) => ({
    no: at + firstTimed,
    startsAt: later(from, at * slot + rules.pauseMinutes),
    endsAt: later(from, (at + 1) * slot),
  }));
}

/**
 * The rounds as they will be, once the sealed quotes are open. They stay as the notice announced them unless the
 * opening came after the first was to begin; then all move, later and never earlier, so that nobody loses time.
 */
export function heldRounds(
  count: number,
  { closesAt, heldAt }: { readonly closesAt: Date; readonly heldAt: Date },
  rules: PriceRoundRules,
): PriceRound[] {
  const planned = timedRounds(count, closesAt, rules);
  const inTime = planned[0] === undefined || heldAt <= planned[0].startsAt;
  return inTime ? planned : timedRounds(count, heldAt, rules);
}

/** Where the rounds stand at `now`: which one runs, which comes next, how many have ended, the sealed one included. */
export function roundsAt(rounds: readonly PriceRound[], now: Date) {
  return {
    running: rounds.find(({ startsAt, endsAt }) => startsAt <= now && now < endsAt) ?? null,
    next: rounds.find(({ startsAt }) => now < startsAt) ?? null,
    ended: 1 + rounds.filter(({ endsAt }) => endsAt <= now).length,
    over: rounds.every(({ endsAt }) => endsAt <= now),
  };
}

/** The most a bidder may bid now: its own price less the policy's step, rounded down to the fen; 0: nothing is left. */
export function mostToBid(ownFen: Fen, { undercutBp }: Pick<PriceRoundRules, "undercutBp">): Fen {
  return toFen((BigInt(ownFen) * BigInt(10_000 - undercutBp)) / 10_000n);
}

/** Refuses `bid.not_undercut` with the bidder's own price and the most it may bid. */
export function checkBid(ownFen: Fen, bidFen: Fen, rules: Pick<PriceRoundRules, "undercutBp">): Outcome<Fen> {
  const mostFen = mostToBid(ownFen, rules);
  return bidFen >= 1 && bidFen <= mostFen ? ok(bidFen) : refuse("bid.not_undercut", { ownFen, mostFen });
}

/** Each bidder's price after round `no`: who did not improve keeps the former one. Prices only fall, so order is no matter. */
export function pricesAfter(
  no: number,
  sealed: readonly StandingPrice[],
  bids: readonly Bid[],
): StandingPrice[] {
  return sealed.map(({ agency, amountFen }) => {
    const own = bids.filter((bid) => bid.agency === agency && bid.no <= no);
    return { agency, amountFen: toFen(Math.min(amountFen, ...own.map((bid) => bid.amountFen))) };
  });
}

/** What everybody sees after round `no`, without a name; null when nobody is left. */
export function lowestAfter(no: number, sealed: readonly StandingPrice[], bids: readonly Bid[]): Fen | null {
  const amounts = pricesAfter(no, sealed, bids).map(({ amountFen }) => amountFen);
  return amounts.length === 0 ? null : toFen(Math.min(...amounts));
}

/** May a notice announce so many rounds? Refuses `need.price_rounds_unfit`. */
export function checkPriceRounds(
  method: string,
  count: number,
  { most }: Pick<PriceRoundRules, "most">,
): Outcome<true> {
  const highest = method === "lowest" ? most : 1;
  return Number.isInteger(count) && count >= 1 && count <= highest
    ? ok(true)
    : refuse("need.price_rounds_unfit", { rounds: count, most: highest });
}
