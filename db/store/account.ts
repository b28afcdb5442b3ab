import { and, eq, isNull, sql } from "drizzle-orm";
import type { Role } from "#domain/shared/actor.ts";
import { networkWindowMinutes } from "#domain/account/lockout.ts";
import type { Db } from "../client.ts";
import { account, loginFailure, membership, organisation, session } from "../schema/organisation.ts";
import type { Tx } from "../transaction.ts";

export type LoginAccount = { id: number; login: string; passwordHash: string };

export async function findAccountByLogin(db: Db, login: string): Promise<LoginAccount | null> {
  const [row] = await db
    .select({ id: account.id, login: account.login, passwordHash: account.passwordHash })
    .from(account)
    .where(and(eq(account.login, login), isNull(account.disabledAt)));
  return row ?? null;
}

/** The row that log-ins of one account queue for; `locked` in real time. Null when it was closed meanwhile. */
export async function lockAccount(tx: Tx, id: number) {
  const [row] = await tx
    .select({
      id: account.id,
      login: account.login,
      email: account.email,
      name: account.name,
      passwordHash: account.passwordHash,
      failedLogins: account.failedLogins,
      locked: sql<boolean>`coalesce(${account.lockedUntil} > clock_timestamp(), false)`,
    })
    .from(account)
    .where(and(eq(account.id, id), isNull(account.disabledAt)))
    .for("update");
  return row ?? null;
}

export async function noteFailedLogin(
  tx: Tx,
  id: number,
  failures: number,
  waitSeconds: number,
): Promise<void> {
  await tx
    .update(account)
    .set({
      failedLogins: Math.min(failures, 32_000),
      lockedUntil: waitSeconds > 0 ? sql`clock_timestamp() + make_interval(secs => ${waitSeconds})` : null,
    })
    .where(eq(account.id, id));
}

export async function clearFailedLogins(tx: Tx, id: number): Promise<void> {
  await tx.update(account).set({ failedLogins: 0, lockedUntil: null }).where(eq(account.id, id));
}

export async function insertLoginFailure(tx: Tx, networkHash: string): Promise<void> {
  await tx.insert(loginFailure).values({ networkHash });
  await tx.execute(sql`delete from login_failure where at < clock_timestamp() - interval '1 day'`);
}

export async function countLoginFailures(db: Pick<Db, "execute">, networkHash: string): Promise<number> {
  const found = await db.execute<{ n: number }>(sql`
    select count(*)::int as n from login_failure
    where network_hash = ${networkHash} and at > clock_timestamp() - make_interval(mins => ${networkWindowMinutes})`);
  return found.rows[0]?.n ?? 0;
}

/** Null when somebody has taken the log-in name meanwhile. */
export async function insertAccount(
  tx: Tx,
  input: { login: string; name: string; phone: string | null; passwordHash: string },
): Promise<number | null> {
  const [row] = await tx
    .insert(account)
    .values({ ...input, email: input.login })
    .onConflictDoNothing()
    .returning({ id: account.id });
  return row?.id ?? null;
}

export async function setPassword(tx: Tx, id: number, passwordHash: string): Promise<void> {
  await tx
    .update(account)
    .set({ passwordHash, failedLogins: 0, lockedUntil: null })
    .where(eq(account.id, id));
}

export async function insertMembership(
  tx: Tx,
  input: { accountId: number; organisationId: number; role: Role },
): Promise<number> {
  const [row] = await tx.insert(membership).values(input).returning({ id: membership.id });
  return row!.id;
}

export async function endMembershipsOf(tx: Tx, organisationId: number, now: Date): Promise<void> {
  await tx
    .update(membership)
    .set({ endedAt: now })
    .where(and(eq(membership.organisationId, organisationId), isNull(membership.endedAt)));
}

/** Oldest first: the first is where a person lands after logging in. */
export async function listMemberships(
  db: Db,
  accountId: number,
): Promise<{ id: number; role: Role; unverified: boolean }[]> {
  return db
    .select({
      id: membership.id,
      role: membership.role,
      unverified: sql<boolean>`${organisation.verifiedAt} is null`,
    })
    .from(membership)
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(and(eq(membership.accountId, accountId), isNull(membership.endedAt)))
    .orderBy(membership.id);
}

/** Leaves the `keep` latest used sessions of the account that still live. */
export async function pruneSessions(tx: Tx, accountId: number, keep: number): Promise<void> {
  await tx.execute(sql`
    delete from session where account_id = ${accountId} and id_hash not in (
      select id_hash from session
      where account_id = ${accountId} and expires_at > clock_timestamp()
        and last_seen_at + make_interval(secs => idle_seconds) > clock_timestamp()
      order by last_seen_at desc, created_at desc limit ${keep})`);
}

export async function deleteSession(tx: Tx, accountId: number, idHash: string): Promise<boolean> {
  const gone = await tx
    .delete(session)
    .where(and(eq(session.accountId, accountId), eq(session.idHash, idHash)))
    .returning({ idHash: session.idHash });
  return gone.length > 0;
}

export async function deleteSessions(tx: Tx, accountId: number): Promise<void> {
  await tx.delete(session).where(eq(session.accountId, accountId));
}

export async function setProfile(
  tx: Tx,
  id: number,
  profile: { name: string; phone: string | null },
): Promise<void> {
  await tx.update(account).set(profile).where(eq(account.id, id));
}
