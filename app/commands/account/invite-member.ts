import { randomUUID } from "node:crypto";
import { checkLogin } from "#domain/account/login.ts";
import { checkInvitation } from "#domain/account/members.ts";
import type { PersonActor, Role } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { invitationToken } from "#db/auth/invitation-token.ts";
import { hashOfToken } from "#db/auth/reset-token.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { cancelInvitationOf, insertInvitation, lockMembers, openInvitations } from "#db/store/invitation.ts";
import { enqueue } from "#db/store/queue.ts";
import { withTx } from "#db/transaction.ts";

const openAtOnce = 20;
type Input = {
  readonly email: string;
  readonly role: Role;
  readonly locale: string;
  readonly origin: string;
};

function keeperOf({ actor }: Ctx): Outcome<PersonActor> {
  return actor.kind === "person" && !actor.unverified ? ok(actor) : refuse("command.forbidden");
}

/**
 * Asks a colleague into the unit by mail; the link is good for seven days and once.
 *
 * - Refuses: `invitation.role`, `invitation.member_already`, `invitation.limit`, `account.login_form`.
 */
export async function inviteMember(ctx: Ctx, input: Input): Promise<Outcome<null>> {
  const keeper = keeperOf(ctx);
  if (!keeper.ok) return keeper;
  const { accountId, organisationId, role } = keeper.value;
  const allowed = checkInvitation(role, input.role);
  if (!allowed.ok) return allowed;
  const login = checkLogin(input.email);
  if (!login.ok) return login;
  const email = login.value;
  return withTx(ctx, { command: "member.invite", input }, async (tx) => {
    const members = await lockMembers(tx, organisationId);
    if (members.some((each) => each.login === email && each.role === input.role))
      return refuse("invitation.member_already");
    const open = await openInvitations(tx, organisationId);
    if (open.length >= openAtOnce) return refuse("invitation.limit", { limit: openAtOnce });
    const id = randomUUID();
    const tokenHash = hashOfToken(invitationToken(ctx.receiptKey, id));
    await insertInvitation(tx, {
      id,
      tokenHash,
      organisationId,
      role: input.role,
      email,
      invitedBy: accountId,
    });
    const mail = { template: "invitation", invitationId: id, locale: input.locale, origin: input.origin };
    await enqueue(tx, "send-mail", mail, `mail:invitation:${id}`);
    await record(tx, ctx, {
      type: "member.invited",
      subjects: [`account:${accountId}`],
      data: { role: input.role },
      visibility: "internal",
    });
    return ok(null);
  });
}

/** An open invitation stops working. */
export async function cancelInvitation(ctx: Ctx, input: { readonly id: string }): Promise<Outcome<null>> {
  const keeper = keeperOf(ctx);
  if (!keeper.ok) return keeper;
  const { accountId, organisationId, role } = keeper.value;
  const allowed = checkInvitation(role, role);
  if (!allowed.ok) return allowed;
  return withTx(ctx, { command: "member.cancel_invitation", input }, async (tx) => {
    if (!(await cancelInvitationOf(tx, organisationId, input.id))) return refuse("command.not_found");
    await record(tx, ctx, {
      type: "member.invitation_cancelled",
      subjects: [`account:${accountId}`],
      visibility: "internal",
    });
    return ok(null);
  });
}
