import type { NeedPlan } from "#db/seed/generate/types-market.ts";
import type { WorkCalendar } from "#domain/calendar/working-days.ts";
import { endOf, momentsOf, type Moments } from "./history/moments.ts";

export type Placed = { readonly plan: NeedPlan; readonly moments: Moments };

const finished: ReadonlySet<NeedPlan["stage"]> = new Set<NeedPlan["stage"]>([
  "completed",
  "terminated",
  "failed",
  "cancelled",
]);
/** A proposed entry of the ledger is confirmed some days after the fact; with that the tale is over. */
const settledAfterMs = 4 * 86_400_000;

/**
 * Whatever still goes on is played through the commands, so that every deadline, lock and task of it is real; what was
 * over some days before `now` is history.
 */
export function splitPlans(
  plans: readonly NeedPlan[],
  cal: WorkCalendar,
  now: Date,
): { played: Placed[]; past: Placed[] } {
  const placed = plans.map((plan) => ({ plan, moments: momentsOf(plan, cal) }));
  const isPast = ({ plan, moments }: Placed) =>
    finished.has(plan.stage) && endOf(moments).getTime() + settledAfterMs < now.getTime();
  return { played: placed.filter((each) => !isPast(each)), past: placed.filter(isPast) };
}
