import type { BidderToTalkTo, NegotiationRow, TalkRow } from "#db/store/negotiation.ts";
import type { WorkCalendar } from "#domain/calendar/working-days.ts";
import { outcomeAt } from "#domain/selection/negotiation.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { NeedFile, PublishedRules } from "../need/file.ts";

export type Talks = NeedFile & {
  readonly negotiation: NegotiationRow;
  readonly talks: readonly TalkRow[];
  /** The one talk that goes on; null between two. */
  readonly open: TalkRow | null;
  readonly bidders: readonly BidderToTalkTo[];
  readonly rules: PublishedRules;
  readonly cal: WorkCalendar;
};

/** Valid bidders to whom the owner has not turned yet. */
export function untalked({ bidders, talks }: Pick<Talks, "bidders" | "talks">): BidderToTalkTo[] {
  const done = new Set(talks.map(({ agencyId }) => agencyId));
  return bidders.filter(({ agencyId, rejection }) => rejection === null && !done.has(agencyId));
}

/** Refuses `negotiation.over` once somebody has agreed, nobody is left or the owner let its time pass. */
export function stillOn(talks: Talks): Outcome<true> {
  const { negotiation, now } = talks;
  const candidatesLeft = untalked(talks).length;
  const came = outcomeAt(talks.talks, { now, ownerDueAt: negotiation.ownerDueAt, candidatesLeft });
  return negotiation.outcome === null && came === null ? ok(true) : refuse("negotiation.over");
}
