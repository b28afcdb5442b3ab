import { checkSecondEyes, reviewOf, type ReviewState, type Verdict } from "#domain/agency/identity-review.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { addOpinion, closeReview, opinionsOf, reviewById } from "#db/store/identity-review.ts";
import { withTx } from "#db/transaction.ts";
import { inPlace, openAgency } from "./agency-file.ts";

type Input = { readonly reviewId: number; readonly verdict: Verdict; readonly reason: string };
const judges = ["operator", "regulator", "supervisor"];
const told: Record<ReviewState, string> = {
  open: "identity.judged",
  cleared: "identity.listed_cleared",
  refused: "identity.listed_confirmed",
};

/**
 * One of two officers says whether a listed agency is the barred firm in another coat. Cleared, its change may go on
 * and the same ways are not asked about again; confirmed, a change stays refused, and what else follows is a measure
 * with its own procedure: nobody is delisted by a comparison.
 *
 * - Refuses: `identity.reason_missing`, `identity.same_officer`, `command.not_found`, `command.stale`.
 */
export async function judgeListed(ctx: Ctx, input: Input): Promise<Outcome<null>> {
  const { actor } = ctx;
  if (actor.kind !== "person" || !judges.includes(actor.role)) return refuse("command.forbidden");
  const reason = input.reason.trim();
  if (!reason) return refuse("identity.reason_missing");
  return withTx(ctx, { command: "identity.judge_listed", input }, async (tx) => {
    const known = await reviewById(tx, input.reviewId);
    if (!known?.agencyId) return refuse("command.not_found");
    const file = await openAgency(tx, known.agencyId);
    if (!file.ok) return file;
    const review = await reviewById(tx, known.id);
    if (review?.state !== "open" || !inPlace(file.value, actor)) return refuse("command.not_found");
    const earlier = await opinionsOf(tx, review.id);
    const eyes = checkSecondEyes(earlier, actor);
    if (!eyes.ok) return eyes;
    const { accountId, membershipId, organisationId, role } = actor;
    const opinion = { accountId, organisationId, role, verdict: input.verdict, reason };
    await addOpinion(tx, { ...opinion, membershipId, reviewId: review.id, at: file.value.now });
    const state = reviewOf([...earlier, opinion]);
    if (state !== "open" && !(await closeReview(tx, review.id, state, file.value.now)))
      return refuse("command.stale");
    await record(tx, ctx, {
      type: told[state],
      subjects: [`agency:${file.value.agency.code}`],
      data: { no: String(review.id), verdict: input.verdict },
      visibility: "internal",
    });
    return ok(null);
  });
}
