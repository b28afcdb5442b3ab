import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { drawValues, insertDrawValue, saveDraw, type DrawValueRow } from "#db/store/draw.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { drawStage } from "#domain/selection/draw-progress.ts";
import { readValue, type SeenValue } from "#domain/selection/draw-value.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { openDraw, type OpenDraw } from "./officers.ts";

export type ValueInput = { readonly id: number; readonly round: string; readonly digits: string };
/** `differs`: on record, but it fixes nothing: both officers type again what they saw. */
export type Entered = { readonly state: "waiting" | "differs" | "fixed" };

/**
 * The public value as two officers saw it, typed by each without seeing the other's: equal ones count. What differs
 * fixes nothing and stays on record for everybody to read.
 */
export async function enterDrawValue(ctx: Ctx, input: ValueInput): Promise<Outcome<Entered>> {
  return withTx(ctx, { command: "draw.enter_value", input }, async (tx) => {
    const opened = await openDraw(tx, ctx.actor, input.id);
    if (!opened.ok) return opened;
    const { draw, now, officer } = opened.value;
    const stage = drawStage(draw, now);
    if (stage === "objections") return refuse("draw.not_yet", { drawAt: draw.drawAt.toISOString() });
    if (stage !== "value") return refuse(draw.source === "none" ? "draw.value_none" : "draw.value_fixed");
    const seen = readValue(draw.source, input.round, input.digits);
    if (!seen.ok) return seen;
    const earlier = await drawValues(tx, draw.id);
    if (earlier.some((each) => each.accountId === officer.accountId && each.side !== officer.side))
      return refuse("draw.same_officer");
    return enter(tx, ctx, opened.value, seen.value, lastOfOther(earlier, officer));
  });
}

/** What the other side typed last, by another person. */
function lastOfOther(
  earlier: readonly DrawValueRow[],
  { side, accountId }: OpenDraw["officer"],
): DrawValueRow | null {
  return earlier.findLast((each) => each.side !== side && each.accountId !== accountId) ?? null;
}

async function enter(
  tx: Tx,
  ctx: Ctx,
  { draw, now, officer, row, subjects }: OpenDraw,
  seen: SeenValue,
  other: DrawValueRow | null,
): Promise<Outcome<Entered>> {
  const { accountId, name, organisationName, side } = officer;
  await insertDrawValue(tx, {
    drawId: draw.id,
    accountId,
    officerName: name,
    organisationName,
    side,
    publicRound: seen.round,
    digits: seen.digits,
    enteredAt: now,
  });
  const equal = other?.digits === seen.digits && other.publicRound === seen.round;
  const state = !other ? "waiting" : equal ? "fixed" : "differs";
  const value = { publicRound: seen.round, publicValue: seen.digits, valueAt: now };
  if (state === "fixed" && !(await saveDraw(tx, draw.id, value))) return refuse("command.stale");
  const told = state === "fixed" ? { value: seen.digits, source: draw.source, publicRound: seen.round } : {};
  const data = { no: row.no, drawId: draw.id, round: draw.round, side, ...told };
  const type = { waiting: "draw.value_entered", differs: "draw.value_differed", fixed: "draw.value_fixed" }[
    state
  ];
  await record(tx, ctx, { type, subjects, data, visibility: "public" });
  return ok({ state });
}
