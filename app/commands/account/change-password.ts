import { lockoutSeconds } from "#domain/account/lockout.ts";
import { checkPassword } from "#domain/account/password.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { hashPassword, passwordMatches } from "#db/auth/password.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { deleteSessions, lockAccount, noteFailedLogin, setPassword } from "#db/store/account.ts";
import { withTx } from "#db/transaction.ts";
import { beginSession, type Client } from "#app/auth/begin-session.ts";

type Input = { readonly current: string; readonly next: string; readonly client: Client };

/**
 * A new password for oneself; every session ends and this browser gets a new one. Wrong current passwords count as
 * failed log-ins, so that a borrowed session cannot be used to guess.
 *
 * - Refuses: `account.password_wrong`, `account.password_unchanged` and what `checkPassword` refuses.
 */
export async function changePassword(ctx: Ctx, input: Input): Promise<Outcome<{ cookie: string }>> {
  const { actor } = ctx;
  if (actor.kind !== "person") return refuse("command.forbidden");
  if (input.current === input.next) return refuse("account.password_unchanged");
  const nextHash = await hashPassword(input.next);
  const subjects = [`account:${actor.accountId}`];
  const result = await withTx(
    { ...ctx, commandKey: null },
    { command: "account.change_password", input: null },
    async (tx) => {
      const account = await lockAccount(tx, actor.accountId);
      if (!account) return refuse("command.not_found");
      if (account.locked || !(await passwordMatches(account.passwordHash, input.current))) {
        const failures = account.failedLogins + 1;
        if (!account.locked) await noteFailedLogin(tx, account.id, failures, lockoutSeconds(failures));
        await record(tx, ctx, {
          type: "account.password_change_refused",
          subjects,
          visibility: "internal",
          outcome: "denied",
        });
        return ok(null);
      }
      const fit = checkPassword(input.next, account.login);
      if (!fit.ok) return fit;
      await setPassword(tx, account.id, nextHash);
      await deleteSessions(tx, account.id);
      const cookie = await beginSession(tx, actor, input.client, ctx.receiptKey);
      await record(tx, ctx, { type: "account.password_changed", subjects, visibility: "internal" });
      return ok({ cookie });
    },
  );
  if (!result.ok) return result;
  return result.value ? ok(result.value) : refuse("account.password_wrong");
}
