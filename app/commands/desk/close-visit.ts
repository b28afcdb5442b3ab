import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { endVisit, findVisit } from "#db/store/desk.ts";
import { appNow, withTx } from "#db/transaction.ts";

/** The person has left: nothing more is done for the firm in this visit. */
export async function closeVisit(ctx: Ctx, input: { id: number }): Promise<Outcome<null>> {
  const { actor } = ctx;
  if (actor.kind !== "person" || actor.role !== "operator") return refuse("command.forbidden");
  return withTx(ctx, { command: "desk.close_visit", input }, async (tx) => {
    const visit = await findVisit(tx, input.id);
    if (!visit || visit.officerId !== actor.accountId) return refuse("command.not_found");
    if (!(await endVisit(tx, visit.id, await appNow(tx)))) return refuse("desk.session_closed");
    await record(tx, ctx, {
      type: "desk.visit_closed",
      subjects: [`${visit.kind}:${visit.code}`],
      data: { visitId: visit.id },
      visibility: "internal",
    });
    return ok(null);
  });
}
