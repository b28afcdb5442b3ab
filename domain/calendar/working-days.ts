import { addDays, dayOf, instantAt, type Day } from "#domain/shared/dates.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

export type CalendarDay = {
  readonly day: Day;
  readonly isWorkday: boolean;
  /** Before the official notice for that year: dates resting on it may move, but only later. */
  readonly provisional: boolean;
  readonly kind: "workday" | "weekend" | "holiday" | "makeup";
};
export type WorkCalendar = { readonly days: ReadonlyMap<Day, CalendarDay> };
export type WorkingDay = { readonly day: Day; readonly provisional: boolean };
export type Deadline = { readonly at: Date; readonly provisional: boolean };

export function workCalendar(days: readonly CalendarDay[]): WorkCalendar {
  return { days: new Map(days.map((entry) => [entry.day, entry])) };
}

function yearMissing(day: Day) {
  return refuse("calendar.year_missing", { year: day.slice(0, 4) });
}

/**
 * The n-th working day after `from`; the day of the event itself is not counted.
 *
 * - `n` = 0 gives `from` itself. Provisional as soon as one day walked over is.
 * - Refuses: `calendar.year_missing` when the period reaches into a year without data.
 * - Source: Civil Code art. 200–204; rules.md 5.0.
 * @throws RangeError when `n` is not a whole number ≥ 0.
 */
export function addWorkingDays(cal: WorkCalendar, from: Day, n: number): Outcome<WorkingDay> {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`not a number of working days: ${n}`);
  let day = from;
  let provisional = false;
  for (let left = n; left > 0;) {
    day = addDays(day, 1);
    const entry = cal.days.get(day);
    if (!entry) return yearMissing(day);
    provisional ||= entry.provisional;
    if (entry.isWorkday) left -= 1;
  }
  return ok({ day, provisional });
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. Refuses `calendar.year_missing`. */
export function workingDaysBetween(cal: WorkCalendar, from: Day, to: Day): Outcome<number> {
  let count = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    const entry = cal.days.get(day);
    if (!entry) return yearMissing(day);
    if (entry.isWorkday) count += 1;
  }
  return ok(count);
}

function deadline(cal: WorkCalendar, event: Date, n: number, hour: number): Outcome<Deadline> {
  const last = addWorkingDays(cal, dayOf(event), n);
  if (!last.ok) return last;
  return ok({ at: instantAt(last.value.day, hour), provisional: last.value.provisional });
}

/** 24:00 Shanghai time of the n-th working day after the event: how every period but quoting and questions ends. */
export function periodEnd(cal: WorkCalendar, event: Date, n: number): Outcome<Deadline> {
  return deadline(cal, event, n, 24);
}

/** 17:00 of the n-th working day after the event: when quotes and questions close. */
export function closingTime(cal: WorkCalendar, event: Date, n: number): Outcome<Deadline> {
  return deadline(cal, event, n, 17);
}

/** A period's last day: one that ends at 24:00 ends on the day before the instant's own. */
export function lastDayOf(endsAt: Date): Day {
  return dayOf(new Date(endsAt.getTime() - 1));
}
