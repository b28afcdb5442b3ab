import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { askedCancellation, insertCancellation } from "#db/store/need-cancellation.ts";
import { withTx } from "#db/transaction.ts";
import { needLifecycle } from "#domain/need/lifecycle.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { isClosed, notOpening, type CancelInput } from "./cancellation.ts";
import { needFacts } from "./facts.ts";
import { asOwner, openFile } from "./file.ts";

/** After closing the owner of public money asks a supervisor; nothing stops meanwhile, the opening least of all. */
export async function askCancellation(ctx: Ctx, input: CancelInput): Promise<Outcome<{ id: number }>> {
  return withTx(ctx, { command: "need.ask_cancellation", input }, async (tx) => {
    const opened = await openFile(tx, input.no, "alone");
    if (!opened.ok) return opened;
    const { row, now, subjects } = opened.value;
    const actor = asOwner(ctx.actor, row);
    if (!actor.ok) return actor;
    const waiting = await notOpening(tx, opened.value);
    if (!waiting.ok) return waiting;
    const reason = input.reason.trim();
    const facts = needFacts({
      closed: isClosed(opened.value),
      publicFunds: row.publicFunds,
      supervisorConsents: true,
      reasonGiven: reason !== "",
    });
    const possible = step(needLifecycle, "cancel", row.state, actor.value.role, facts);
    if (!possible.ok) return possible;
    if (await askedCancellation(tx, row.id)) return refuse("cancellation.asked_already");
    const { code } = input;
    const id = await insertCancellation(tx, {
      needId: row.id,
      round: row.round,
      code,
      reason,
      state: "asked",
      askedBy: actor.value.accountId,
      askedAt: now,
    });
    await record(tx, ctx, {
      type: "need.cancellation_asked",
      subjects,
      data: { no: row.no, cancellation: id },
    });
    return ok({ id });
  });
}
