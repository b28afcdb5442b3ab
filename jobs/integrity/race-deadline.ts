import { openNeed } from "#app/commands/award/open-need.ts";
import {
  newAgency,
  postNeed,
  quote,
  setMarketClock,
  value,
  type AgencyFirm,
  type Trade,
} from "#app/commands/need/fixtures/trade.ts";
import { openingOutcome } from "#db/read/race-outcome.ts";
import type { NeedRow } from "#db/store/need.ts";

export type DeadlineRace = {
  accepted: number;
  late: number;
  lost: number;
  unopened: number;
  delayMs: number;
};
type Options = { clients: number; openers: number; leadMs: number };
type Acknowledged = { id: string; receivedAt: Date };

/** Everybody quotes again and again around the deadline while several openers try to open. */
export async function raceDeadline(
  trade: Trade,
  firms: readonly AgencyFirm[],
  options: Options,
): Promise<DeadlineRace> {
  const row = await postNeed(trade);
  const closesAt = row.closesAt ?? new Date(0);
  const bidders = firms.slice(0, options.clients);
  const before = await Promise.all(bidders.map((firm, at) => quoteOnce(trade, row, firm, 6_000 + at)));
  await setMarketClock(trade.db.db, new Date(closesAt.getTime() - options.leadMs));
  const quoting = bidders.map((firm, at) => keepQuoting(trade, row, firm, 5_000 + at));
  const opening = Array.from({ length: options.openers }, () => keepOpening(trade, row));
  const [acknowledged] = await Promise.all([Promise.all(quoting), Promise.all(opening)]);
  return judge(trade, row, closesAt, [...before, ...acknowledged.flat()]);
}

/** So that everybody has something to lose, however slow the machine is. */
async function quoteOnce(trade: Trade, row: NeedRow, firm: AgencyFirm, yuan: number): Promise<Acknowledged> {
  const sent = value(await quote(trade, row.no, firm, { yuan }));
  return { id: sent.envelopeId, receivedAt: new Date(sent.receivedAt) };
}

async function keepQuoting(
  trade: Trade,
  row: NeedRow,
  firm: AgencyFirm,
  yuan: number,
): Promise<Acknowledged[]> {
  const sent: Acknowledged[] = [];
  for (;;) {
    const outcome = await quote(trade, row.no, firm, { yuan });
    if (outcome.ok)
      sent.push({ id: outcome.value.envelopeId, receivedAt: new Date(outcome.value.receivedAt) });
    else if (outcome.refusal.code !== "command.busy") return sent;
  }
}

async function keepOpening(trade: Trade, row: NeedRow): Promise<void> {
  for (;;) {
    const outcome = await openNeed(trade.opener, row.id, trade.key);
    if (
      outcome.ok ||
      outcome.refusal.code === "command.stale" ||
      outcome.refusal.code === "command.wrong_state"
    )
      return;
  }
}

async function judge(
  trade: Trade,
  row: NeedRow,
  closesAt: Date,
  acknowledged: readonly Acknowledged[],
): Promise<DeadlineRace> {
  const { stored, standing, opened, startedAt } = await openingOutcome(trade.db.db, row.id);
  return {
    accepted: acknowledged.length,
    late: [...stored.values()].filter((receivedAt) => receivedAt >= closesAt).length,
    lost: acknowledged.filter(({ id, receivedAt }) => stored.get(id)?.getTime() !== receivedAt.getTime())
      .length,
    unopened:
      [...standing].filter((id) => !opened.has(id)).length +
      [...opened].filter((id) => !standing.has(id)).length,
    delayMs: (startedAt?.getTime() ?? Number.POSITIVE_INFINITY) - closesAt.getTime(),
  };
}

export async function biddersFor(trade: Trade, count: number): Promise<AgencyFirm[]> {
  const firms: AgencyFirm[] = [];
  for (let at = 0; at < count; at += 1)
    firms.push(await newAgency(trade.db.db, at % 3 === 0 ? "A" : "B", { practitioners: 1 }));
  return firms;
}
