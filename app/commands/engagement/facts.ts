import type { EngagementFacts } from "#domain/engagement/lifecycle.ts";
import type { NeedFacts } from "#domain/need/lifecycle.ts";
import type { RequirementFacts } from "#domain/case/lifecycle.ts";
import { needFacts } from "../need/facts.ts";

const nothing: EngagementFacts = {
  signedByThisSide: false,
  signingBarred: false,
  contractOverdue: false,
  deliverableComplete: false,
  reworkRoundsLeft: 0,
  defectCount: 0,
  acceptanceSilent: false,
  bothAgreeToTerminate: false,
  reasonGiven: false,
  everyMilestoneConfirmed: false,
};

/** A command fills in what its own step asks about; the rest is no. */
export function factsOf(known: Partial<EngagementFacts>): EngagementFacts {
  return { ...nothing, ...known };
}

export function requirementFacts(known: Partial<RequirementFacts> = {}): RequirementFacts {
  return {
    reasonGiven: false,
    answerOverdue: false,
    regionalResult: false,
    coverLost: false,
    voluntary: false,
    ...known,
  };
}

/** A need that an engagement ends: chosen, publicised and confirmed, no complaint in the way (that would be `frozen`). */
export function endedNeedFacts(contractOverdue: boolean): NeedFacts {
  return needFacts({ publicityOver: true, agencyConfirmed: true, contractOverdue });
}
