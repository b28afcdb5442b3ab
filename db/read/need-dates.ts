import {
  addWorkingDays,
  lastDayOf,
  periodEnd,
  type CalendarDay,
  type WorkCalendar,
} from "#domain/calendar/working-days.ts";
import { confirmBy, pathOf, publicityEnd } from "#domain/need/schedule.ts";
import type { Policy } from "#domain/policy/policy.ts";
import type { SelectionMethod } from "#domain/selection/method-names.ts";
import { addDays, dayOf } from "#domain/shared/dates.ts";
import type { Fen } from "#domain/shared/money.ts";

export const needFlags = ["published", "questions", "closes", "publicity", "contract"] as const;
export type NeedFlag = {
  readonly what: (typeof needFlags)[number];
  readonly at: Date;
  readonly expected: boolean;
};
type Dated = {
  readonly method: SelectionMethod;
  readonly publicFunds: boolean;
  readonly publishedAt: Date | null;
  readonly questionsCloseAt: Date | null;
  readonly closesAt: Date | null;
  readonly publicityEndsAt: Date | null;
};

/** The dates on a notice's ruler: those fixed at publication, and those that follow if everybody takes the whole time. */
export function needFlagsOf(row: Dated, estimatedFen: Fen, policy: Policy, cal: WorkCalendar): NeedFlag[] {
  if (!row.publishedAt || !row.closesAt) return [];
  const path = pathOf({ method: row.method, publicFunds: row.publicFunds, estimatedFen, policy });
  const ends =
    row.publicityEndsAt ??
    valueOf(publicityEnd({ publicisedAt: row.closesAt, publicityWd: path.publicityWd, cal }));
  const confirmed =
    ends && path.confirmation === "after" ? valueOf(confirmBy({ path, cal, publicityEndsAt: ends })) : ends;
  const contract = confirmed
    ? valueOf(periodEnd(cal, new Date(confirmed.getTime() - 1), policy.periods.contractSigned))
    : null;
  const direct = row.method === "direct";
  const flags: (NeedFlag | null)[] = [
    { what: "published", at: row.publishedAt, expected: false },
    row.questionsCloseAt && !direct ? { what: "questions", at: row.questionsCloseAt, expected: false } : null,
    direct ? null : { what: "closes", at: row.closesAt, expected: false },
    ends ? { what: "publicity", at: ends, expected: row.publicityEndsAt === null } : null,
    contract ? { what: "contract", at: contract, expected: true } : null,
  ];
  return flags.filter((flag) => flag !== null);
}

function valueOf(deadline: ReturnType<typeof periodEnd>): Date | null {
  return deadline.ok ? deadline.value.at : null;
}

/** Consecutive days around the flags, as far as the calendar knows them. */
export function rulerDays(flags: readonly NeedFlag[], cal: WorkCalendar): CalendarDay[] {
  const [first, last] = [flags[0], flags.at(-1)];
  if (!first || !last) return [];
  const days: CalendarDay[] = [];
  for (let day = dayOf(first.at); day <= lastDayOf(last.at); day = addDays(day, 1)) {
    const known = cal.days.get(day);
    if (known) days.push(known);
  }
  return days;
}

/** Working days from `now` until the day of `at`; null when the calendar does not reach that far. */
export function workingDaysLeft(cal: WorkCalendar, now: Date, at: Date): number | null {
  let left = 0;
  for (let day = dayOf(now); day < lastDayOf(at); left += 1) {
    const next = addWorkingDays(cal, day, 1);
    if (!next.ok) return null;
    day = next.value.day;
  }
  return left;
}
