import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { saveSanction } from "#db/store/sanction.ts";
import { withTx } from "#db/transaction.ts";
import { sanctionLifecycle } from "#domain/sanction/lifecycle.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { factsOf, openSanction, subjectsOf } from "./file.ts";

/** The agency's statement (陈述申辩), within the window; a later one takes the place of an earlier one. */
export async function stateCase(
  ctx: Ctx,
  input: { readonly no: string; readonly statement: string },
): Promise<Outcome<{ no: string }>> {
  return withTx(ctx, { command: "sanction.state_case", input }, async (tx) => {
    const { actor } = ctx;
    if (actor.kind !== "person") return refuse("command.forbidden");
    const opened = await openSanction(tx, input.no);
    if (!opened.ok) return opened;
    const { row, state, agency, now } = opened.value;
    if (agency.id !== actor.organisationId) return refuse("command.not_found");
    const facts = factsOf({ statementWindowOver: row.statementUntil === null || now >= row.statementUntil });
    const next = step(sanctionLifecycle, "state_case", state, actor.role, facts);
    if (!next.ok) return next;
    if (
      !(await saveSanction(tx, row, {
        state: next.value,
        statement: input.statement.trim(),
        statementAt: now,
      }))
    )
      return refuse("command.stale");
    await record(tx, ctx, {
      type: "sanction.stated",
      subjects: subjectsOf(row, agency),
      data: { no: row.no },
    });
    return ok({ no: row.no });
  });
}
