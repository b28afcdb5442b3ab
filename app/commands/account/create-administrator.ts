import type { Ctx } from "#db/context.ts";
import { hashPassword } from "#db/auth/password.ts";
import { record } from "#db/record.ts";
import { insertAccount, insertMembership } from "#db/store/account.ts";
import {
  ensureMarketOffice,
  hasAdministrator,
  lockAdministration,
  type Place,
} from "#db/store/administrator.ts";
import { appNow, withTx } from "#db/transaction.ts";
import { checkLogin } from "#domain/account/login.ts";
import { checkPassword } from "#domain/account/password.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

type Input = {
  readonly login: string;
  readonly name: string;
  readonly password: string;
  readonly place: Place;
};

/**
 * The first administrator of a market, from the command line only; everybody after that is appointed on the site.
 *
 * - Refuses: `account.administrator_exists`, `account.login_form`, `account.login_taken`, the codes of `checkPassword`.
 */
export async function createAdministrator(ctx: Ctx, input: Input): Promise<Outcome<{ accountId: number }>> {
  if (ctx.actor.kind !== "system") return refuse("command.forbidden");
  const login = checkLogin(input.login);
  if (!login.ok) return login;
  const password = checkPassword(input.password, login.value);
  if (!password.ok) return password;
  const passwordHash = await hashPassword(password.value);
  const command = { command: "account.create_administrator", input: { login: login.value } };
  return withTx(ctx, command, async (tx) => {
    await lockAdministration(tx);
    if (await hasAdministrator(tx)) return refuse("account.administrator_exists");
    const organisationId = await ensureMarketOffice(tx, input.place, await appNow(tx));
    const person = { login: login.value, name: input.name.trim(), phone: null, passwordHash };
    const accountId = await insertAccount(tx, person);
    if (accountId === null) return refuse("account.login_taken");
    await insertMembership(tx, { accountId, organisationId, role: "sys_admin" });
    const subjects = [`account:${accountId}`];
    await record(tx, ctx, { type: "account.administrator_created", subjects, visibility: "internal" });
    return ok({ accountId });
  });
}
