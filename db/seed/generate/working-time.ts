import { addWorkingDays, type WorkCalendar } from "#domain/calendar/working-days.ts";
import { addDays, type Day } from "#domain/shared/dates.ts";

/** @throws RangeError when the calendar does not reach so far: the demonstration then needs another anchor. */
export function forward(cal: WorkCalendar, from: Day, workingDays: number): Day {
  const later = addWorkingDays(cal, from, workingDays);
  if (!later.ok) throw new RangeError(`the calendar has no data for ${String(later.refusal.params.year)}`);
  return later.value.day;
}

/** The working day after which exactly `workingDays` working days lie up to and including `to`. */
export function back(cal: WorkCalendar, to: Day, workingDays: number): Day {
  let left = workingDays;
  for (let day = to; ; day = addDays(day, -1)) {
    const entry = cal.days.get(day);
    if (!entry) throw new RangeError(`the calendar has no data for ${day}`);
    if (!entry.isWorkday) continue;
    if (left === 0) return day;
    left -= 1;
  }
}
