import { addDays, dayOf, instantAt, type Day } from "#domain/shared/dates.ts";
import { lastDayOf, type WorkCalendar } from "./working-days.ts";

export const lights = ["green", "yellow", "red", "done"] as const;
export type Light = (typeof lights)[number];

const dayMs = 86_400_000;

/** Length of the working part of [from, to) in ms. A day the calendar does not know counts as free: the light warns earlier. */
function workingMs(cal: WorkCalendar, from: Date, to: Date): number {
  let total = 0;
  for (let day: Day = dayOf(from); instantAt(day, 0) < to; day = addDays(day, 1)) {
    if (!cal.days.get(day)?.isWorkday) continue;
    const start = Math.max(instantAt(day, 0).getTime(), from.getTime());
    total += Math.min(instantAt(day, 24).getTime(), to.getTime()) - start;
  }
  return total;
}

function workingDaysUpTo(cal: WorkCalendar, from: Day, to: Day): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (cal.days.get(day)?.isWorkday) count += 1;
  return count;
}

/**
 * The light of a running period.
 *
 * Yellow when what remains is at most 1 working day or 20 % of the period, whichever is longer; red from the due
 * instant on; done once it is done, late or not.
 *
 * - Remaining time is counted in working days of 24 hours; the period in whole working days, its first day not counted.
 * - Source: Dongying, Dezhou, Linyi; rules.md 5.0 and Decided.
 */
export function lightOf(period: {
  readonly startsAt: Date;
  readonly dueAt: Date;
  readonly now: Date;
  readonly cal: WorkCalendar;
  readonly doneAt?: Date | null;
}): Light {
  const { startsAt, dueAt, now, cal, doneAt } = period;
  if (doneAt) return "done";
  if (now >= dueAt) return "red";
  const length = workingDaysUpTo(cal, dayOf(startsAt), lastDayOf(dueAt));
  const threshold = Math.max(dayMs, (length * dayMs) / 5);
  return workingMs(cal, now, dueAt) <= threshold ? "yellow" : "green";
}
