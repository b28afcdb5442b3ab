import { workCalendar as buildCalendar, type WorkCalendar } from "#domain/calendar/working-days.ts";
import type { Db } from "../client.ts";
import { workCalendar } from "../schema/spine.ts";

const keptMs = 60_000;
let cached: { calendar: WorkCalendar; at: number } | null = null;

/** The whole table: about 3,000 days. Kept for a minute; a new year's notice may arrive that late. */
export async function loadCalendar(db: Db): Promise<WorkCalendar> {
  if (cached && performance.now() - cached.at < keptMs) return cached.calendar;
  const rows = await db
    .select({
      day: workCalendar.day,
      isWorkday: workCalendar.isWorkday,
      kind: workCalendar.kind,
      provisional: workCalendar.provisional,
    })
    .from(workCalendar);
  cached = { calendar: buildCalendar(rows), at: performance.now() };
  return cached.calendar;
}
