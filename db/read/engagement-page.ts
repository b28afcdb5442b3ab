import { asc, desc, eq } from "drizzle-orm";
import type { EngagementState } from "#domain/engagement/lifecycle.ts";
import { reworkRoundsLeft } from "#domain/engagement/rules.ts";
import type { Db } from "../client.ts";
import { engagement } from "../schema/engagement.ts";
import { need } from "../schema/need.ts";
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

/** Everything one party sees of its engagement at `now`; null when there is none of this number. */
export async function engagementPage(db: Db, no: string, side: RatingSide, now: Date) {
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
    events,
    practitioners: side === "agency" ? await practitionersOf(db, row.agencyId) : [],
  };
}
export type EngagementPage = NonNullable<Awaited<ReturnType<typeof engagementPage>>>;

/** A party's engagements, the newest first. */
export async function listEngagements(db: Db, party: { ownerId: number } | { agencyId: number }) {
  const where =
    "ownerId" in party ? eq(engagement.ownerId, party.ownerId) : eq(engagement.agencyId, party.agencyId);
  return db
    .select({
      no: engagement.no,
      title: need.title,
      state: engagement.state,
      priceFen: engagement.priceFen,
      dueAt: engagement.dueAt,
      acceptDueAt: engagement.acceptDueAt,
      contractDueAt: engagement.contractDueAt,
      createdAt: engagement.createdAt,
    })
    .from(engagement)
    .innerJoin(need, eq(need.id, engagement.needId))
    .where(where)
    .orderBy(desc(engagement.createdAt), asc(engagement.no))
    .limit(200);
}
