import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { findNeed } from "#db/store/need.ts";
import { lowestPrices, priceRoundsOf } from "#db/store/price-round.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { openFile, type NeedFile } from "../need/file.ts";

type TimedRound = { readonly no: string; readonly round: number; readonly priceRound: number };

/** After a round the lowest price goes on record, without a name; pages show it whether or not this has run. */
export async function notePriceRound(ctx: Ctx, round: TimedRound): Promise<Outcome<{ no: string }>> {
  if (!hasRole(ctx.actor, "system")) return refuse("command.forbidden");
  return withTx(ctx, { command: "bid.note_round", input: round }, async (tx) => {
    const file = await openRound(tx, round);
    if (!file.ok) return file;
    const { row, subjects } = file.value;
    const ended = (await lowestPrices(tx, row)).find(({ no }) => no === round.priceRound);
    if (!ended) return refuse("need.rounds_running");
    const data = { ...round, lowestFen: ended.lowestFen };
    await record(tx, ctx, { type: "need.price_round_ended", subjects, data, visibility: "public" });
    return ok({ no: row.no });
  });
}

/** That a round has begun, for whoever follows the notice; bidders have known its time since the opening. */
export async function noteRoundStart(ctx: Ctx, round: TimedRound): Promise<Outcome<{ no: string }>> {
  if (!hasRole(ctx.actor, "system")) return refuse("command.forbidden");
  return withTx(ctx, { command: "bid.note_start", input: round }, async (tx) => {
    const file = await openRound(tx, round);
    if (!file.ok) return file;
    const { row, subjects, now } = file.value;
    const begun = (await priceRoundsOf(tx, row)).find(({ no }) => no === round.priceRound);
    if (!begun || now < begun.startsAt) return refuse("bid.round_not_running");
    const data = { ...round, endsAt: begun.endsAt.toISOString() };
    await record(tx, ctx, { type: "need.price_round_started", subjects, data, visibility: "public" });
    return ok({ no: row.no });
  });
}

async function openRound(tx: Tx, { no, round }: TimedRound): Promise<Outcome<NeedFile>> {
  const known = await findNeed(tx, no);
  return known?.round === round
    ? openFile(tx, no, "share")
    : refuse("command.wrong_state", { thing: "need" });
}
