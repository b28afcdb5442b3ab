import type { Db } from "#db/client.ts";
import { readNeed, type NeedPage } from "#db/read/need.ts";
import { needFlagsOf, rulerDays, workingDaysLeft, type NeedFlag } from "#db/read/need-dates.ts";
import { loadCalendar } from "#db/store/calendar.ts";
import { policyAt } from "#db/store/policy.ts";
import type { CalendarDay } from "#domain/calendar/working-days.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { toFen } from "#domain/shared/money.ts";
import { estimateOf } from "./assess.ts";

export type Notice = {
  readonly need: NeedPage;
  readonly policy: Policy | null;
  readonly days: readonly CalendarDay[];
  readonly flags: readonly NeedFlag[];
  /** Working days until quotes close, or until publicity ends; null when nothing runs. */
  readonly leftWd: number | null;
};

/** A need with the dates on its ruler; a draft has none yet. */
export async function readNotice(db: Db, no: string, now: Date): Promise<Notice | null> {
  const need = await readNeed(db, no, now);
  if (!need) return null;
  if (need.policyProfile === null || need.policyVersion === null)
    return { need, policy: null, days: [], flags: [], leftWd: null };
  const [policy, cal] = await Promise.all([
    policyAt(db, need.policyProfile, need.policyVersion),
    loadCalendar(db),
  ]);
  const flags = needFlagsOf(need, estimateOf(need, need.cap) ?? toFen(0), policy, cal);
  const until =
    need.state === "published" ? need.closesAt : need.state === "publicised" ? need.publicityEndsAt : null;
  const leftWd = until && now < until ? workingDaysLeft(cal, now, until) : null;
  return { need, policy, days: rulerDays(flags, cal), flags, leftWd };
}
