import { createHmac } from "node:crypto";
import type { Role } from "#domain/shared/actor.ts";
import { sessionLimits, sessionsPerAccount } from "#domain/account/session-limits.ts";
import { pruneSessions } from "#db/store/account.ts";
import type { Tx } from "#db/transaction.ts";
import { luciaOn } from "./lucia.ts";

/** What a session keeps of the browser it began in. */
export type Client = { readonly secure: boolean; readonly userAgent: string; readonly ip: string };

/** A network's address as the log keeps it: comparable, not readable. */
export function hashOfNetwork(key: Buffer, ip: string): string {
  return createHmac("sha256", key).update(`network/1:${ip}`).digest("hex");
}

/** A new session with a new id, the oldest beyond five ended; returns the Set-Cookie line. */
export async function beginSession(
  tx: Tx,
  who: { accountId: number; membershipId: number; role: Role },
  client: Client,
  receiptKey: Buffer,
): Promise<string> {
  await pruneSessions(tx, who.accountId, sessionsPerAccount - 1);
  const lucia = luciaOn(tx, client.secure);
  const session = await lucia.createSession(who.accountId, {
    membershipId: who.membershipId,
    ...sessionLimits(who.role),
    userAgent: client.userAgent.slice(0, 300),
    ipHash: hashOfNetwork(receiptKey, client.ip),
  });
  return lucia.createSessionCookie(session.id).serialize();
}

export function endedCookie(tx: Parameters<typeof luciaOn>[0], secure: boolean): string {
  return luciaOn(tx, secure).createBlankSessionCookie().serialize();
}
