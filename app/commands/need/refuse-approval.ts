import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { saveNeed } from "#db/store/need.ts";
import { withTx } from "#db/transaction.ts";
import { needLifecycle } from "#domain/need/lifecycle.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { needFacts } from "./facts.ts";
import { asOwner, openFile } from "./file.ts";

/** The owner's approver says no, with the reason; the draft goes back to whoever wrote it. */
export async function refuseApproval(
  ctx: Ctx,
  input: { readonly no: string; readonly reason: string },
): Promise<Outcome<{ no: string }>> {
  return withTx(ctx, { command: "need.refuse_approval", input }, async (tx) => {
    const opened = await openFile(tx, input.no, "alone");
    if (!opened.ok) return opened;
    const { row, subjects } = opened.value;
    const actor = asOwner(ctx.actor, row);
    if (!actor.ok) return actor;
    const reason = input.reason.trim();
    const facts = needFacts({ reasonGiven: reason !== "" });
    const next = step(needLifecycle, "reject_own", row.state, actor.value.role, facts);
    if (!next.ok) return next;
    if (!(await saveNeed(tx, row, { state: next.value }))) return refuse("command.stale");
    await record(tx, ctx, { type: "need.approval_refused", subjects, data: { no: row.no, reason } });
    return ok({ no: row.no });
  });
}
