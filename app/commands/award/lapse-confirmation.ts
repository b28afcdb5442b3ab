import type { Ctx } from "#db/context.ts";
import { withTx } from "#db/transaction.ts";
import type { NeedState } from "#domain/need/lifecycle.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { refuse, type Outcome } from "#domain/shared/outcome.ts";
import { recordLapse } from "./award-in-turn.ts";
import { openAwardById } from "./file.ts";

/** No word from the agency in its days: that counts as declined, and the next reserve follows. */
export async function lapseConfirmation(ctx: Ctx, awardId: number): Promise<Outcome<{ state: NeedState }>> {
  if (!hasRole(ctx.actor, "system")) return refuse("command.forbidden");
  return withTx(ctx, { command: "award.lapse", input: { awardId } }, async (tx) => {
    const opened = await openAwardById(tx, awardId);
    return opened.ok ? recordLapse(tx, ctx, opened.value) : opened;
  });
}
