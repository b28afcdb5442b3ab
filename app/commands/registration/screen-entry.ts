import { periodEnd } from "#domain/calendar/working-days.ts";
import { hitKey, type IdentityHit } from "#domain/agency/identity.ts";
import { effectiveFrom } from "#domain/sanction/procedure.ts";
import { ok, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { clearedReviews, latestReview, openReview, updateHits } from "#db/store/identity-review.ts";
import { latestRegistrationId, lockRegistration } from "#db/store/registration.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { loadHits } from "./conflict-facts.ts";
import { loadTerms, type Terms } from "./terms.ts";

type Entry = Terms & {
  readonly registrationId: number;
  readonly organisationId: number;
  readonly code: string;
};

/** Ways to a firm under a ban that no two officers have looked at yet. */
async function unseenHits(tx: Tx, entry: Entry): Promise<IdentityHit[]> {
  const { registrationId, organisationId, now } = entry;
  const hits = await loadHits(tx, organisationId, now, effectiveFrom(now));
  if (hits.length === 0) return [];
  const cleared = await clearedReviews(tx, registrationId);
  const seen = new Set(cleared.flatMap((review) => review.hits.map(hitKey)));
  return hits.filter((hit) => !seen.has(hitKey(hit)));
}

/**
 * Holds an entry that leads to a firm under a ban until two officers have looked; a plain newcomer passes. It never
 * refuses by itself. True: held.
 *
 * - Source: integrity.md TH13.
 */
export async function screenEntry(tx: Tx, ctx: Ctx, entry: Entry): Promise<Outcome<boolean>> {
  const { registrationId, code, now, cal, policy } = entry;
  const review = await latestReview(tx, registrationId);
  const hits = await unseenHits(tx, entry);
  if (review?.state === "open") {
    if (hits.length > 0) await updateHits(tx, review.id, hits);
    return ok(true);
  }
  if (hits.length === 0) return ok(false);
  const due = periodEnd(cal, now, policy.periods.entryComplaint);
  if (!due.ok) return due;
  const reviewId = await openReview(tx, { registrationId, hits, openedAt: now, dueAt: due.value.at });
  await record(tx, ctx, {
    type: "identity.flagged",
    subjects: [`agency:${code}`],
    data: { registrationId, reviewId, ways: hits.length },
    visibility: "internal",
  });
  return ok(true);
}

/** The same in a transaction of its own: what is found stays found, whatever becomes of the act that asked. */
export async function screenAgency(ctx: Ctx, agencyId: number): Promise<Outcome<boolean>> {
  const registrationId = await latestRegistrationId(ctx.db, agencyId);
  if (registrationId === null) return ok(false);
  const command = { command: "registration.screen", input: { registrationId } };
  return withTx({ ...ctx, commandKey: null }, command, async (tx) => {
    const file = await lockRegistration(tx, registrationId);
    if (!file || file.kind !== "agency" || file.state === "rejected") return ok(false);
    const terms = await loadTerms(tx, file.jurisdictionCode);
    if (!terms.ok) return terms;
    const { organisationId, code } = file;
    return screenEntry(tx, ctx, { ...terms.value, registrationId, organisationId, code });
  });
}
