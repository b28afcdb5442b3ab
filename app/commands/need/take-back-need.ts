import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { saveNeed } from "#db/store/need.ts";
import { withTx } from "#db/transaction.ts";
import { needLifecycle } from "#domain/need/lifecycle.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { needFacts } from "./facts.ts";
import { asOwner, openFile } from "./file.ts";

/** The owner takes a need back from the formal check, to change it or to give it up; it was never public. */
export async function takeBackNeed(
  ctx: Ctx,
  input: { readonly no: string },
): Promise<Outcome<{ no: string }>> {
  return withTx(ctx, { command: "need.take_back", input }, async (tx) => {
    const opened = await openFile(tx, input.no, "alone");
    if (!opened.ok) return opened;
    const { row, subjects } = opened.value;
    const actor = asOwner(ctx.actor, row);
    if (!actor.ok) return actor;
    const next = step(needLifecycle, "take_back", row.state, actor.value.role, needFacts({}));
    if (!next.ok) return next;
    if (!(await saveNeed(tx, row, { state: next.value }))) return refuse("command.stale");
    await record(tx, ctx, { type: "need.taken_back", subjects, data: { no: row.no } });
    return ok({ no: row.no });
  });
}
