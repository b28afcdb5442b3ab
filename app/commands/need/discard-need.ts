import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { deleteDraft } from "#db/store/need-draft.ts";
import { withTx } from "#db/transaction.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { asOwner, openFile } from "./file.ts";

/** Deletes a draft. It never was public and leaves no public trace; that it was discarded stays on the record. */
export async function discardNeed(
  ctx: Ctx,
  input: { readonly no: string },
): Promise<Outcome<{ no: string }>> {
  return withTx(ctx, { command: "need.discard", input }, async (tx) => {
    const opened = await openFile(tx, input.no, "alone");
    if (!opened.ok) return opened;
    const { row, subjects } = opened.value;
    const actor = asOwner(ctx.actor, row);
    if (!actor.ok) return actor;
    if (row.state !== "draft")
      return refuse("command.wrong_state", { thing: "need", state: row.state, step: "discard" });
    if (!(await deleteDraft(tx, row.id))) return refuse("command.stale");
    await record(tx, ctx, {
      type: "need.discarded",
      subjects,
      data: { no: row.no, title: row.title },
      visibility: "internal",
    });
    return ok({ no: row.no });
  });
}
