import { desc, eq, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { account, session } from "../schema/organisation.ts";

export async function readProfile(db: Db, accountId: number) {
  const [row] = await db
    .select({ login: account.login, name: account.name, phone: account.phone })
    .from(account)
    .where(eq(account.id, accountId));
  return row ?? null;
}

/** One's own sessions that still live, the latest used first. */
export async function listSessions(db: Db, accountId: number) {
  return db
    .select({
      idHash: session.idHash,
      beganAt: session.createdAt,
      lastSeenAt: session.lastSeenAt,
      userAgent: session.userAgent,
    })
    .from(session)
    .where(
      sql`${session.accountId} = ${accountId} and ${session.expiresAt} > clock_timestamp()
        and ${session.lastSeenAt} + make_interval(secs => ${session.idleSeconds}) > clock_timestamp()`,
    )
    .orderBy(desc(session.lastSeenAt));
}
