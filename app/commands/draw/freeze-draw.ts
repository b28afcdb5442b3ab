import type { Ctx } from "#db/context.ts";
import { record, scheduleDue } from "#db/record.ts";
import { insertDraw, nextDrawRound, type DrawRow } from "#db/store/draw.ts";
import type { OpeningRow } from "#db/store/opening.ts";
import type { Tx } from "#db/transaction.ts";
import type { NeedState } from "#domain/need/lifecycle.ts";
import { commitSecret } from "#domain/selection/draw.ts";
import { drawPlan, freezeList } from "#domain/selection/draw-plan.ts";
import type { Candidate } from "#domain/selection/ranking.ts";
import type { DrawPurpose } from "#domain/selection/transcript.ts";
import { ok, type Outcome } from "#domain/shared/outcome.ts";
import type { NeedFile, PublishedRules } from "../need/file.ts";
import type { DrawKeeper } from "./keeper.ts";
import { drawRulesOf } from "./rules.ts";

export type Frozen = {
  readonly list: readonly Pick<Candidate, "agency" | "nonceHex">[];
  readonly purpose: DrawPurpose;
  readonly keeper: DrawKeeper;
};

/**
 * Publishes the list with every commitment before anything is revealed (integrity.md 6b), in the transaction that made
 * it: from here nobody joins or leaves this round.
 */
export async function freezeDraw(
  tx: Tx,
  ctx: Ctx,
  file: NeedFile & { readonly opening: OpeningRow; readonly rules: PublishedRules },
  { list, purpose, keeper }: Frozen,
): Promise<Outcome<{ state: NeedState }>> {
  const { row, now, opening, rules } = file;
  const round = await nextDrawRound(tx, row.id);
  const { drawCode, anchor } = keeper;
  const secret = Buffer.from(keeper.secretHex(round), "hex");
  const entries = list.map(({ agency, nonceHex }) => ({ id: agency, nonceHex }));
  const { candidates, listHash } = freezeList(drawCode, round, entries);
  const made = await insertDraw(tx, {
    needId: row.id,
    purpose,
    round,
    openingId: opening.id,
    drawCode,
    anchor,
    commitment: commitSecret(drawCode, round, secret),
    candidates,
    listHash: Buffer.from(listHash, "hex"),
    publicFunds: row.publicFunds,
    frozenAt: now,
    ...drawPlan(row.publicFunds, now, drawRulesOf(rules.policy)),
  });
  if (made.source !== "none") await scheduleDue(tx, "draw.late", String(made.id), made.lateAt);
  await tell(tx, ctx, file, made);
  return ok({ state: row.state });
}

async function tell(tx: Tx, ctx: Ctx, { row, subjects }: NeedFile, made: DrawRow): Promise<void> {
  const { id, round, purpose, candidates, listHash, commitment, source, drawAt } = made;
  const data = {
    no: row.no,
    drawId: id,
    draw: made.drawCode,
    round,
    purpose,
    candidates: candidates.length,
    listHash: listHash.toString("hex"),
    commitment: commitment.toString("hex"),
    nonceCommits: candidates.map(({ nonceCommit }) => nonceCommit),
    source,
    drawAt: drawAt.toISOString(),
  };
  const waits = source !== "none";
  const type = waits ? "draw.frozen" : "draw.frozen_at_once";
  await record(tx, ctx, { type, subjects, data, visibility: "public" });
}
