import chineseDays from "chinese-days";
import { provisionalHolidays2027 } from "#domain/calendar/provisional-2027.ts";
import type { CalendarDay } from "#domain/calendar/working-days.ts";
import { addDays, type Day } from "#domain/shared/dates.ts";

type Row = CalendarDay & { source: string };
const officialYears = { from: 2020, to: 2026 };
const isWeekend = (day: Day) => [0, 6].includes(new Date(`${day}T00:00:00.000Z`).getUTCDay());

/** Official days 2020–2026 with their make-up days, and 2027 as provisional until the State Council's notice. */
export function calendarRows(): Row[] {
  const rows: Row[] = [];
  for (
    let day: Day = `${officialYears.from}-01-01`;
    day <= `${officialYears.to}-12-31`;
    day = addDays(day, 1)
  ) {
    const { work: isWorkday, name } = chineseDays.getDayDetail(day);
    rows.push({
      day,
      isWorkday,
      kind: kindOf(day, isWorkday, name),
      provisional: false,
      source: `国务院办公厅放假通知 ${day.slice(0, 4)}`,
    });
  }
  return [...rows, ...provisional2027()];
}

function provisional2027(): Row[] {
  const holidays = new Set(provisionalHolidays2027.map((holiday) => holiday.day));
  const rows: Row[] = [];
  for (let day: Day = "2027-01-01"; day <= "2027-12-31"; day = addDays(day, 1)) {
    const kind = holidays.has(day) ? "holiday" : isWeekend(day) ? "weekend" : "workday";
    rows.push({
      day,
      isWorkday: kind === "workday",
      kind,
      provisional: true,
      source: "provisional: national holidays without make-up days",
    });
  }
  return rows;
}

/** The library names an official day off "National Day,国庆节,3" and an ordinary one by its weekday. */
function kindOf(day: Day, isWorkday: boolean, name: string): CalendarDay["kind"] {
  if (isWorkday) return isWeekend(day) ? "makeup" : "workday";
  return name.includes(",") ? "holiday" : "weekend";
}
