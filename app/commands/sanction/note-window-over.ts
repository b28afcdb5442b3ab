import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { withTx } from "#db/transaction.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { openSanction, subjectsOf } from "./file.ts";

/** The statement window has ended: whoever proposed the measure is told that it may be decided. */
export async function noteWindowOver(
  ctx: Ctx,
  input: { readonly no: string },
): Promise<Outcome<{ waiting: boolean }>> {
  return withTx(ctx, { command: "sanction.window_over", input }, async (tx) => {
    if (ctx.actor.kind !== "system") return refuse("command.forbidden", { step: "window_over" });
    const opened = await openSanction(tx, input.no);
    if (!opened.ok) return opened;
    const { row, agency, state } = opened.value;
    const waiting = state === "notified";
    if (waiting)
      await record(tx, ctx, {
        type: "sanction.window_ended",
        subjects: subjectsOf(row, agency),
        data: { no: row.no, stated: row.statementAt !== null },
      });
    return ok({ waiting });
  });
}
