import { periodEnd, type WorkCalendar } from "#domain/calendar/working-days.ts";
import type { Periods } from "#domain/policy/periods.ts";
import { ok, type Outcome } from "#domain/shared/outcome.ts";

/** What sets the clock of a complaint, and by when it makes somebody act. */
const duties = {
  filed: { admitDueAt: "complaintAdmitted" },
  sent_back: { completionDueAt: "complaintAnswered" },
  admitted: {
    answerDueAt: "complaintAnswered",
    decideDueAt: "complaintDecided",
    decideLatestAt: "complaintDecidedLongest",
  },
  decided: { appealUntil: "complaintAppeal" },
  appealed: { appealDueAt: "complaintDecided" },
} as const satisfies Record<string, Record<string, keyof Periods>>;
type Act = keyof typeof duties;
export type ComplaintDates<A extends Act> = { readonly [Key in keyof (typeof duties)[A]]: Date };

/**
 * The deadlines that an act at `at` starts: working days, each to 24:00 of its last day.
 *
 * - Refuses: `calendar.year_missing`.
 * - Source: rules.md 5.3 (2 to admit, 3 to answer, 15 and at most 30 to decide) and 5.9 (5 to appeal).
 */
export function datesAfter<A extends Act>(
  act: A,
  at: Date,
  { cal, periods }: { readonly cal: WorkCalendar; readonly periods: Periods },
): Outcome<ComplaintDates<A>> {
  const dates: Record<string, Date> = {};
  for (const [name, period] of Object.entries<keyof Periods>(duties[act])) {
    const end = periodEnd(cal, at, periods[period] as number);
    if (!end.ok) return end;
    dates[name] = end.value.at;
  }
  return ok(dates as ComplaintDates<A>);
}
