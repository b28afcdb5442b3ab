import { eq } from "drizzle-orm";
import type { Db } from "../client.ts";
import { reportReview } from "../schema/engagement.ts";
import type { Tx } from "../transaction.ts";

export async function countReviews(db: Db, engagementId: number): Promise<number> {
  return db.$count(reportReview, eq(reportReview.engagementId, engagementId));
}

/** False: this report has its answer already. */
export async function addReview(tx: Tx, row: typeof reportReview.$inferInsert): Promise<boolean> {
  const added = await tx
    .insert(reportReview)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: reportReview.id });
  return added.length === 1;
}
