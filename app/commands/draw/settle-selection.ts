import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { savePlaces } from "#db/store/draw.ts";
import { saveNeed } from "#db/store/need.ts";
import { settleRanking } from "#db/store/opening.ts";
import type { Tx } from "#db/transaction.ts";
import { firstRefusal } from "#domain/agency/eligibility.ts";
import { needLifecycle, type NeedState } from "#domain/need/lifecycle.ts";
import type { RankedQuote, Ranking } from "#domain/selection/ranking.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { drawnResult } from "../award/opening-result.ts";
import { proposeWinner, type Winner } from "../award/propose-winner.ts";
import { needFacts } from "../need/facts.ts";
import type { Selection } from "./open-selection.ts";

/** The order is final: places are kept, and the first that may still take the work gets the award. */
export async function settleSelection(
  tx: Tx,
  ctx: Ctx,
  selection: Selection,
  ranking: Ranking,
): Promise<Outcome<{ state: NeedState }>> {
  const { opening, now, entries } = selection;
  const idOf = new Map(entries.map(({ quote }) => [quote.code, quote.agencyId]));
  await savePlaces(
    tx,
    opening.id,
    ranking.order.map(({ agency, rank }) => ({ agencyId: idOf.get(agency)!, rank })),
  );
  if (!(await settleRanking(tx, opening.id, now, drawnResult(opening, ranking))))
    return refuse("command.stale");
  const winner = ranking.order.flatMap((place) => winnerOf(selection, place) ?? [])[0];
  return winner ? propose(tx, ctx, selection, winner) : failSelection(tx, ctx, selection);
}

/** Who was demoted while the draw was waited for may not take the work (TH14). */
function winnerOf({ entries }: Selection, place: RankedQuote): Winner | null {
  const entry = entries.find(({ candidate }) => candidate.agency === place.agency);
  if (!entry?.eligibility || !firstRefusal(entry.eligibility.lines).ok) return null;
  const { envelopeId, lineFen } = entry.quote;
  return { place, envelopeId, lineFen, standing: entry.eligibility.standing };
}

async function propose(
  tx: Tx,
  ctx: Ctx,
  selection: Selection,
  winner: Winner,
): Promise<Outcome<{ state: NeedState }>> {
  const { row } = selection;
  const state = step(needLifecycle, "propose", row.state, "system", needFacts({ candidatesLeft: 1 }));
  if (!state.ok) return state;
  const saved = await saveNeed(tx, row, { state: state.value });
  if (!saved) return refuse("command.stale");
  return proposeWinner(tx, ctx, { ...selection, row: saved }, winner);
}

/** Nobody is left who may take the work. */
export async function failSelection(
  tx: Tx,
  ctx: Ctx,
  { row, subjects }: Selection,
): Promise<Outcome<{ state: NeedState }>> {
  const state = step(needLifecycle, "fail_selection", row.state, "system", needFacts({ candidatesLeft: 0 }));
  if (!state.ok) return state;
  const reason = "need.no_reserve_left";
  if (!(await saveNeed(tx, row, { state: state.value, failReason: reason }))) return refuse("command.stale");
  const data = { no: row.no, round: row.round, reason };
  await record(tx, ctx, { type: "need.failed", subjects, data, visibility: "public" });
  return ok({ state: state.value });
}
