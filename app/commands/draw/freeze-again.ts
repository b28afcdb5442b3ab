import type { Ctx } from "#db/context.ts";
import { nextDrawRound } from "#db/store/draw.ts";
import { keepCandidates } from "#db/store/opening.ts";
import type { Tx } from "#db/transaction.ts";
import { firstRefusal } from "#domain/agency/eligibility.ts";
import type { NeedState } from "#domain/need/lifecycle.ts";
import { refuse, type Outcome } from "#domain/shared/outcome.ts";
import { blindDraw, rankCandidates } from "../award/rank-candidates.ts";
import { freezeDraw } from "./freeze-draw.ts";
import type { Selection } from "./open-selection.ts";
import { failSelection, settleSelection } from "./settle-selection.ts";

/** After a void: the next round with those who may still take part, on the next secret of the notice's chain. */
export async function recordNewRound(
  tx: Tx,
  ctx: Ctx,
  selection: Selection,
): Promise<Outcome<{ state: NeedState }>> {
  const { row, entries, keeper } = selection;
  const fit = entries.flatMap(({ candidate, eligibility }) =>
    firstRefusal(eligibility?.lines ?? []).ok ? [candidate] : [],
  );
  const ranked = rankCandidates(row, fit, blindDraw);
  if (!ranked.ok) return ranked;
  const ranking = ranked.value;
  if (!ranking) return failSelection(tx, ctx, selection);
  if (!ranking.tieDraw) return settleSelection(tx, ctx, selection, ranking);
  await keepCandidates(
    tx,
    selection.opening.id,
    fit.map(({ nonceHex: _, ...told }) => told),
  );
  if ((await nextDrawRound(tx, row.id)) > keeper.rounds) return refuse("draw.no_round_left");
  const among = new Set(ranking.tieDraw.candidates.map(({ id }) => id));
  const list = fit.filter(({ agency }) => among.has(agency));
  return freezeDraw(tx, ctx, selection, { list, purpose: ranking.tieDraw.purpose, keeper });
}
