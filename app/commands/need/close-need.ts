import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { saveNeed } from "#db/store/need.ts";
import { withTx } from "#db/transaction.ts";
import { needLifecycle } from "#domain/need/lifecycle.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { needFacts } from "./facts.ts";
import { openFile } from "./file.ts";

/** Writes down that quoting has ended; nothing waits for it, every decision compares instants itself. */
export async function closeNeed(ctx: Ctx, no: string): Promise<Outcome<{ no: string }>> {
  if (!hasRole(ctx.actor, "system")) return refuse("command.forbidden");
  return withTx(ctx, { command: "need.close", input: { no } }, async (tx) => {
    const opened = await openFile(tx, no, "alone");
    if (!opened.ok) return opened;
    const { row, now, subjects } = opened.value;
    const closed = row.closesAt !== null && now >= row.closesAt;
    const next = step(needLifecycle, "close", row.state, "system", needFacts({ closed }));
    if (!next.ok) return next;
    if (!(await saveNeed(tx, row, { state: next.value }))) return refuse("command.stale");
    await record(tx, ctx, { type: "need.closed", subjects, data: { no }, visibility: "public" });
    return ok({ no });
  });
}
