import {
  lastDayOf,
  periodEnd,
  workingDaysBetween,
  type WorkCalendar,
} from "#domain/calendar/working-days.ts";
import { confirmBy as confirmationEnd, type NeedPath } from "#domain/need/schedule.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { ok, type Outcome } from "#domain/shared/outcome.ts";

export type Standstill = {
  readonly frozenAt: Date;
  readonly resumesAt: Date;
  /** Of the award before it stood still; null while it was not publicised yet. */
  readonly publicityEndsAt: Date | null;
  readonly confirmBy: Date | null;
  /** Publicity lasts at least until here: an appeal may still come. */
  readonly notBefore: Date | null;
  readonly path: Pick<NeedPath, "confirmation" | "confirmWd">;
  readonly cal: WorkCalendar;
};

/**
 * A deadline that stood still from `frozenAt` to `resumesAt`. The day of the freeze was cut short and counts again in
 * full, so what is left is never shorter than it was; a deadline that was over already stays where it was.
 */
export function resumedDeadline(
  endsAt: Date,
  { frozenAt, resumesAt, cal }: Pick<Standstill, "frozenAt" | "resumesAt" | "cal">,
): Outcome<Date> {
  if (frozenAt >= endsAt) return ok(endsAt);
  const left = workingDaysBetween(cal, dayOf(frozenAt), lastDayOf(endsAt));
  if (!left.ok) return left;
  const cutShort = cal.days.get(dayOf(frozenAt))?.isWorkday ? 1 : 0;
  const end = periodEnd(cal, resumesAt, left.value + cutShort);
  return end.ok ? ok(latest(endsAt, end.value.at)) : end;
}

/**
 * Publicity and confirmation of an award whose freeze has ended; both only ever move later.
 *
 * - Refuses: `calendar.year_missing`.
 * - Source: rules.md 5.2 (unfreeze on decision), 5.16 (a deadline never shortens).
 */
export function resumedDates(
  still: Standstill,
): Outcome<{ publicityEndsAt: Date | null; confirmBy: Date | null }> {
  const { publicityEndsAt: ended, confirmBy, notBefore, path, cal } = still;
  const publicity = ended ? resumedDeadline(ended, still) : ok(null);
  if (!publicity.ok) return publicity;
  const publicityEndsAt = publicity.value && latest(publicity.value, notBefore ?? publicity.value);
  if (!confirmBy) return ok({ publicityEndsAt, confirmBy });
  const own = resumedDeadline(confirmBy, still);
  if (!own.ok || !publicityEndsAt || path.confirmation === "before")
    return own.ok ? ok({ publicityEndsAt, confirmBy: latest(own.value, publicityEndsAt ?? own.value) }) : own;
  const following = confirmationEnd({ path, cal, publicityEndsAt });
  return following.ok ? ok({ publicityEndsAt, confirmBy: latest(own.value, following.value.at) }) : following;
}

function latest(a: Date, b: Date): Date {
  return a > b ? a : b;
}
