import { addDays, type Day } from "#domain/shared/dates.ts";
import { workCalendar, type CalendarDay } from "./working-days.ts";

/** 国办发明电〔2025〕7号: first and last day of each holiday, and the weekend days worked for them. */
const holidays: readonly (readonly [from: Day, to: Day])[] = [
  ["2026-01-01", "2026-01-03"],
  ["2026-02-15", "2026-02-23"],
  ["2026-04-04", "2026-04-06"],
  ["2026-05-01", "2026-05-05"],
  ["2026-06-19", "2026-06-21"],
  ["2026-09-25", "2026-09-27"],
  ["2026-10-01", "2026-10-07"],
];
const makeupDays: readonly Day[] = [
  "2026-01-04",
  "2026-02-14",
  "2026-02-28",
  "2026-05-09",
  "2026-09-20",
  "2026-10-10",
];

function entryOf(day: Day): CalendarDay {
  if (makeupDays.includes(day)) return { day, isWorkday: true, provisional: false, kind: "makeup" };
  if (holidays.some(([from, to]) => from <= day && day <= to))
    return { day, isWorkday: false, provisional: false, kind: "holiday" };
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const weekend = weekday === 0 || weekday === 6;
  return { day, isWorkday: !weekend, provisional: false, kind: weekend ? "weekend" : "workday" };
}

function daysFrom(first: Day, count: number): CalendarDay[] {
  return Array.from({ length: count }, (_, at) => entryOf(addDays(first, at)));
}

/** 2026 as it is in law, and January 2027 as a provisional beginning; for tests of rules. */
export const fixtureDays: readonly CalendarDay[] = [
  ...daysFrom("2026-01-01", 365),
  ...daysFrom("2027-01-01", 31).map((entry) =>
    entry.day === "2027-01-01"
      ? { ...entry, isWorkday: false, provisional: true, kind: "holiday" as const }
      : { ...entry, provisional: true },
  ),
];
export const calendar2026 = workCalendar(fixtureDays);
