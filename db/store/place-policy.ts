import { and, eq, sql } from "drizzle-orm";
import type { Day } from "#domain/shared/dates.ts";
import type { Db } from "../client.ts";
import { placePolicy } from "../schema/policy.ts";
import type { Tx } from "../transaction.ts";

export type PlacePolicyRow = typeof placePolicy.$inferSelect;

/** An assignment of this place that waits for its second person or, from `today`, for its day. */
export async function waitingPlacePolicy(db: Db, code: string, today: Day): Promise<PlacePolicyRow | null> {
  const waits = sql`(${placePolicy.state} = 'proposed' or (${placePolicy.state} = 'scheduled' and ${placePolicy.effectiveOn} > ${today}))`;
  const [row] = await db
    .select()
    .from(placePolicy)
    .where(and(eq(placePolicy.jurisdictionCode, code), waits));
  return row ?? null;
}

export async function addPlacePolicy(tx: Tx, row: typeof placePolicy.$inferInsert): Promise<number> {
  const [added] = await tx.insert(placePolicy).values(row).returning({ id: placePolicy.id });
  return added!.id;
}

export async function placePolicyById(db: Db, id: number): Promise<PlacePolicyRow | null> {
  const [row] = await db.select().from(placePolicy).where(eq(placePolicy.id, id));
  return row ?? null;
}

/** Compare-and-set on the state. */
export async function savePlacePolicy(
  tx: Tx,
  from: Pick<PlacePolicyRow, "id" | "state">,
  change: Partial<PlacePolicyRow>,
): Promise<boolean> {
  const saved = await tx
    .update(placePolicy)
    .set(change)
    .where(and(eq(placePolicy.id, from.id), eq(placePolicy.state, from.state)))
    .returning({ id: placePolicy.id });
  return saved.length > 0;
}
