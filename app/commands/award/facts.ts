import type { AwardFacts } from "#domain/selection/award-lifecycle.ts";

/** A command fills in what its own step asks about; the rest is no. */
export function awardFacts(known: Partial<AwardFacts>): AwardFacts {
  return {
    publicityOver: false,
    agencyConfirmed: false,
    confirmOverdue: false,
    reasonGiven: false,
    ...known,
  };
}
