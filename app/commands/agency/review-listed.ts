import { hitKey, type IdentityHit } from "#domain/agency/identity.ts";
import { periodEnd } from "#domain/calendar/working-days.ts";
import { effectiveFrom } from "#domain/sanction/procedure.ts";
import { ok, type Outcome } from "#domain/shared/outcome.ts";
import type { Db } from "#db/client.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { openListedReview, reviewsOfListed } from "#db/store/identity-review.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { loadHits } from "../registration/conflict-facts.ts";
import { openAgency, type AgencyFile } from "./agency-file.ts";

/** Of these ways those that no two officers have cleared for this agency. */
export async function unclearedHits(
  db: Db,
  agencyId: number,
  hits: readonly IdentityHit[],
): Promise<IdentityHit[]> {
  const reviews = await reviewsOfListed(db, agencyId);
  const cleared = reviews.filter(({ state }) => state === "cleared");
  const seen = new Set(cleared.flatMap((review) => review.hits.map(hitKey)));
  return hits.filter((hit) => !seen.has(hitKey(hit)));
}

type Found = { readonly hits: readonly IdentityHit[]; readonly changeId: number | null };

async function openReview(tx: Tx, ctx: Ctx, file: AgencyFile, found: Found): Promise<Outcome<boolean>> {
  const { agency, now, cal, policy } = file;
  const due = periodEnd(cal, now, policy.periods.entryComplaint);
  if (!due.ok) return due;
  const review = { agencyId: agency.id, ...found, openedAt: now, dueAt: due.value.at };
  const reviewId = await openListedReview(tx, review);
  if (reviewId === null) return ok(false);
  await record(tx, ctx, {
    type: "identity.listed_flagged",
    subjects: [`agency:${agency.code}`],
    data: { no: String(reviewId), ways: found.hits.length },
    visibility: "internal",
  });
  return ok(true);
}

/** A change leads to a firm under a ban: it waits for two officers, in a transaction that the refused act leaves alone. */
export async function holdChange(
  ctx: Ctx,
  held: { readonly agencyId: number; readonly changeId: number; readonly hits: readonly IdentityHit[] },
): Promise<Outcome<boolean>> {
  const { agencyId, changeId, hits } = held;
  const command = { command: "agency.hold_change", input: { changeId } };
  return withTx({ ...ctx, commandKey: null }, command, async (tx) => {
    const file = await openAgency(tx, agencyId);
    return file.ok ? openReview(tx, ctx, file.value, { hits, changeId }) : file;
  });
}

/**
 * A firm has been barred: is this listed agency tied to it? It goes on working until two officers have looked; a tie
 * alone ends nothing. True: a review was opened.
 *
 * - Source: integrity.md TH13 (a sanction attaches to persons and controllers too).
 */
export async function screenListed(
  ctx: Ctx,
  input: { readonly agencyId: number },
): Promise<Outcome<boolean>> {
  return withTx(ctx, { command: "agency.screen_listed", input }, async (tx) => {
    const file = await openAgency(tx, input.agencyId);
    if (!file.ok) return file;
    const { agency, now } = file.value;
    if (agency.state !== "listed") return ok(false);
    const hits = await loadHits(tx, agency.id, now, effectiveFrom(now));
    const fresh = await unclearedHits(tx, agency.id, hits);
    return fresh.length === 0 ? ok(false) : openReview(tx, ctx, file.value, { hits: fresh, changeId: null });
  });
}
