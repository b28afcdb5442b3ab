import { periodEnd, type WorkCalendar } from "#domain/calendar/working-days.ts";
import type { NeedState } from "#domain/need/lifecycle.ts";
import type { Periods } from "#domain/policy/periods.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { ComplaintObject } from "./subjects.ts";

/** From the instant read after the need's lock. */
export type FilingFacts = {
  readonly now: Date;
  readonly state: NeedState;
  readonly publishedAt: Date | null;
  readonly closesAt: Date | null;
  /** Of the live award. */
  readonly publicityEndsAt: Date | null;
  readonly frozenAt: Date | null;
  /** What was done last in the engagement: signed, delivered, returned, accepted, paid. */
  readonly lastActAt: Date | null;
  readonly cal: WorkCalendar;
  readonly periods: Pick<Periods, "entryComplaint">;
};
/** Null: it stands still and will be told anew. */
export type FilingWindow = { readonly until: Date | null };

const over = (at: Date) => refuse("complaint.filing_over", { overAt: at.toISOString() });

/**
 * Until when somebody may complain: about a notice until quotes close, about selection and award while the result is
 * publicised, about delivery for 5 working days after the act. While an award is frozen its publicity stands still.
 *
 * - Refuses: `complaint.not_open` before it begins, `complaint.filing_over` from the instant of its end on.
 * - Source: rules.md 5.3.
 */
export function filingWindow(object: ComplaintObject, facts: FilingFacts): Outcome<FilingWindow> {
  if (object === "notice") return noticeWindow(facts);
  return object === "delivery" ? deliveryWindow(facts) : publicityWindow(facts);
}

function noticeWindow({ publishedAt, closesAt, state, now }: FilingFacts): Outcome<FilingWindow> {
  if (!publishedAt || !closesAt) return refuse("complaint.not_open");
  if (now >= closesAt) return over(closesAt);
  return state === "published" ? ok({ until: closesAt }) : refuse("complaint.not_open");
}

function publicityWindow({ publicityEndsAt, frozenAt, state, now }: FilingFacts): Outcome<FilingWindow> {
  if (!publicityEndsAt) return refuse("complaint.not_open");
  const frozen = state === "frozen" && frozenAt !== null;
  if ((frozen ? frozenAt : now) >= publicityEndsAt) return over(publicityEndsAt);
  if (frozen) return ok({ until: null });
  return state === "publicised" ? ok({ until: publicityEndsAt }) : refuse("complaint.not_open");
}

function deliveryWindow({ lastActAt, cal, periods, now }: FilingFacts): Outcome<FilingWindow> {
  if (!lastActAt) return refuse("complaint.not_open");
  const end = periodEnd(cal, lastActAt, periods.entryComplaint);
  if (!end.ok) return end;
  return now >= end.value.at ? over(end.value.at) : ok({ until: end.value.at });
}
