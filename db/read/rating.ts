import { and, asc, eq, isNotNull, or } from "drizzle-orm";
import type { Db } from "../client.ts";
import { rating } from "../schema/engagement.ts";

export type RatingSide = "owner" | "agency";

/** What one side may read: its own rating, and the other's once it is published. Who has rated is not told before. */
export async function readRatings(db: Db, engagementId: number, reader: RatingSide | "public") {
  const visible =
    reader === "public"
      ? isNotNull(rating.publishedAt)
      : or(isNotNull(rating.publishedAt), eq(rating.side, reader));
  return db
    .select({
      side: rating.side,
      marks: rating.marks,
      comment: rating.comment,
      score: rating.score,
      submittedAt: rating.submittedAt,
      publishedAt: rating.publishedAt,
    })
    .from(rating)
    .where(and(eq(rating.engagementId, engagementId), visible))
    .orderBy(asc(rating.side));
}
