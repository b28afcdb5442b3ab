import { periodEnd } from "#domain/calendar/working-days.ts";
import { dayOf } from "#domain/shared/dates.ts";
import type { Db } from "../../client.ts";
import { loadCalendar } from "../../store/calendar.ts";
import { policyInForce } from "../../store/policy.ts";

type Event = { readonly jurisdictionCode: string; readonly at: Date };

/**
 * When an officer's time to decide ends, by the policy that was in force in the place on the day of the event; in
 * working days that follow that day. Null beyond the calendar.
 */
export async function dueOf(
  db: Db,
  events: readonly Event[],
  period: "sanctionDecision",
): Promise<(Date | null)[]> {
  if (events.length === 0) return [];
  const cal = await loadCalendar(db);
  const known = new Map<string, number | null>();
  const due: (Date | null)[] = [];
  for (const { jurisdictionCode, at } of events) {
    const day = dayOf(at);
    const key = `${jurisdictionCode} ${day}`;
    if (!known.has(key)) {
      const policy = await policyInForce(db, jurisdictionCode, day);
      known.set(key, policy.ok ? policy.value.periods[period] : null);
    }
    const wd = known.get(key) ?? null;
    const end = wd === null ? null : periodEnd(cal, at, wd);
    due.push(end?.ok ? end.value.at : null);
  }
  return due;
}
