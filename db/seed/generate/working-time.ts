import type { WorkCalendar } from "#domain/calendar/working-days.ts";
import type { Day } from "#domain/shared/dates.ts";

type Workdays = {
  readonly list: readonly Day[];
  /** Of every day, the place in the list of the last working day up to it; -1 before the first. */
  readonly placeOf: ReadonlyMap<Day, number>;
};
const known = new WeakMap<WorkCalendar, Workdays>();

/** Counting by index: a market of thousands asks for hundreds of thousands of days. */
function workdaysOf(cal: WorkCalendar): Workdays {
  const before = known.get(cal);
  if (before) return before;
  const list: Day[] = [];
  const placeOf = new Map<Day, number>();
  for (const day of [...cal.days.keys()].toSorted()) {
    if (cal.days.get(day)?.isWorkday) list.push(day);
    placeOf.set(day, list.length - 1);
  }
  const workdays = { list, placeOf };
  known.set(cal, workdays);
  return workdays;
}

function shifted(cal: WorkCalendar, from: Day, workingDays: number): Day {
  const { list, placeOf } = workdaysOf(cal);
  const place = placeOf.get(from);
  const day = place === undefined ? undefined : list[place + workingDays];
  if (day === undefined)
    throw new RangeError(`the calendar does not reach ${workingDays} working days from ${from}`);
  return day;
}

/**
 * As `addWorkingDays`.
 * @throws RangeError when the calendar does not reach so far: the demonstration then needs another anchor.
 */
export function forward(cal: WorkCalendar, from: Day, workingDays: number): Day {
  return workingDays === 0 ? from : shifted(cal, from, workingDays);
}

/** The working day after which exactly `workingDays` working days lie up to and including `to`. */
export function back(cal: WorkCalendar, to: Day, workingDays: number): Day {
  return shifted(cal, to, -workingDays);
}
