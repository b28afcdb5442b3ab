import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { saveDraw, type DrawRow } from "#db/store/draw.ts";
import type { Tx } from "#db/transaction.ts";
import type { NeedState } from "#domain/need/lifecycle.ts";
import { transcriptBytes, type SignedTranscript } from "#domain/selection/draw-signature.ts";
import { valueHexOf } from "#domain/selection/draw-value.ts";
import type { Ranking } from "#domain/selection/ranking.ts";
import { assuranceOf, type DrawTranscript } from "#domain/selection/transcript.ts";
import { hex } from "#domain/shared/encoding.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { rankCandidates, type DrawPart } from "../award/rank-candidates.ts";
import { openWitness } from "./keeper.ts";
import type { Selection } from "./open-selection.ts";
import { settleSelection } from "./settle-selection.ts";

/** Reveal, order, signed transcript and proposal in one transaction: what is published is what decided. */
export async function recordReveal(
  tx: Tx,
  ctx: Ctx,
  selection: Selection,
  draw: DrawRow,
): Promise<Outcome<{ state: NeedState }>> {
  const ranked = rankDrawn(selection, draw);
  if (!ranked.ok) return ranked;
  const { ranking, transcript } = ranked.value;
  const signed = sign(selection, draw, transcript);
  const saved = await saveDraw(tx, draw.id, { revealedAt: selection.now, transcript: signed });
  if (!saved) return refuse("command.stale");
  await tell(tx, ctx, selection, signed);
  return settleSelection(tx, ctx, selection, ranking);
}

/** @throws Error when the order would rest on another list than the one that was frozen and published. */
function rankDrawn(
  selection: Selection,
  draw: DrawRow,
): Outcome<{ ranking: Ranking; transcript: DrawTranscript }> {
  const { row, entries } = selection;
  const candidates = entries.map(({ candidate }) => candidate);
  const ranked = rankCandidates(row, candidates, partOf(selection, draw));
  if (!ranked.ok) return ranked;
  const transcript = ranked.value?.tieDraw;
  if (!ranked.value || transcript?.listHash !== hex(draw.listHash))
    throw new Error(`need ${row.no}: the list of draw ${draw.id} is not the one that was frozen`);
  return ok({ ranking: ranked.value, transcript });
}

function partOf({ row, keeper, wrapped, key }: Selection, draw: DrawRow): DrawPart {
  const { publicRound, publicValue, witnessSealed, round } = draw;
  return {
    drawId: keeper.drawCode,
    round,
    secretHex: keeper.secretHex(round),
    anchored: true,
    ...(witnessSealed ? { witnessHex: openWitness(row.no, round, witnessSealed, wrapped, key) } : {}),
    ...(publicRound !== null && publicValue !== null
      ? {
          publicValue: {
            source: draw.source,
            round: publicRound,
            valueHex: valueHexOf({ round: publicRound, digits: publicValue }),
          },
        }
      : {}),
  };
}

function sign({ row, now, key }: Selection, draw: DrawRow, transcript: DrawTranscript): SignedTranscript {
  const unsigned = {
    ...transcript,
    need: row.no,
    lot: draw.lotNo,
    witnessCommit: draw.witnessCommit ? hex(draw.witnessCommit) : null,
    frozenAt: draw.frozenAt.toISOString(),
    drawAt: draw.drawAt.toISOString(),
    revealedAt: now.toISOString(),
  };
  return { ...unsigned, ...key.sign(transcriptBytes(unsigned)) };
}

async function tell(
  tx: Tx,
  ctx: Ctx,
  { row, subjects }: Selection,
  { draw, round, purpose, seed, listHash, order, witness, publicValue, signature }: SignedTranscript,
): Promise<void> {
  const data = {
    no: row.no,
    draw,
    round,
    purpose,
    listHash,
    seed,
    first: order[0]?.id ?? "",
    level: assuranceOf({ witness, publicValue }),
    signature,
  };
  await record(tx, ctx, { type: "draw.revealed", subjects, data, visibility: "public" });
}
