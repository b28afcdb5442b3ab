import { sql } from "drizzle-orm";
import type { Tx } from "./transaction.ts";

/** Advisory namespaces; locks are always taken in this order: need → agency → engagement. */
const needSpace = 7001;
const agencySpace = 7002;
const engagementSpace = 7003;

/** Quoting shares the need: many at once, none while it is opened, extended or cancelled. */
export async function shareNeed(tx: Tx, needId: number): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${needSpace}, ${needId})`);
}

export async function lockNeed(tx: Tx, needId: number): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${needSpace}, ${needId})`);
}

/** Acts that rest on the grade share it; a demotion takes it alone. */
export async function shareAgency(tx: Tx, agencyId: number): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${agencySpace}, ${agencyId})`);
}

export async function lockAgency(tx: Tx, agencyId: number): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${agencySpace}, ${agencyId})`);
}

export async function lockEngagement(tx: Tx, engagementId: number): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${engagementSpace}, ${engagementId})`);
}
