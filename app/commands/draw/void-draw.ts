import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { saveDraw } from "#db/store/draw.ts";
import { drawRoundsOf } from "#db/store/notice-key.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { mayVoid, type VoidReason } from "#domain/selection/draw-progress.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { openDraw, type OpenDraw } from "./officers.ts";

export type VoidInput = { readonly id: number; readonly reason: VoidReason; readonly note: string };
type Done = Outcome<{ id: number }>;

/** The first of two persons: asks for the round to be voided, with its public reason. */
export async function askVoid(ctx: Ctx, input: VoidInput): Promise<Done> {
  return withTx(ctx, { command: "draw.ask_void", input }, async (tx) => {
    const opened = await openVoidable(tx, ctx, input.id);
    if (!opened.ok) return opened;
    const { draw, now, officer } = opened.value;
    const note = input.note.trim();
    if (note === "") return refuse("draw.reason_missing");
    if (draw.voidAskedBy !== null) return refuse("command.stale");
    const saved = await saveDraw(tx, draw.id, {
      voidReason: input.reason,
      voidNote: note,
      voidAskedBy: officer.accountId,
      voidAskedName: `${officer.name} · ${officer.organisationName}`,
      voidAskedAt: now,
    });
    return saved ? tell(tx, ctx, opened.value, "draw.void_asked", input.reason) : refuse("command.stale");
  });
}

/** The second person; from here the round counts for nothing, and the next one is frozen by itself. */
export async function confirmVoid(ctx: Ctx, input: { readonly id: number }): Promise<Done> {
  return withTx(ctx, { command: "draw.confirm_void", input }, async (tx) => {
    const opened = await openVoidable(tx, ctx, input.id);
    if (!opened.ok) return opened;
    const { draw, now, officer } = opened.value;
    if (draw.voidAskedBy === null || draw.voidReason === null) return refuse("draw.void_not_asked");
    if (draw.voidAskedBy === officer.accountId) return refuse("draw.own_void");
    const saved = await saveDraw(tx, draw.id, {
      voidedBy: officer.accountId,
      voidedName: `${officer.name} · ${officer.organisationName}`,
      voidedAt: now,
    });
    return saved ? tell(tx, ctx, opened.value, "draw.voided", draw.voidReason) : refuse("command.stale");
  });
}

/** The second person disagrees: the question is gone, the record of it stays. */
export async function refuseVoid(ctx: Ctx, input: { readonly id: number }): Promise<Done> {
  return withTx(ctx, { command: "draw.refuse_void", input }, async (tx) => {
    const opened = await openVoidable(tx, ctx, input.id);
    if (!opened.ok) return opened;
    const { draw } = opened.value;
    if (draw.voidReason === null) return refuse("draw.void_not_asked");
    const none = {
      voidReason: null,
      voidNote: null,
      voidAskedBy: null,
      voidAskedName: null,
      voidAskedAt: null,
    };
    if (!(await saveDraw(tx, draw.id, none))) return refuse("command.stale");
    return tell(tx, ctx, opened.value, "draw.void_refused", draw.voidReason);
  });
}

/** Only in the time for objections; the chain must have a secret left for the round that follows. */
async function openVoidable(tx: Tx, ctx: Ctx, id: number): Promise<Outcome<OpenDraw>> {
  const opened = await openDraw(tx, ctx.actor, id);
  if (!opened.ok) return opened;
  const { draw, now } = opened.value;
  const may = mayVoid(draw, now);
  if (!may.ok) return may;
  const rounds = await drawRoundsOf(tx, draw.needId);
  return draw.round < rounds ? opened : refuse("draw.no_round_left");
}

async function tell(
  tx: Tx,
  ctx: Ctx,
  { draw, row, subjects }: OpenDraw,
  type: string,
  reason: VoidReason,
): Promise<Done> {
  const data = { no: row.no, drawId: draw.id, round: draw.round, reason };
  await record(tx, ctx, { type, subjects, data, visibility: "public" });
  return ok({ id: draw.id });
}
