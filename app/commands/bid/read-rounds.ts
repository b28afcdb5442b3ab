import type { Db } from "#db/client.ts";
import { lowestPrices, priceRoundsOf, toldBids } from "#db/store/price-round.ts";
import type { NeedRow } from "#db/store/need.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { roundsAt, timedRounds, type PriceRound } from "#domain/selection/price-rounds.ts";
import type { PriceRounds, RoundState } from "#domain/selection/rounds-told.ts";

type Known = Pick<NeedRow, "id" | "round" | "priceRounds" | "closesAt" | "openedAt">;
/** The rounds of a published notice as anybody may know them at `now`; null where it announced one round. */
export async function readRounds(
  db: Db,
  need: Known,
  policy: Pick<Policy, "priceRounds">,
  now: Date,
): Promise<PriceRounds | null> {
  const { closesAt, priceRounds } = need;
  if (priceRounds < 2 || closesAt === null) return null;
  const rules = policy.priceRounds;
  const held = await priceRoundsOf(db, need);
  const fixed = held.length > 0;
  const rounds = fixed ? held : timedRounds(priceRounds, closesAt, rules);
  const { running, next, over } = roundsAt(rounds, now);
  const lowest = await lowestPrices(db, need);
  const after = (no: number) => lowest.find((each) => each.no === no) ?? null;
  const state = ({ startsAt, endsAt }: PriceRound): RoundState =>
    !fixed || now < startsAt ? "waits" : now < endsAt ? "runs" : "ended";
  const sealed = { no: 1, startsAt: null, endsAt: closesAt, lowest: after(1) };
  return {
    rules,
    fixed,
    skipped: !fixed && need.openedAt !== null,
    lines: [
      { ...sealed, state: fixed ? "ended" : now < closesAt ? "runs" : "opening" },
      ...rounds.map((each) => ({ ...each, state: state(each), lowest: after(each.no) })),
    ],
    running: fixed ? running : null,
    next: fixed ? next : null,
    over: fixed && over,
    bids: await toldBids(db, need),
  };
}
