import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { findNeed } from "#db/store/need.ts";
import { lowestPrices } from "#db/store/price-round.ts";
import { withTx } from "#db/transaction.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { openFile } from "../need/file.ts";

/** After a round the lowest price goes on record, without a name; pages show it whether or not this has run. */
export async function notePriceRound(
  ctx: Ctx,
  round: { readonly no: string; readonly round: number; readonly priceRound: number },
): Promise<Outcome<{ no: string }>> {
  if (!hasRole(ctx.actor, "system")) return refuse("command.forbidden");
  return withTx(ctx, { command: "bid.note_round", input: round }, async (tx) => {
    const known = await findNeed(tx, round.no);
    if (!known || known.round !== round.round) return refuse("command.wrong_state", { thing: "need" });
    const file = await openFile(tx, round.no, "share");
    if (!file.ok) return file;
    const { row, subjects } = file.value;
    const ended = (await lowestPrices(tx, row)).find(({ no }) => no === round.priceRound);
    if (!ended) return refuse("need.rounds_running");
    const data = { ...round, lowestFen: ended.lowestFen };
    await record(tx, ctx, { type: "need.price_round_ended", subjects, data, visibility: "public" });
    return ok({ no: row.no });
  });
}
