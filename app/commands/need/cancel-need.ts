import type { Ctx } from "#db/context.ts";
import { withTx } from "#db/transaction.ts";
import type { Outcome } from "#domain/shared/outcome.ts";
import { recordCancellation, type CancelInput } from "./cancellation.ts";
import { asOwner, openFile } from "./file.ts";

/** Withdraws a notice; after closing public money needs a supervisor's word first. */
export async function cancelNeed(ctx: Ctx, input: CancelInput): Promise<Outcome<{ no: string }>> {
  return withTx(ctx, { command: "need.cancel", input }, async (tx) => {
    const opened = await openFile(tx, input.no, "alone");
    if (!opened.ok) return opened;
    const actor = asOwner(ctx.actor, opened.value.row);
    if (!actor.ok) return actor;
    const { code, reason } = input;
    const wish = { code, reason, by: actor.value.role, supervisorConsents: false };
    return recordCancellation(tx, ctx, opened.value, wish);
  });
}
