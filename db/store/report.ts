import { and, eq } from "drizzle-orm";
import type { Db } from "../client.ts";
import { reportReview } from "../schema/engagement.ts";
import type { Tx } from "../transaction.ts";

export type ReportReviewRow = typeof reportReview.$inferSelect;

export async function findReview(db: Db, deliverableId: number): Promise<ReportReviewRow | null> {
  const [row] = await db.select().from(reportReview).where(eq(reportReview.deliverableId, deliverableId));
  return row ?? null;
}

export async function countReviews(db: Db, engagementId: number): Promise<number> {
  return db.$count(reportReview, and(eq(reportReview.engagementId, engagementId)));
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
