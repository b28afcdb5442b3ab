import type { Db } from "#db/client.ts";
import { approvalCase, caseRequirement } from "#db/schema/case.ts";
import { insertRows, reserveIds } from "#db/seed/bulk.ts";
import { insertPastEvents } from "#db/seed/past-events.ts";
import type { Market } from "#db/seed/generate/market.ts";
import type { CaseSeed, NeedPlan } from "#db/seed/generate/types-market.ts";
import { instantAt } from "#domain/shared/dates.ts";
import { departmentKey } from "./organisations.ts";
import type { People } from "./people.ts";

type RequirementState = typeof caseRequirement.$inferSelect.state;
export type PlacedRequirement = {
  readonly id: number;
  readonly caseId: number;
  readonly caseCode: string;
  readonly project: CaseSeed;
};
/** By the case's and the item's keys. */
export type Requirements = ReadonlyMap<string, PlacedRequirement>;

export const requirementKey = (caseKey: string, itemCode: string) => `${caseKey} ${itemCode}`;
const handedOver = { kind: "system", name: "import" } as const;

/** Cases as the approval system handed them over; `settled` needs are history, so their requirements stand where they ended. */
export async function insertCases(
  db: Db,
  market: Market,
  people: People,
  settled: readonly NeedPlan[],
): Promise<Requirements> {
  const { cases } = market;
  const caseIds = await reserveIds(db, "approval_case", cases.length);
  await insertRows(
    db,
    approvalCase,
    cases.map((each, at) => caseRow(each, caseIds[at]!, people)),
  );
  const wanted = cases.flatMap((project, at) =>
    project.requirements.map((requirement) => ({ project, caseId: caseIds[at]!, requirement })),
  );
  const ids = await reserveIds(db, "case_requirement", wanted.length);
  const ended = new Map(settled.map((plan) => [requirementKey(plan.caseKey, plan.itemCode), plan]));
  const rows = wanted.map(({ project, caseId, requirement }, at) => {
    const { itemCode, phase, reason, basis, neededOn } = requirement;
    const outcome = outcomeOf(requirement, ended.get(requirementKey(project.key, itemCode)), project);
    return { id: ids[at]!, caseId, itemCode, phase, reason, basis, neededOn, ...outcome };
  });
  await insertRows(db, caseRequirement, rows);
  await insertPastEvents(db, cases.map(importEvent));
  return new Map(
    wanted.map(({ project, caseId, requirement }, at) => [
      requirementKey(project.key, requirement.itemCode),
      { id: ids[at]!, caseId, caseCode: project.code, project },
    ]),
  );
}

function caseRow(each: CaseSeed, id: number, people: People): typeof approvalCase.$inferInsert {
  const at = instantAt(each.acceptedOn, 9);
  return {
    id,
    code: each.code,
    projectName: each.projectName,
    ownerId: people.idOf(each.ownerKey),
    departmentId: people.idOf(departmentKey(each.departmentCode, each.jurisdictionCode)),
    jurisdictionCode: each.jurisdictionCode,
    matterZh: each.matter.zh,
    matterEn: each.matter.en,
    phase: each.phase,
    state: each.state,
    limitWd: each.limitWorkingDays,
    investmentFen: each.investmentFen,
    areaM2: each.areaM2,
    keyProject: each.keyProject,
    confirmedAt: at,
    acceptedOn: each.acceptedOn,
    createdAt: at,
  };
}

type Outcome = {
  state: RequirementState;
  reviewedAt: Date | null;
  reviewReason: string | null;
  bySilence: boolean;
};

function outcomeOf(
  requirement: CaseSeed["requirements"][number],
  plan: NeedPlan | undefined,
  project: CaseSeed,
): Outcome {
  const open: Outcome = { state: "open", reviewedAt: null, reviewReason: null, bySilence: false };
  const { disposition, dispositionReason } = requirement;
  if (disposition !== "open")
    return {
      ...open,
      state: disposition,
      reviewedAt: instantAt(project.acceptedOn, 9),
      reviewReason: dispositionReason,
    };
  const review = plan?.engagement?.review;
  if (review)
    return {
      state: review.result === "passed" ? "accepted" : "rejected",
      reviewedAt: instantAt(review.on, 11),
      reviewReason: review.reason,
      bySilence: review.bySilence,
    };
  return open;
}

function importEvent(each: CaseSeed) {
  const settled = each.requirements.filter(({ disposition }) => disposition !== "open");
  return {
    at: instantAt(each.acceptedOn, 9),
    actor: handedOver,
    type: "case.imported",
    subjects: [`case:${each.code}`],
    visibility: "public" as const,
    data: {
      projectName: each.projectName,
      items: each.requirements.map(({ itemCode }) => itemCode),
      ...(settled.length > 0
        ? {
            settled: settled.map(({ itemCode, disposition, dispositionReason }) => ({
              itemCode,
              state: disposition,
              reason: dispositionReason,
            })),
          }
        : {}),
    },
  };
}
