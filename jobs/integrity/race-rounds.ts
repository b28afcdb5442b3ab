import { openNeed } from "#app/commands/award/open-need.ts";
import { submitBid } from "#app/commands/bid/submit-bid.ts";
import {
  openAtClosing,
  postNeed,
  quote,
  setMarketClock,
  value,
  web,
  type AgencyFirm,
  type Trade,
} from "#app/commands/need/fixtures/trade.ts";
import { bidsOf, priceRoundsOf } from "#db/store/price-round.ts";
import { openingAmounts } from "#db/read/race-outcome.ts";
import type { NeedRow } from "#db/store/need.ts";
import { mostToBid, defaultPriceRounds } from "#domain/selection/price-rounds.ts";
import { toFen, type Fen } from "#domain/shared/money.ts";

export type RoundsRace = { accepted: number; late: number; lost: number; wrong: number; state: string };
type Acknowledged = { readonly agencyId: number; readonly amountFen: Fen; readonly at: number };

/** Everybody bids again and again around the end of the last round while several openers try to finish. */
export async function raceRounds(
  trade: Trade,
  firms: readonly AgencyFirm[],
  { openers, leadMs }: { readonly openers: number; readonly leadMs: number },
): Promise<RoundsRace> {
  const row = await postNeed(trade, { priceRounds: 2 });
  const sealed = firms.map((firm, at) => ({ firm, amountFen: toFen(780_000 + at) }));
  for (const { firm, amountFen } of sealed)
    value(await quote(trade, row.no, firm, { yuan: amountFen / 100, days: 10 + (amountFen % 10) }));
  value(await openAtClosing(trade, row));
  const [round] = await priceRoundsOf(trade.db.db, row);
  if (!round) throw new Error(`need ${row.no} has no timed round`);
  await setMarketClock(trade.db.db, new Date(round.endsAt.getTime() - leadMs));
  const bidding = sealed.map(({ firm, amountFen }) => keepBidding(trade, row, firm, amountFen));
  const opening = Array.from({ length: openers }, () => keepOpening(trade, row));
  const [acknowledged, states] = await Promise.all([Promise.all(bidding), Promise.all(opening)]);
  return {
    ...(await judge(trade, row, round.endsAt, acknowledged.flat())),
    state: states.find(Boolean) ?? "",
  };
}

async function keepBidding(
  trade: Trade,
  { no }: NeedRow,
  firm: AgencyFirm,
  sealedFen: Fen,
): Promise<Acknowledged[]> {
  const sent: Acknowledged[] = [];
  for (let own = sealedFen; ;) {
    const amountFen = mostToBid(own, defaultPriceRounds);
    const outcome = await submitBid(web(trade.db, firm.actor), { no, amountsFen: [amountFen] });
    if (outcome.ok) {
      sent.push({ agencyId: firm.id, amountFen, at: new Date(outcome.value.receivedAt).getTime() });
      own = amountFen;
    } else if (outcome.refusal.code !== "command.busy") return sent;
  }
}

async function keepOpening(trade: Trade, row: NeedRow): Promise<string> {
  for (;;) {
    const outcome = await openNeed(trade.opener, row.id, trade.key);
    if (outcome.ok) return outcome.value.state;
    if (outcome.refusal.code === "command.stale" || outcome.refusal.code === "command.wrong_state") return "";
  }
}

/** Late: stored at or after the end. Lost: told to its bidder and not stored. Wrong: not the price that counted. */
async function judge(trade: Trade, row: NeedRow, endsAt: Date, acknowledged: readonly Acknowledged[]) {
  const bids = await bidsOf(trade.db.db, row);
  const stored = new Set(
    bids.map(({ agencyId, amountFen, at }) => `${agencyId} ${amountFen} ${at.getTime()}`),
  );
  const counted = await openingAmounts(trade.db.db, row.id);
  const last = new Map<number, Fen>();
  for (const { agencyId, amountFen } of bids)
    last.set(agencyId, toFen(Math.min(amountFen, last.get(agencyId) ?? amountFen)));
  return {
    accepted: acknowledged.length,
    late: bids.filter(({ at }) => at >= endsAt).length,
    lost: acknowledged.filter((each) => !stored.has(`${each.agencyId} ${each.amountFen} ${each.at}`)).length,
    wrong: [...last].filter(([agencyId, amountFen]) => counted.get(agencyId) !== amountFen).length,
  };
}
