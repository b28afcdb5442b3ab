import type { WorkCalendar } from "#domain/calendar/working-days.ts";
import { addDays, type Day } from "#domain/shared/dates.ts";
import { finishCase, neededBy, requirementFor, type CaseDraft } from "./cases.ts";
import type { Chance } from "./chance.ts";
import type { CaseSeed, NeedPlan, RequirementSeed } from "./types-market.ts";
import { back } from "./working-time.ts";

type Calendar = { readonly anchor: Day; readonly cal: WorkCalendar };
type Settled = { readonly disposition: RequirementSeed["disposition"]; readonly reason: string };

const open: Settled = { disposition: "open", reason: "" };
const waived: Settled = { disposition: "waived", reason: "项目符合告知承诺条件，经审核免于提交。" };
const covered: Settled = { disposition: "covered", reason: "所在园区已完成区域评估，直接使用区域成果。" };

/** A case gets its dates from its needs: it was accepted some days before the first of them was written. */
export function datedCase(
  dice: Chance,
  draft: CaseDraft,
  needs: readonly NeedPlan[],
  { anchor, cal }: Calendar,
): CaseSeed {
  const firstNeed = needs.map((need) => need.createdOn).toSorted()[0] ?? addDays(anchor, -dice.int(4, 60));
  const acceptedOn = back(cal, firstNeed, isStory(draft) ? 6 : dice.int(3, 18));
  const planned = new Map(needs.map((need) => [need.itemCode, need]));
  const finished = needs.length > 0 && needs.every(isPassed) && dice.bool(0.6);
  const items = finished ? draft.items.filter((itemCode) => planned.has(itemCode)) : draft.items;
  const requirements = items.map((itemCode) => {
    const need = planned.get(itemCode);
    const { disposition, reason } = need || isStory(draft) ? open : settledOtherwise(dice);
    return requirementFor(
      itemCode,
      draft.matterCode,
      neededBy(dice, need?.createdOn ?? acceptedOn),
      disposition,
      reason,
    );
  });
  return finishCase(draft, acceptedOn, finished, requirements);
}

/** The story's own cases start clean. */
function isStory(draft: CaseDraft): boolean {
  return draft.serial < 2;
}

function isPassed(need: NeedPlan): boolean {
  return need.stage === "completed" && need.engagement?.review?.result === "passed";
}

function settledOtherwise(dice: Chance): Settled {
  const drawn = dice.int(1, 100);
  if (drawn <= 6) return waived;
  return drawn <= 12 ? covered : open;
}
