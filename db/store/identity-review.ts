import { and, asc, desc, eq } from "drizzle-orm";
import type { IdentityHit } from "#domain/agency/identity.ts";
import type { ReviewState } from "#domain/agency/identity-review.ts";
import type { Db } from "../client.ts";
import { identityOpinion, identityReview } from "../schema/identity.ts";
import { account, organisation } from "../schema/organisation.ts";
import type { Tx } from "../transaction.ts";

export type ReviewRow = typeof identityReview.$inferSelect;

export async function latestReview(db: Db, registrationId: number): Promise<ReviewRow | null> {
  const [row] = await db
    .select()
    .from(identityReview)
    .where(eq(identityReview.registrationId, registrationId))
    .orderBy(desc(identityReview.id))
    .limit(1);
  return row ?? null;
}

export async function clearedReviews(db: Db, registrationId: number): Promise<ReviewRow[]> {
  return db
    .select()
    .from(identityReview)
    .where(and(eq(identityReview.registrationId, registrationId), eq(identityReview.state, "cleared")));
}

export async function openReview(
  tx: Tx,
  review: { registrationId: number; hits: readonly IdentityHit[]; openedAt: Date; dueAt: Date },
): Promise<number> {
  const [row] = await tx
    .insert(identityReview)
    .values({ ...review, hits: [...review.hits] })
    .returning({ id: identityReview.id });
  return row!.id;
}

export async function updateHits(tx: Tx, id: number, hits: readonly IdentityHit[]): Promise<void> {
  await tx
    .update(identityReview)
    .set({ hits: [...hits] })
    .where(eq(identityReview.id, id));
}

/** Compare and set: false when it was closed before. */
export async function closeReview(
  tx: Tx,
  id: number,
  state: Exclude<ReviewState, "open">,
  now: Date,
): Promise<boolean> {
  const rows = await tx
    .update(identityReview)
    .set({ state, closedAt: now })
    .where(and(eq(identityReview.id, id), eq(identityReview.state, "open")))
    .returning({ id: identityReview.id });
  return rows.length > 0;
}

export async function addOpinion(tx: Tx, opinion: typeof identityOpinion.$inferInsert): Promise<void> {
  await tx.insert(identityOpinion).values(opinion);
}

/** In the order in which they were given. */
export async function opinionsOf(db: Db, reviewId: number) {
  return db
    .select({
      accountId: identityOpinion.accountId,
      organisationId: identityOpinion.organisationId,
      role: identityOpinion.role,
      verdict: identityOpinion.verdict,
      reason: identityOpinion.reason,
      at: identityOpinion.at,
      officer: account.name,
      office: organisation.name,
      officeEn: organisation.nameEn,
    })
    .from(identityOpinion)
    .innerJoin(account, eq(account.id, identityOpinion.accountId))
    .innerJoin(organisation, eq(organisation.id, identityOpinion.organisationId))
    .where(eq(identityOpinion.reviewId, reviewId))
    .orderBy(asc(identityOpinion.id));
}

type ListedReview = {
  readonly agencyId: number;
  readonly changeId: number | null;
  readonly hits: readonly IdentityHit[];
  readonly openedAt: Date;
  readonly dueAt: Date;
};

/** Null when one is open for it already. */
export async function openListedReview(tx: Tx, review: ListedReview): Promise<number | null> {
  const [row] = await tx
    .insert(identityReview)
    .values({ ...review, hits: [...review.hits] })
    .onConflictDoNothing()
    .returning({ id: identityReview.id });
  return row?.id ?? null;
}

/** Everything about a listed agency that two officers have looked at or are looking at, the newest first. */
export async function reviewsOfListed(db: Db, agencyId: number): Promise<ReviewRow[]> {
  return db
    .select()
    .from(identityReview)
    .where(eq(identityReview.agencyId, agencyId))
    .orderBy(desc(identityReview.id));
}

export async function reviewById(db: Db, id: number): Promise<ReviewRow | null> {
  const [row] = await db.select().from(identityReview).where(eq(identityReview.id, id));
  return row ?? null;
}
