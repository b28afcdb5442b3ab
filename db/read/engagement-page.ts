import type { EngagementState } from "#domain/engagement/lifecycle.ts";
import { reworkRoundsLeft } from "#domain/engagement/rules.ts";
import type { Db } from "../client.ts";
import { loadCalendar } from "../store/calendar.ts";
import { readMessages } from "../store/engagement-message.ts";
import { practitionersOf } from "../store/deliverable.ts";
import { policyAt } from "../store/policy.ts";
import {
  readContracts,
  readDeliverables,
  readEngagement,
  readMilestones,
  readReviews,
} from "./engagement.ts";
import { stagesOf } from "./engagement-stages.ts";
import { readRatings, type RatingSide } from "./rating.ts";
import { timelineOf } from "./timeline.ts";

/** A side rates once, from acceptance until the period ends. */
function mayRateNow(
  { acceptedAt, ratingDueAt }: { acceptedAt: Date | null; ratingDueAt: Date | null },
  ratings: readonly { readonly side: RatingSide }[],
  side: RatingSide | "public",
  now: Date,
): boolean {
  const running = acceptedAt !== null && ratingDueAt !== null && now < ratingDueAt;
  return side !== "public" && running && !ratings.some((each) => each.side === side);
}

/** Everything one party, or supervision ("public" ratings only), sees of an engagement at `now`; null when there is none of this number. */
export async function engagementPage(db: Db, no: string, side: RatingSide | "public", now: Date) {
  const head = await readEngagement(db, no);
  if (!head) return null;
  const { row } = head;
  const [contracts, milestones, deliverables, ratings, reviews, events, messages, policy, cal] =
    await Promise.all([
      readContracts(db, row.id),
      readMilestones(db, row.id),
      readDeliverables(db, row.id),
      readRatings(db, row.id, side),
      readReviews(db, row.id),
      timelineOf(db, `engagement:${no}`, "party"),
      readMessages(db, row.id),
      policyAt(db, row.policyProfile, row.policyVersion),
      loadCalendar(db),
    ]);
  const ratingsRevealedAt = ratings.find((each) => each.publishedAt)?.publishedAt ?? null;
  const stages = stagesOf({ head, milestones, deliverables, ratingsRevealedAt, cal, policy, now });
  const roundsLeft = reworkRoundsLeft(row.reworkRounds, policy);
  return {
    ...head,
    row: { ...row, state: row.state as EngagementState },
    contract: contracts[0] ?? null,
    milestones,
    deliverables,
    ratings,
    reviews,
    stages,
    roundsLeft,
    mayRate: mayRateNow(row, ratings, side, now),
    ratingOver: row.ratingDueAt !== null && now >= row.ratingDueAt,
    events,
    messages,
    practitioners: side === "agency" ? await practitionersOf(db, row.agencyId) : [],
  };
}
