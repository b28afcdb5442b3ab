import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { drawById } from "#db/store/draw.ts";
import { withTx } from "#db/transaction.ts";
import { drawStage } from "#domain/selection/draw-progress.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { lockedFile } from "../need/file.ts";

/** The public value is overdue: the officers are told, the light is red, and nothing else moves. */
export async function noteLateDraw(ctx: Ctx, id: number): Promise<Outcome<{ late: boolean }>> {
  if (!hasRole(ctx.actor, "system")) return refuse("command.forbidden");
  return withTx<{ late: boolean }>(ctx, { command: "draw.note_late", input: { id } }, async (tx) => {
    const known = await drawById(tx, id);
    const file = known ? await lockedFile(tx, known.needId, "alone") : refuse("command.not_found");
    if (!file.ok) return file;
    const draw = await drawById(tx, id);
    const { now, row, subjects } = file.value;
    if (!draw || drawStage(draw, now) !== "value" || now < draw.lateAt) return ok({ late: false });
    const data = { no: row.no, drawId: id, round: draw.round, drawAt: draw.drawAt.toISOString() };
    await record(tx, ctx, { type: "draw.value_late", subjects, data });
    return ok({ late: true });
  });
}
