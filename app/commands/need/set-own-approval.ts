import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { setApprovesFirst } from "#db/store/need.ts";
import { withTx } from "#db/transaction.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

/** Whether the owner's approver reads every need before it is posted. Only an approver may say so. */
export async function setOwnApproval(
  ctx: Ctx,
  input: { readonly first: boolean },
): Promise<Outcome<{ first: boolean }>> {
  const { actor } = ctx;
  if (actor.kind !== "person" || !hasRole(actor, "owner_approver")) return refuse("command.forbidden");
  return withTx(ctx, { command: "owner.set_approval", input }, async (tx) => {
    const code = await setApprovesFirst(tx, actor.organisationId, input.first);
    if (code === null) return refuse("command.not_found");
    await record(tx, ctx, { type: "owner.approval_set", subjects: [`owner:${code}`], data: { ...input } });
    return ok({ first: input.first });
  });
}
