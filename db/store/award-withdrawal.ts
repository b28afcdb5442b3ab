import { and, eq, ne } from "drizzle-orm";
import type { Db } from "../client.ts";
import { awardWithdrawal } from "../schema/choice.ts";
import { engagement } from "../schema/engagement.ts";
import type { Tx } from "../transaction.ts";

export type WithdrawalRow = typeof awardWithdrawal.$inferSelect;

export async function askedWithdrawal(db: Db, awardId: number): Promise<WithdrawalRow | null> {
  const [row] = await db
    .select()
    .from(awardWithdrawal)
    .where(and(eq(awardWithdrawal.awardId, awardId), eq(awardWithdrawal.state, "asked")));
  return row ?? null;
}

export async function withdrawalById(db: Db, id: number): Promise<WithdrawalRow | null> {
  const [row] = await db.select().from(awardWithdrawal).where(eq(awardWithdrawal.id, id));
  return row ?? null;
}

export async function insertWithdrawal(tx: Tx, values: typeof awardWithdrawal.$inferInsert): Promise<number> {
  const [row] = await tx.insert(awardWithdrawal).values(values).returning({ id: awardWithdrawal.id });
  return row!.id;
}

/** False: decided by somebody else meanwhile. */
export async function saveWithdrawal(
  tx: Tx,
  id: number,
  decision: Partial<WithdrawalRow> & Pick<WithdrawalRow, "state">,
): Promise<boolean> {
  const rows = await tx
    .update(awardWithdrawal)
    .set(decision)
    .where(and(eq(awardWithdrawal.id, id), eq(awardWithdrawal.state, "asked")))
    .returning({ id: awardWithdrawal.id });
  return rows.length === 1;
}

/** The number of the work that the award began; null where there is none to end. */
export async function engagementOfAward(db: Db, awardId: number): Promise<string | null> {
  const [row] = await db
    .select({ no: engagement.no })
    .from(engagement)
    .where(and(eq(engagement.awardId, awardId), ne(engagement.state, "terminated")));
  return row?.no ?? null;
}
