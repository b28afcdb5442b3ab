import { ok, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { deleteSession } from "#db/store/account.ts";
import { withTx } from "#db/transaction.ts";

/** Ends one's own session by its stored hash; ending one that is gone is fine. */
export async function endSession(ctx: Ctx, input: { idHash: string }): Promise<Outcome<null>> {
  const { actor } = ctx;
  if (actor.kind !== "person") return ok(null);
  return withTx(ctx, { command: "session.end", input }, async (tx) => {
    const ended = await deleteSession(tx, actor.accountId, input.idHash);
    if (ended)
      await record(tx, ctx, {
        type: "session.ended",
        subjects: [`account:${actor.accountId}`],
        visibility: "internal",
      });
    return ok(null);
  });
}
