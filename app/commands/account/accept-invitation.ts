import { checkPassword } from "#domain/account/password.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { hashPassword } from "#db/auth/password.ts";
import { hashOfToken } from "#db/auth/reset-token.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { insertAccount, lockAccount } from "#db/store/account.ts";
import { findInvitation, putMembership, useInvitation } from "#db/store/invitation.ts";
import { withTx, type Tx } from "#db/transaction.ts";

type Found = NonNullable<Awaited<ReturnType<typeof findInvitation>>>;
export type Joined = { readonly email: string; readonly organisationId: number };

async function join(tx: Tx, ctx: Ctx, found: Found, accountId: number): Promise<Outcome<Joined>> {
  if (!(await useInvitation(tx, found.id, accountId))) return refuse("invitation.invalid");
  const { organisationId, role, email } = found;
  const membershipId = await putMembership(tx, { accountId, organisationId, role });
  await record(tx, ctx, {
    type: "member.joined",
    subjects: [`account:${accountId}`, `${found.kind}:${found.code}`],
    data: { membershipId, role },
    visibility: "internal",
  });
  return ok({ email, organisationId });
}

/**
 * Somebody with an account takes the invitation up; it was meant for the mailbox it was sent to.
 *
 * - Refuses: `invitation.invalid` (unknown, used, cancelled, older than 7 days), `invitation.other_account`.
 */
export async function acceptInvitation(
  ctx: Ctx,
  input: { readonly token: string },
): Promise<Outcome<Joined>> {
  const { actor } = ctx;
  if (actor.kind !== "person") return refuse("command.forbidden");
  const tokenHash = hashOfToken(input.token);
  return withTx(ctx, { command: "member.accept", input: { tokenHash } }, async (tx) => {
    const found = await findInvitation(tx, tokenHash);
    if (!found) return refuse("invitation.invalid");
    const account = await lockAccount(tx, actor.accountId);
    if (account?.login !== found.email) return refuse("invitation.other_account", { email: found.email });
    return join(tx, ctx, found, actor.accountId);
  });
}

type Newcomer = {
  readonly token: string;
  readonly name: string;
  readonly phone: string | null;
  readonly password: string;
};

/**
 * Somebody new makes an account with the invited address: the link proves the mailbox.
 *
 * - Refuses: `invitation.invalid`, `account.login_taken` (log in first), and what `checkPassword` refuses.
 */
export async function acceptAsNewcomer(ctx: Ctx, input: Newcomer): Promise<Outcome<Joined>> {
  const tokenHash = hashOfToken(input.token);
  const passwordHash = await hashPassword(input.password);
  return withTx(ctx, { command: "member.accept_new", input: { tokenHash } }, async (tx) => {
    const found = await findInvitation(tx, tokenHash);
    if (!found) return refuse("invitation.invalid");
    const fit = checkPassword(input.password, found.email);
    if (!fit.ok) return fit;
    const { name, phone } = input;
    const accountId = await insertAccount(tx, { login: found.email, name, phone, passwordHash });
    return accountId === null ? refuse("account.login_taken") : join(tx, ctx, found, accountId);
  });
}
