import type { NeedPlan } from "#db/seed/generate/types-market.ts";
import { acceptancePeriod } from "#app/commands/engagement/acceptance-period.ts";
import { closingTime, periodEnd, type Deadline, type WorkCalendar } from "#domain/calendar/working-days.ts";
import { defaultPolicy } from "#domain/policy/profiles/default.ts";
import type { Day } from "#domain/shared/dates.ts";
import type { Outcome } from "#domain/shared/outcome.ts";
import { pathFor } from "#db/seed/generate/need-terms.ts";
import { forward } from "#db/seed/generate/working-time.ts";
import { instantOf, type Deed } from "../day-plan.ts";

export type VersionMoments = { readonly submittedAt: Date; readonly returnedAt: Date | null };
/** Every instant of a finished need, as the commands would have read them. */
export type Moments = ReturnType<typeof momentsOf>;

const { periods } = defaultPolicy;

export function dateOf(deadline: Outcome<Deadline>): Date {
  if (!deadline.ok)
    throw new RangeError(`the calendar has no data for ${String(deadline.refusal.params.year)}`);
  return deadline.value.at;
}

export function momentsOf(plan: NeedPlan, cal: WorkCalendar) {
  const at = (deed: Deed, day: Day) => instantOf(deed, day, plan.key);
  const maybe = (deed: Deed, day: Day | null) => (day ? at(deed, day) : null);
  const publishedAt = at("publish", plan.publishedOn ?? plan.createdOn);
  const { noticeWd, publicityWd } = pathFor(plan.method, { ...plan, capFen: plan.capFen! });
  const closesAt = noticeWd === 0 ? publishedAt : dateOf(closingTime(cal, publishedAt, noticeWd));
  const agencyConfirmedAt = maybe("agencyConfirms", confirmedOn(plan, cal));
  const publicityFrom = plan.method === "direct" ? agencyConfirmedAt : closesAt;
  return {
    draftedAt: at("draft", plan.createdOn),
    submittedAt: at("submit", plan.createdOn),
    publishedAt,
    closesAt,
    noticeWd,
    publicityWd,
    publicityFrom,
    agencyConfirmedAt,
    publicityEndsAt:
      publicityFrom && plan.publicityEndsOn ? dateOf(periodEnd(cal, publicityFrom, publicityWd)) : null,
    cancelledAt: maybe("cancel", plan.cancelledOn),
    ...workMoments(plan, cal, { at, maybe }),
  };
}

type Clock = {
  readonly at: (deed: Deed, day: Day) => Date;
  readonly maybe: (deed: Deed, day: Day | null) => Date | null;
};

function workMoments(plan: NeedPlan, cal: WorkCalendar, { at, maybe }: Clock) {
  const work = plan.engagement;
  const versions = (work?.deliverables ?? []).map(({ submittedOn, returnedOn }): VersionMoments => ({
    submittedAt: at("deliver", submittedOn),
    returnedAt: maybe("sendBack", returnedOn),
  }));
  const acceptedAt = !work?.acceptedOn
    ? null
    : work.deemedAccepted
      ? silenceAt(cal, versions.at(-1)!)
      : at("accept", work.acceptedOn);
  const ratingDueAt = acceptedAt && dateOf(periodEnd(cal, acceptedAt, periods.rating));
  const ownerRatedAt = maybe("ownerRates", work?.ownerRating?.submittedOn ?? null);
  const agencyRatedAt = maybe("agencyRates", work?.agencyRating?.submittedOn ?? null);
  return {
    ownerSignedAt: maybe("ownerSigns", work?.contractedOn ?? null),
    startedAt: maybe("agencySigns", work?.contractedOn ?? null),
    startPaidAt: maybe("startPaid", work?.startPaidOn ?? null),
    startReceivedAt: maybe("startReceived", work?.startPaidOn ?? null),
    versions,
    acceptedAt,
    ratingDueAt,
    balancePaidAt: maybe("balancePaid", work?.balancePaidOn ?? null),
    balanceReceivedAt: maybe("balanceReceived", work?.balancePaidOn ?? null),
    ownerRatedAt,
    agencyRatedAt,
    revealedAt: ownerRatedAt && agencyRatedAt ? later(ownerRatedAt, agencyRatedAt) : ratingDueAt,
    reviewedAt: reviewedAt(plan, cal, acceptedAt, at),
    terminatedAt: maybe("terminate", work?.terminatedOn ?? null),
  };
}

export const later = (one: Date, other: Date) => (one > other ? one : other);

/** A direct choice is confirmed on the next working day, before publicity; everything else on the last day of it. */
export function confirmedOn(plan: NeedPlan, cal: WorkCalendar): Day | null {
  if (!plan.publicityEndsOn || !plan.publishedOn) return null;
  return plan.method === "direct" ? forward(cal, plan.publishedOn, 1) : plan.publicityEndsOn;
}

function silenceAt(cal: WorkCalendar, { submittedAt }: VersionMoments): Date {
  const period = acceptancePeriod({ policy: defaultPolicy, cal }, submittedAt);
  if (!period.ok) throw new RangeError("the calendar ends before the acceptance period");
  return period.value.silenceAt;
}

function reviewedAt(
  plan: NeedPlan,
  cal: WorkCalendar,
  acceptedAt: Date | null,
  at: Clock["at"],
): Date | null {
  const review = plan.engagement?.review;
  if (!review || !acceptedAt) return null;
  return review.bySilence
    ? dateOf(periodEnd(cal, acceptedAt, periods.departmentAnswers))
    : at("review", review.on);
}

/** The last thing that has happened to it. */
export function endOf(moments: Moments): Date {
  const { versions, ...single } = moments;
  const all = [...Object.values(single), ...versions.flatMap((each) => [each.submittedAt, each.returnedAt])];
  return all.filter((value): value is Date => value instanceof Date).reduce(later);
}
