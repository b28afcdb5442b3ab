import { record } from "#db/record.ts";
import { withTx } from "#db/transaction.ts";
import { ok } from "#domain/shared/outcome.ts";
import type { AppContext } from "./context.ts";

/** On record that somebody asked for what is not theirs. The refusal stands even if this cannot be written. */
export async function recordDenied(ctx: AppContext, action: string, path: string): Promise<void> {
  if (ctx.actor.kind !== "person") return;
  const subjects = [`account:${ctx.actor.accountId}`];
  const event = { type: "access.denied", subjects, data: { action, path: path.slice(0, 500) } };
  const own = { ...ctx, commandKey: null };
  try {
    await withTx(own, { command: "access.denied", input: null }, async (tx) => {
      await record(tx, own, { ...event, visibility: "internal", outcome: "denied" });
      return ok(null);
    });
  } catch (error) {
    ctx.log.error({ requestId: ctx.requestId, err: error }, "a denial could not be recorded");
  }
}
