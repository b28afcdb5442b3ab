import { hasRole } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { confirmCaseRow, findCaseRow } from "#db/store/entry.ts";
import { withTx } from "#db/transaction.ts";

/** The approving department confirms a case that its owner entered by hand. It chooses no agency, here or anywhere. */
export async function confirmCase(
  ctx: Ctx,
  input: { readonly code: string },
): Promise<Outcome<{ code: string }>> {
  const actor = ctx.actor;
  if (actor.kind !== "person" || !hasRole(actor, "approver")) return refuse("command.forbidden");
  return withTx(ctx, { command: "case.confirm", input }, async (tx) => {
    const found = await findCaseRow(tx, input.code);
    if (!found || found.departmentId !== actor.organisationId) return refuse("command.not_found");
    if (found.confirmedAt) return refuse("command.stale");
    await confirmCaseRow(tx, found.id);
    await record(tx, ctx, { type: "case.confirmed", subjects: [`case:${input.code}`], visibility: "public" });
    return ok({ code: input.code });
  });
}
