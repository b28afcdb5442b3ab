import { randomUUID } from "node:crypto";
import { normaliseLogin } from "#domain/account/login.ts";
import { ok, type Outcome } from "#domain/shared/outcome.ts";
import { hashOfToken, resetToken } from "#db/auth/reset-token.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { findAccountByLogin } from "#db/store/account.ts";
import { countOpenResets, insertPasswordReset } from "#db/store/password-reset.ts";
import { enqueue } from "#db/store/queue.ts";
import { withTx } from "#db/transaction.ts";

const openAtOnce = 3;
type Input = { readonly login: string; readonly locale: string; readonly origin: string };

/** Sends a link to the account's address, if there is one; the answer is the same either way. */
export async function requestPasswordReset(ctx: Ctx, input: Input): Promise<Outcome<null>> {
  const account = await findAccountByLogin(ctx.db, normaliseLogin(input.login));
  return withTx(ctx, { command: "account.request_reset", input }, async (tx) => {
    const subjects = account ? [`account:${account.id}`] : [];
    await record(tx, ctx, { type: "account.reset_requested", subjects, visibility: "internal" });
    if (!account || (await countOpenResets(tx, account.id)) >= openAtOnce) return ok(null);
    const id = randomUUID();
    await insertPasswordReset(tx, {
      id,
      tokenHash: hashOfToken(resetToken(ctx.receiptKey, id)),
      accountId: account.id,
    });
    const mail = { template: "password-reset", resetId: id, locale: input.locale, origin: input.origin };
    await enqueue(tx, "send-mail", mail, `mail:password-reset:${id}`);
    return ok(null);
  });
}
