import { and, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { account, passwordReset } from "../schema/organisation.ts";
import type { Tx } from "../transaction.ts";

const lifetime = sql`clock_timestamp() + interval '30 minutes'`;

export async function insertPasswordReset(
  tx: Tx,
  input: { id: string; tokenHash: string; accountId: number },
): Promise<void> {
  await tx.insert(passwordReset).values({ ...input, expiresAt: lifetime });
}

/** Requests whose link is still good: nobody's mailbox is to be filled by a stranger. */
export async function countOpenResets(tx: Tx, accountId: number): Promise<number> {
  const [row] = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(passwordReset)
    .where(and(eq(passwordReset.accountId, accountId), sql`${passwordReset.expiresAt} > clock_timestamp()`));
  return row?.n ?? 0;
}

const usable = sql`${passwordReset.usedAt} is null and ${passwordReset.expiresAt} > clock_timestamp()`;

export async function isResetUsable(db: Db, tokenHash: string): Promise<boolean> {
  const [row] = await db
    .select({ id: passwordReset.id })
    .from(passwordReset)
    .where(and(eq(passwordReset.tokenHash, tokenHash), usable));
  return row !== undefined;
}

/** Uses the token up and gives its account; null when it is unknown, old or used. */
export async function usePasswordReset(
  tx: Tx,
  tokenHash: string,
): Promise<{ accountId: number; login: string } | null> {
  const [row] = await tx
    .update(passwordReset)
    .set({ usedAt: sql`clock_timestamp()` })
    .where(and(eq(passwordReset.tokenHash, tokenHash), usable))
    .returning({ accountId: passwordReset.accountId });
  if (!row) return null;
  await tx
    .update(passwordReset)
    .set({ usedAt: sql`clock_timestamp()` })
    .where(and(eq(passwordReset.accountId, row.accountId), isNull(passwordReset.usedAt)));
  const [who] = await tx.select({ login: account.login }).from(account).where(eq(account.id, row.accountId));
  return { accountId: row.accountId, login: who!.login };
}

/** Whom a reset mail goes to. */
export async function findResetReceiver(db: Db, id: string): Promise<{ email: string; name: string } | null> {
  const [row] = await db
    .select({ email: account.email, name: account.name })
    .from(passwordReset)
    .innerJoin(account, eq(account.id, passwordReset.accountId))
    .where(eq(passwordReset.id, id));
  return row ?? null;
}
