import type { EngagementState } from "#domain/engagement/lifecycle.ts";
import type { NeedState } from "#domain/need/lifecycle.ts";
import type { AwardState } from "#domain/selection/award-lifecycle.ts";

/** An entry of the log, as far as replaying needs it. */
export type LoggedEvent = { readonly type: string; readonly payload: Readonly<Record<string, unknown>> };
type States<State> = Readonly<Record<string, State | ((event: LoggedEvent) => State | null)>>;

/** A contract that nobody signed takes the need down with it. */
const lapsed = ({ payload }: LoggedEvent) => (payload.reason === "contract_lapsed" ? "failed" : null);

const resumed = ({ payload }: LoggedEvent) => payload.to as NeedState;

const needAfter: States<NeedState> = {
  "need.drafted": "draft",
  "need.approval_asked": "own_approval",
  "need.approval_refused": "draft",
  "need.submitted": "review",
  "need.returned": "draft",
  "need.taken_back": "draft",
  "need.published": "published",
  "need.closed": "closed",
  "need.opened": "opened",
  "need.failed": "failed",
  "need.cancelled": "cancelled",
  "award.proposed": "proposed",
  "award.publicised": "publicised",
  "award.confirmed": "confirmed",
  "need.frozen": "frozen",
  "need.resumed": resumed,
  "engagement.contracted": "contracted",
  "engagement.terminated": lapsed,
};

const engagementAfter: States<EngagementState> = {
  "engagement.started": "drafting",
  "contract.signed": "half_signed",
  "engagement.contracted": "contracted",
  "deliverable.submitted": "delivered",
  "deliverable.returned": "reworking",
  "engagement.accepted": "accepted",
  "engagement.completed": "completed",
  "engagement.terminated": "terminated",
};

const awardAfter: States<AwardState> = {
  "award.proposed": "proposed",
  "award.publicised": "publicised",
  "award.confirmed": "confirmed",
  "award.declined": "declined",
  "award.expired": "expired",
  "award.annulled": "annulled",
};

/** Where the events of one need, in the order of the log, leave it; null before the first. rules.md 5.16, 7. */
export function replayNeed(events: readonly LoggedEvent[]): NeedState | null {
  return replay(needAfter, events);
}

export function replayEngagement(events: readonly LoggedEvent[]): EngagementState | null {
  return replay(engagementAfter, events);
}

/** The state of every agency's award on one need, by credit code. */
export function replayAwards(events: readonly LoggedEvent[]): ReadonlyMap<string, AwardState> {
  const byAgency = new Map<string, LoggedEvent[]>();
  for (const event of events) {
    const { agency } = event.payload;
    if (typeof agency === "string") byAgency.set(agency, [...(byAgency.get(agency) ?? []), event]);
  }
  const states = [...byAgency].map(([agency, own]) => [agency, replay(awardAfter, own)] as const);
  return new Map(states.flatMap(([agency, state]) => (state ? [[agency, state] as const] : [])));
}

function replay<State>(after: States<State>, events: readonly LoggedEvent[]): State | null {
  return events.reduce<State | null>((state, event) => {
    const next = after[event.type];
    const to = typeof next === "function" ? (next as (event: LoggedEvent) => State | null)(event) : next;
    return to ?? state;
  }, null);
}
