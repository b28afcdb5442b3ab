import { needStateOf, saveNeedState, saveRequirement } from "#db/store/engagement.ts";
import { requirementsOf } from "#db/store/need-line.ts";
import type { Tx } from "#db/transaction.ts";
import { requirementLifecycle, type RequirementFacts, type RequirementStep } from "#domain/case/lifecycle.ts";
import { needLifecycle } from "#domain/need/lifecycle.ts";
import type { ActorRole } from "#domain/shared/actor.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { endedNeedFacts, requirementFacts } from "./facts.ts";
import type { EngagementFile } from "./file.ts";

/** The need ends where the contract begins, or fails with a contract that nobody signed. The need is locked. */
export async function endNeed(
  tx: Tx,
  file: EngagementFile,
  on: "contract" | "let_contract_lapse",
): Promise<Outcome<true>> {
  const state = await needStateOf(tx, file.row.needId);
  const next = step(needLifecycle, on, state, "system", endedNeedFacts(on === "let_contract_lapse"));
  if (!next.ok) return next;
  return (await saveNeedState(tx, file.row.needId, state, next.value)) ? ok(true) : refuse("command.stale");
}

/** The requirements follow the engagement: one report answers all of a bundle. */
export async function moveRequirement(
  tx: Tx,
  file: EngagementFile,
  on: RequirementStep,
  by: ActorRole,
  answer: { facts?: Partial<RequirementFacts>; reviewedAt?: Date; reason?: string; bySilence?: boolean } = {},
): Promise<Outcome<true>> {
  const review = answer.reviewedAt
    ? {
        reviewedAt: answer.reviewedAt,
        reviewReason: answer.reason ?? null,
        bySilence: answer.bySilence ?? false,
      }
    : {};
  for (const { id, state } of await requirementsOf(tx, file.row.needId)) {
    const next = step(requirementLifecycle, on, state, by, requirementFacts(answer.facts));
    if (!next.ok) return next;
    await saveRequirement(tx, id, { state: next.value, ...review });
  }
  return ok(true);
}
