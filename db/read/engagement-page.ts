import type { EngagementState } from "#domain/engagement/lifecycle.ts";
import { reworkRoundsLeft } from "#domain/engagement/rules.ts";
import type { Db } from "../client.ts";
import { loadCalendar } from "../store/calendar.ts";
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

/** Everything one party, or supervision ("public" ratings only), sees of an engagement at `now`; null when there is none of this number. */
export async function engagementPage(db: Db, no: string, side: RatingSide | "public", now: Date) {
  const head = await readEngagement(db, no);
  if (!head) return null;
  const { row } = head;
  const [contracts, milestones, deliverables, ratings, reviews, events, policy, cal] = await Promise.all([
    readContracts(db, row.id),
    readMilestones(db, row.id),
    readDeliverables(db, row.id),
    readRatings(db, row.id, side),
    readReviews(db, row.id),
    timelineOf(db, `engagement:${no}`, "party"),
    policyAt(db, row.policyProfile, row.policyVersion),
    loadCalendar(db),
  ]);
  const ratingsRevealedAt = ratings.find((each) => each.publishedAt)?.publishedAt ?? null;
  const stages = stagesOf({ head, milestones, deliverables, ratingsRevealedAt, cal, policy, now });
  const roundsLeft = reworkRoundsLeft(row.reworkRounds, policy);
  const mayRate =
    side !== "public" &&
    row.acceptedAt !== null &&
    row.ratingDueAt !== null &&
    now < row.ratingDueAt &&
    !ratings.some((each) => each.side === side);
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
    mayRate,
    ratingOver: row.ratingDueAt !== null && now >= row.ratingDueAt,
    events,
    practitioners: side === "agency" ? await practitionersOf(db, row.agencyId) : [],
  };
}
