import { lateness } from "#domain/engagement/rules.ts";
import {
  agencyCeilings,
  ownerCeilings,
  type AgencyCriterion,
  type Ceilings,
  type OwnerCriterion,
} from "#domain/rating/criteria.ts";
import type { EngagementRow, MilestoneRow } from "#db/store/engagement.ts";

type Facts = {
  readonly row: Pick<EngagementRow, "days" | "lateDays" | "deemedAccepted" | "priceFen">;
  readonly capFen: number | null;
  readonly milestones: readonly Pick<MilestoneRow, "dueAt" | "paidAt">[];
  readonly now: Date;
};

/** Highest marks that what happened allows; the form shows them and the command holds them. */
export function ceilingsFor(side: "owner", facts: Facts): Ceilings<OwnerCriterion>;
export function ceilingsFor(side: "agency", facts: Facts): Ceilings<AgencyCriterion>;
export function ceilingsFor(
  side: "owner" | "agency",
  facts: Facts,
): Ceilings<OwnerCriterion> | Ceilings<AgencyCriterion>;
export function ceilingsFor(side: "owner" | "agency", { row, capFen, milestones, now }: Facts) {
  if (side === "owner") {
    const { lateBp } = lateness(row.days, row.days + row.lateDays);
    return ownerCeilings({ lateBp, chargedOverCap: capFen !== null && row.priceFen > capFen });
  }
  const paidLate = milestones.some(({ dueAt, paidAt }) => dueAt !== null && (paidAt ?? now) > dueAt);
  return agencyCeilings({ acceptedBySilence: row.deemedAccepted, paidLate });
}
