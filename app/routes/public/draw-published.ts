import type { DrawRound } from "#db/read/draws.ts";
import { hex } from "#domain/shared/encoding.ts";

/** A round as everybody may read it, by its state; of a round that is not drawn nothing but its commitments. */
export function publishedRound(no: string, round: DrawRound) {
  const { logged, transcript } = round;
  const record = logged
    ? { logged: { listHash: logged.listHash, commitment: logged.commitment, at: logged.at.toISOString() } }
    : {};
  if (transcript) return { state: "drawn" as const, ...transcript, ...record };
  const frozen = {
    scheme: "zjcs-draw/1",
    need: no,
    lot: round.lotNo,
    draw: round.drawCode,
    round: round.round,
    purpose: round.purpose,
    anchor: hex(round.anchor),
    commitment: hex(round.commitment),
    candidates: round.candidates,
    listHash: hex(round.listHash),
    source: round.source,
    witnessCommit: round.witnessCommit ? hex(round.witnessCommit) : null,
    frozenAt: round.frozenAt.toISOString(),
    drawAt: round.drawAt.toISOString(),
    ...record,
  };
  return round.voidedAt
    ? { state: "voided" as const, ...frozen, void: voidOf(round) }
    : { state: "frozen" as const, ...frozen };
}
export type PublishedRound = ReturnType<typeof publishedRound>;

function voidOf({ voidReason, voidNote, voidAskedName, voidAskedAt, voidedName, voidedAt }: DrawRound) {
  return {
    reason: voidReason,
    note: voidNote,
    askedBy: voidAskedName,
    askedAt: voidAskedAt?.toISOString() ?? null,
    confirmedBy: voidedName,
    confirmedAt: voidedAt?.toISOString() ?? null,
  };
}
