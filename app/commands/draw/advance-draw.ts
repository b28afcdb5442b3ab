import type { Ctx } from "#db/context.ts";
import { unvoidedDraw } from "#db/store/draw.ts";
import { wrappedKeyOf } from "#db/store/notice-key.ts";
import { findOpening } from "#db/store/opening.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import type { NeedState } from "#domain/need/lifecycle.ts";
import { mayReveal } from "#domain/selection/draw-progress.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { KeyEncryptionKey } from "../award/ready-keys.ts";
import { settleLowPrices } from "../low-price/settle-low.ts";
import { lockedFile, rulesOf } from "../need/file.ts";
import { recordNewRound } from "./freeze-again.ts";
import { openSelection, type Selection } from "./open-selection.ts";
import { recordReveal } from "./reveal-draw.ts";

/**
 * Goes on with a selection that waits for its draw, by the opener alone and from what is stored: freezes a new round
 * after a void, or reveals when the instant and the public value are there; low quotes that were asked about come first.
 * Twice is as good as once. Refuses `draw.not_yet`, `draw.value_missing`, `low_price.waiting`.
 */
export async function advanceDraw(
  ctx: Ctx,
  needId: number,
  key: KeyEncryptionKey,
): Promise<Outcome<{ state: NeedState }>> {
  if (!hasRole(ctx.actor, "system")) return refuse("command.forbidden");
  return withTx(ctx, { command: "draw.advance", input: { needId } }, async (tx) => {
    const loaded = await load(tx, needId, key);
    if (!loaded.ok) return loaded;
    const settled = await settleLowPrices(tx, ctx, loaded.value);
    if (!settled.ok) return settled;
    const { selection } = settled.value;
    if (!selection) return ok({ state: loaded.value.row.state });
    const draw = await unvoidedDraw(tx, selection.opening.id);
    if (!draw) return recordNewRound(tx, ctx, selection);
    const ready = mayReveal(draw, selection.now);
    return ready.ok ? recordReveal(tx, ctx, selection, draw) : ready;
  });
}

async function load(tx: Tx, needId: number, key: KeyEncryptionKey): Promise<Outcome<Selection>> {
  const file = await lockedFile(tx, needId, "alone");
  if (!file.ok) return file;
  const { row } = file.value;
  const opening = await findOpening(tx, row.id, row.round);
  const wrapped = await wrappedKeyOf(tx, row.id);
  if (row.state !== "selecting" || !opening?.finishedAt || opening.rankedAt || !wrapped)
    return refuse("command.stale");
  const base = { ...file.value, opening, rules: await rulesOf(tx, row) };
  return ok(await openSelection(tx, base, { wrapped, key }));
}
