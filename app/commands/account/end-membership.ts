import { checkLeaving, rolesToGive } from "#domain/account/members.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { endMembershipRow, lockMembers } from "#db/store/invitation.ts";
import { appNow, withTx } from "#db/transaction.ts";

/**
 * A member leaves, or is removed by one who keeps the unit; sessions in that place end with it.
 *
 * - Refuses: `member.last_keeper`, `command.forbidden`, `command.not_found`.
 */
export async function endMembership(
  ctx: Ctx,
  input: { readonly membershipId: number },
): Promise<Outcome<null>> {
  const { actor } = ctx;
  if (actor.kind !== "person") return refuse("command.forbidden");
  if (input.membershipId !== actor.membershipId && rolesToGive(actor.role).length === 0)
    return refuse("command.forbidden");
  return withTx(ctx, { command: "member.end", input }, async (tx) => {
    const members = await lockMembers(tx, actor.organisationId);
    const leaving = members.find(({ membershipId }) => membershipId === input.membershipId);
    if (!leaving) return refuse("command.not_found");
    const fit = checkLeaving(members, leaving);
    if (!fit.ok) return fit;
    if (!(await endMembershipRow(tx, leaving.membershipId, await appNow(tx)))) return refuse("command.stale");
    await record(tx, ctx, {
      type: "member.left",
      subjects: [`account:${leaving.accountId}`, `account:${actor.accountId}`],
      data: { membershipId: leaving.membershipId, role: leaving.role },
      visibility: "internal",
    });
    return ok(null);
  });
}
