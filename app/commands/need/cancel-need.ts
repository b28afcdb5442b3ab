import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { findOpening } from "#db/store/opening.ts";
import { saveNeed } from "#db/store/need.ts";
import { withTx } from "#db/transaction.ts";
import { needLifecycle } from "#domain/need/lifecycle.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { needFacts } from "./facts.ts";
import { asOwner, openFile } from "./file.ts";

/** Withdraws a notice with its reason, public for good; once its opening has begun it runs to the end. */
export async function cancelNeed(
  ctx: Ctx,
  input: { readonly no: string; readonly reason: string },
): Promise<Outcome<{ no: string }>> {
  return withTx(ctx, { command: "need.cancel", input }, async (tx) => {
    const opened = await openFile(tx, input.no, "alone");
    if (!opened.ok) return opened;
    const { row, now, subjects } = opened.value;
    const actor = asOwner(ctx.actor, row);
    if (!actor.ok) return actor;
    if (await findOpening(tx, row.id, row.round)) return refuse("need.already_closed");
    const reason = input.reason.trim();
    const closed = row.closesAt !== null && now >= row.closesAt;
    const facts = needFacts({ closed, publicFunds: row.publicFunds, reasonGiven: reason !== "" });
    const next = step(needLifecycle, "cancel", row.state, actor.value.role, facts);
    if (!next.ok) return next;
    if (!(await saveNeed(tx, row, { state: next.value, cancelledAt: now, cancelReason: reason })))
      return refuse("command.stale");
    await record(tx, ctx, {
      type: "need.cancelled",
      subjects,
      data: { no: row.no, reason },
      visibility: "public",
    });
    return ok({ no: row.no });
  });
}
