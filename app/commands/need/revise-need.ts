import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { saveNeed } from "#db/store/need.ts";
import { withTx } from "#db/transaction.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { fieldsOf, type NeedInput } from "./create-need.ts";
import { asOwner, openFile } from "./file.ts";

/** Rewrites a draft, for instance after the operator has told its defects. */
export async function reviseNeed(
  ctx: Ctx,
  input: NeedInput & { readonly no: string },
): Promise<Outcome<{ no: string }>> {
  return withTx(ctx, { command: "need.revise", input }, async (tx) => {
    const file = await openFile(tx, input.no, "alone");
    if (!file.ok) return file;
    const { row, subjects } = file.value;
    const actor = asOwner(ctx.actor, row);
    if (!actor.ok) return actor;
    if (row.state !== "draft")
      return refuse("command.wrong_state", { thing: "need", state: row.state, step: "revise" });
    const fields = await fieldsOf(tx, input);
    if (!fields.ok) return fields;
    if (!(await saveNeed(tx, row, fields.value))) return refuse("command.stale");
    await record(tx, ctx, { type: "need.revised", subjects, data: { no: row.no } });
    return ok({ no: row.no });
  });
}
