import { checkPassword } from "#domain/account/password.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { hashPassword } from "#db/auth/password.ts";
import { hashOfToken } from "#db/auth/reset-token.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { deleteSessions, setPassword } from "#db/store/account.ts";
import { usePasswordReset } from "#db/store/password-reset.ts";
import { withTx } from "#db/transaction.ts";

/**
 * A new password by the link of a mail; all sessions of the account end. A refused password leaves the link usable.
 *
 * - Refuses: `account.reset_invalid` (unknown, used or older than 30 minutes) and what `checkPassword` refuses.
 */
export async function resetPassword(
  ctx: Ctx,
  input: { token: string; password: string },
): Promise<Outcome<null>> {
  const passwordHash = await hashPassword(input.password);
  const tokenHash = hashOfToken(input.token);
  return withTx(ctx, { command: "account.reset_password", input: { tokenHash } }, async (tx) => {
    const reset = await usePasswordReset(tx, tokenHash);
    if (!reset) return refuse("account.reset_invalid");
    const fit = checkPassword(input.password, reset.login);
    if (!fit.ok) return fit;
    await setPassword(tx, reset.accountId, passwordHash);
    await deleteSessions(tx, reset.accountId);
    await record(tx, ctx, {
      type: "account.password_reset",
      subjects: [`account:${reset.accountId}`],
      visibility: "internal",
    });
    return ok(null);
  });
}
