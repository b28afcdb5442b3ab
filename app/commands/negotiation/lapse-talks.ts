import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { negotiationNeed, saveNegotiation } from "#db/store/negotiation.ts";
import { withTx } from "#db/transaction.ts";
import { outcomeAt } from "#domain/selection/negotiation.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { openTalks } from "./open-talks.ts";
import { untalked } from "./talks.ts";

/**
 * Writes down what silence has ended: a talk whose side let its time pass, or all talks when the owner turned to nobody.
 * Computed from the stored instants, so it does not matter when a task comes to it.
 */
export async function lapseTalks(
  ctx: Ctx,
  asked: { readonly negotiationId?: number; readonly talkId?: number },
): Promise<Outcome<{ no: string }>> {
  if (!hasRole(ctx.actor, "system")) return refuse("command.forbidden");
  return withTx(ctx, { command: "negotiation.lapse", input: asked }, async (tx) => {
    const no = await negotiationNeed(tx, asked);
    if (no === null) return refuse("command.not_found");
    const opened = await openTalks(tx, ctx, no);
    if (!opened.ok) return opened;
    const talks = opened.value;
    const { negotiation, now, row, subjects } = talks;
    const { ownerDueAt } = negotiation;
    const candidatesLeft = untalked(talks).length;
    const came = outcomeAt(talks.talks, { now, ownerDueAt, candidatesLeft });
    if (negotiation.outcome !== null || came !== "idle") return ok({ no });
    if (!(await saveNegotiation(tx, negotiation.id, { outcome: "idle", endedAt: ownerDueAt })))
      return refuse("command.stale");
    const data = { no, round: row.round, endedAt: ownerDueAt.toISOString() };
    await record(tx, ctx, { type: "negotiation.ended_idle", subjects, data });
    return ok({ no });
  });
}
