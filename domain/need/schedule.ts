import {
  closingTime,
  lastDayOf,
  periodEnd,
  addWorkingDays,
  type Deadline,
  type WorkCalendar,
} from "#domain/calendar/working-days.ts";
import type { Policy } from "#domain/policy/policy.ts";
import type { SelectionMethod } from "#domain/selection/method-names.ts";
import { instantAt } from "#domain/shared/dates.ts";
import type { Fen } from "#domain/shared/money.ts";
import { ok, type Outcome } from "#domain/shared/outcome.ts";

/** `before`: the agency confirms, then the result is publicised; `within` publicity; `after` its end. */
export type ConfirmationOrder = "before" | "within" | "after";
export type NeedPath = {
  readonly noticeWd: number;
  /** From opening to the proposed result; computed methods propose at once. */
  readonly proposalWd: number;
  readonly publicityWd: number;
  readonly confirmWd: number;
  readonly confirmation: ConfirmationOrder;
  /** From publication to the confirmed result, when everybody takes the longest time allowed. */
  readonly totalWd: number;
};
type PathQuestion = {
  readonly method: SelectionMethod;
  readonly publicFunds: boolean;
  readonly estimatedFen: Fen;
  readonly policy: Pick<Policy, "periods" | "fastLaneFen" | "largeNeedFen">;
};

/**
 * The stages of a need in working days; a formal review, where there is one, comes before it.
 *
 * - Fast lane: private money up to `fastLaneFen` has short publicity, confirmation within it.
 * - Direct choice: the agency confirms first, then short publicity, whatever the money.
 * - Source: rules.md 5.3 and Decided.
 */
export function pathOf({ method, publicFunds, estimatedFen, policy }: PathQuestion): NeedPath {
  const { periods } = policy;
  const direct = method === "direct";
  const fast = !publicFunds && estimatedFen <= policy.fastLaneFen;
  const extra = !direct && estimatedFen > policy.largeNeedFen ? periods.noticeLargeExtra : 0;
  const noticeWd = periods.notice[method] + extra;
  const proposalWd = method === "negotiated" ? periods.proposal : 0;
  const publicityWd = direct || fast ? periods.awardPublicityShort : periods.awardPublicity;
  const confirmation = direct ? "before" : fast ? "within" : "after";
  const confirmWd = confirmation === "within" ? 0 : periods.agencyConfirms;
  return {
    noticeWd,
    proposalWd,
    publicityWd,
    confirmWd,
    confirmation,
    totalWd: noticeWd + proposalWd + publicityWd + confirmWd,
  };
}

export type NeedSchedule = {
  readonly questionsCloseAt: Date;
  readonly closesAt: Date;
  readonly opensAt: Date;
  readonly noticeWd: number;
  readonly publicityWd: number;
  readonly totalWd: number;
  /** Some date of the whole path rests on a calendar that may still change: only later, never earlier. */
  readonly provisional: boolean;
};

/**
 * The dates of a notice published at `publishedAt`: quotes close, and open, at 17:00 of the last working day.
 * A direct choice has no notice period and is open at once. Refuses `calendar.year_missing` when any stage up to the
 * confirmed result reaches into a year without data.
 */
export function scheduleOf(
  need: PathQuestion & { readonly publishedAt: Date; readonly cal: WorkCalendar },
): Outcome<NeedSchedule> {
  const { publishedAt, cal, policy } = need;
  const path = pathOf(need);
  const wholePath = periodEnd(cal, publishedAt, path.totalWd);
  if (!wholePath.ok) return wholePath;
  const { noticeWd, publicityWd, totalWd } = path;
  const stages = { noticeWd, publicityWd, totalWd, provisional: wholePath.value.provisional };
  if (noticeWd === 0)
    return ok({ questionsCloseAt: publishedAt, closesAt: publishedAt, opensAt: publishedAt, ...stages });
  const closes = closingTime(cal, publishedAt, noticeWd);
  if (!closes.ok) return closes;
  const questionsCloseAt = questionsClose(publishedAt, noticeWd - policy.periods.questionsBeforeClosing, cal);
  if (!questionsCloseAt.ok) return questionsCloseAt;
  return ok({
    questionsCloseAt: questionsCloseAt.value,
    closesAt: closes.value.at,
    opensAt: closes.value.at,
    ...stages,
  });
}

function questionsClose(publishedAt: Date, wd: number, cal: WorkCalendar): Outcome<Date> {
  const closes = closingTime(cal, publishedAt, Math.max(wd, 0));
  return closes.ok ? ok(closes.value.at > publishedAt ? closes.value.at : publishedAt) : closes;
}

/** When quotes close after an addendum: at least `addendum` working days from it, and never earlier than before. */
export function closingAfterAddendum(change: {
  readonly closesAt: Date;
  readonly changedAt: Date;
  readonly policy: Pick<Policy, "periods">;
  readonly cal: WorkCalendar;
}): Outcome<Deadline> {
  const restarted = closingTime(change.cal, change.changedAt, change.policy.periods.addendum);
  if (!restarted.ok || restarted.value.at > change.closesAt) return restarted;
  return ok({ at: change.closesAt, provisional: restarted.value.provisional });
}

/**
 * Every date that an addendum moves: questions are open again until as long before the new closing as the policy says,
 * and neither they nor quoting ever close earlier than before.
 */
export function datesAfterAddendum(change: {
  readonly closesAt: Date;
  readonly questionsCloseAt: Date;
  readonly provisionalDates: boolean;
  readonly changedAt: Date;
  readonly policy: Pick<Policy, "periods">;
  readonly cal: WorkCalendar;
}): Outcome<Pick<NeedSchedule, "closesAt" | "opensAt" | "questionsCloseAt"> & { provisionalDates: boolean }> {
  const { changedAt, policy, cal } = change;
  const closes = closingAfterAddendum(change);
  if (!closes.ok) return closes;
  const wd = policy.periods.addendum - policy.periods.questionsBeforeClosing;
  const questions = questionsClose(changedAt, wd, cal);
  if (!questions.ok) return questions;
  const { at, provisional } = closes.value;
  const extended = at > change.closesAt && questions.value > change.questionsCloseAt;
  return ok({
    closesAt: at,
    opensAt: at,
    questionsCloseAt: extended ? questions.value : change.questionsCloseAt,
    provisionalDates: change.provisionalDates || provisional,
  });
}

/** The end of publicity that began at `publicisedAt`. */
export function publicityEnd(publicity: {
  readonly publicisedAt: Date;
  readonly publicityWd: number;
  readonly cal: WorkCalendar;
}): Outcome<Deadline> {
  return periodEnd(publicity.cal, publicity.publicisedAt, publicity.publicityWd);
}

/**
 * By when the agency must confirm, or it counts as declined: so many working days from the end of publicity, or of
 * the proposal where it confirms first; within publicity in the fast lane.
 */
export function confirmBy(
  award: { readonly path: Pick<NeedPath, "confirmation" | "confirmWd">; readonly cal: WorkCalendar } & (
    | { readonly proposedAt: Date; readonly publicityEndsAt?: undefined }
    | { readonly proposedAt?: undefined; readonly publicityEndsAt: Date }
  ),
): Outcome<Deadline> {
  const { path, cal } = award;
  if (award.publicityEndsAt === undefined) return periodEnd(cal, award.proposedAt, path.confirmWd);
  if (path.confirmation === "within") return ok({ at: award.publicityEndsAt, provisional: false });
  const last = addWorkingDays(cal, lastDayOf(award.publicityEndsAt), path.confirmWd);
  return last.ok ? ok({ at: instantAt(last.value.day, 24), provisional: last.value.provisional }) : last;
}
