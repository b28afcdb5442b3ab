import type { Role } from "#domain/shared/actor.ts";
import { normaliseLogin } from "#domain/account/login.ts";
import { lockoutSeconds, networkFailures } from "#domain/account/lockout.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { passwordMatches } from "#db/auth/password.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import {
  clearFailedLogins,
  countLoginFailures,
  findAccountByLogin,
  insertLoginFailure,
  listMemberships,
  lockAccount,
  noteFailedLogin,
} from "#db/store/account.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { beginSession, hashOfNetwork, type Client } from "#app/auth/begin-session.ts";

export type LoggedIn = { readonly cookie: string; readonly role: Role; readonly unverified: boolean };
type Input = { readonly login: string; readonly password: string; readonly client: Client };
type Attempt = { readonly accountId: number | null; readonly matches: boolean; readonly network: string };

/**
 * Begins a session. Every failure has the same code, text and work, whether the account exists, is waiting or is closed.
 *
 * - Refuses: `account.login_refused`; `account.no_unit` after a right password of somebody without a unit.
 */
export async function logIn(ctx: Ctx, input: Input): Promise<Outcome<LoggedIn>> {
  const network = hashOfNetwork(ctx.receiptKey, input.client.ip);
  const known = await findAccountByLogin(ctx.db, normaliseLogin(input.login));
  const matches = await passwordMatches(known?.passwordHash ?? null, input.password);
  const attempt = { accountId: known?.id ?? null, matches, network };
  // Without a command key: a receipt would keep the cookie.
  const result = await withTx(
    { ...ctx, commandKey: null },
    { command: "session.begin", input: null },
    async (tx) => {
      const account = await admitted(tx, attempt);
      if (!account) return ok(await fail(tx, ctx, attempt));
      const [unit] = await listMemberships(tx, account.id);
      if (!unit) return refuse("account.no_unit");
      await clearFailedLogins(tx, account.id);
      const who = { accountId: account.id, membershipId: unit.id, role: unit.role };
      const cookie = await beginSession(tx, who, input.client, ctx.receiptKey);
      await record(tx, ctx, {
        type: "session.began",
        subjects: [`account:${account.id}`],
        visibility: "internal",
      });
      return ok({ cookie, role: unit.role, unverified: unit.unverified });
    },
  );
  if (!result.ok) return result;
  return result.value ? ok(result.value) : refuse("account.login_refused");
}

async function admitted(tx: Tx, attempt: Attempt) {
  const busy = (await countLoginFailures(tx, attempt.network)) >= networkFailures;
  const account = attempt.accountId === null ? null : await lockAccount(tx, attempt.accountId);
  return attempt.matches && !busy && account && !account.locked ? account : null;
}

/** Committed, unlike other refusals: a failure must count. Guesses during a wait do not lengthen it. */
async function fail(tx: Tx, ctx: Ctx, attempt: Attempt): Promise<null> {
  await insertLoginFailure(tx, attempt.network);
  const account = attempt.accountId === null ? null : await lockAccount(tx, attempt.accountId);
  if (account && !account.locked && !attempt.matches) {
    const failures = account.failedLogins + 1;
    await noteFailedLogin(tx, account.id, failures, lockoutSeconds(failures));
  }
  const subject = account ? `account:${account.id}` : `network:${attempt.network.slice(0, 16)}`;
  await record(tx, ctx, {
    type: "session.refused",
    subjects: [subject],
    visibility: "internal",
    outcome: "denied",
  });
  return null;
}
