import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { saveLine } from "#db/store/need-line.ts";
import { saveNeed } from "#db/store/need.ts";
import { withTx } from "#db/transaction.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { fieldsOf, type NeedInput } from "./create-need.ts";
import { columnsOf } from "./bundle.ts";
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
    // Which requirements a draft joins stays as it was begun; what is asked of each may change.
    const lines = row.bundleCode === null ? undefined : (input.lines ?? []);
    const kept = file.value.lines.every(({ line }) =>
      lines?.some((each) => each.requirementId === line.requirementId),
    );
    if (lines && !kept) return refuse("quote.lines_incomplete", { lines: file.value.lines.length });
    const { lines: _, ...rest } = input;
    const fields = await fieldsOf(tx, lines ? { ...rest, lines } : rest);
    if (!fields.ok) return fields;
    for (const { line } of file.value.lines) {
      const asked = lines?.find((each) => each.requirementId === line.requirementId);
      if (asked) await saveLine(tx, row.id, line.position, columnsOf(asked));
    }
    if (!(await saveNeed(tx, row, fields.value))) return refuse("command.stale");
    await record(tx, ctx, { type: "need.revised", subjects, data: { no: row.no } });
    return ok({ no: row.no });
  });
}
