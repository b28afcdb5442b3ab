import { lockoutSeconds } from "#domain/account/lockout.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { passwordMatches } from "#db/auth/password.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { lockAccount, noteFailedLogin } from "#db/store/account.ts";
import { withTx } from "#db/transaction.ts";

/**
 * Before an act that needs a second person: the one at the keyboard knows the password. A wrong one counts as a failed
 * log-in, so that a borrowed session cannot be used to guess. Refuses `account.password_wrong`.
 */
export async function confirmPerson(ctx: Ctx, password: string): Promise<Outcome<true>> {
  const { actor } = ctx;
  if (actor.kind !== "person") return refuse("command.forbidden");
  const command = { command: "account.confirm_person", input: null };
  const right = await withTx({ ...ctx, commandKey: null }, command, async (tx) => {
    const account = await lockAccount(tx, actor.accountId);
    if (!account) return refuse("command.not_found");
    const matches = !account.locked && (await passwordMatches(account.passwordHash, password));
    const failures = account.failedLogins + 1;
    if (!matches && !account.locked)
      await noteFailedLogin(tx, account.id, failures, lockoutSeconds(failures));
    await record(tx, ctx, {
      type: "account.person_confirmed",
      subjects: [`account:${actor.accountId}`],
      visibility: "internal",
      outcome: matches ? "ok" : "denied",
    });
    return ok(matches);
  });
  if (!right.ok) return right;
  return right.value ? ok(true) : refuse("account.password_wrong");
}
