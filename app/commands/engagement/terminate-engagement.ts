import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { milestonesOf, needStateOf, saveEngagement, saveMilestone } from "#db/store/engagement.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { engagementLifecycle, type EngagementState } from "#domain/engagement/lifecycle.ts";
import { milestoneLifecycle } from "#domain/engagement/milestone-lifecycle.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { hardStopOf } from "./draft-contract.ts";
import { factsOf } from "./facts.ts";
import { openFile, subjectsOf, type EngagementFile } from "./file.ts";
import { endNeed, moveRequirement } from "./move-related.ts";

async function cancelMilestones(tx: Tx, file: EngagementFile): Promise<Outcome<true>> {
  for (const each of await milestonesOf(tx, file.row.id)) {
    if (each.state !== "planned" && each.state !== "due") continue;
    const next = step(milestoneLifecycle, "cancel", each.state, "system", {
      referenceGiven: false,
      reasonGiven: false,
    });
    if (!next.ok) return next;
    if (!(await saveMilestone(tx, each, { state: next.value }))) return refuse("command.stale");
  }
  return ok(true);
}

/** Ends the work and frees the case's requirement for another choice. */
export async function recordEnd(
  tx: Tx,
  ctx: Ctx,
  file: EngagementFile,
  to: EngagementState,
  reason: string,
): Promise<Outcome<{ state: EngagementState }>> {
  const cancelled = await cancelMilestones(tx, file);
  if (!cancelled.ok) return cancelled;
  const released =
    file.requirementState === "engaged"
      ? await moveRequirement(tx, file, "release", "system")
      : ok(true as const);
  if (!released.ok) return released;
  const change = {
    state: to,
    terminatedAt: file.now,
    terminationReason: reason,
    dueAt: null,
    acceptDueAt: null,
  };
  if (!(await saveEngagement(tx, file.row, change))) return refuse("command.stale");
  const data = { no: file.row.no, reason };
  await record(tx, ctx, {
    type: "engagement.terminated",
    subjects: subjectsOf(file),
    data,
    visibility: "public",
  });
  return ok({ state: to });
}

/** A supervisor of the place ends an engagement, with reasons that become public. */
export async function terminateEngagement(
  ctx: Ctx,
  input: { readonly no: string; readonly reason: string },
): Promise<Outcome<{ state: EngagementState }>> {
  return withTx(ctx, { command: "engagement.terminate", input }, async (tx) => {
    const { actor } = ctx;
    if (actor.kind !== "person" || actor.role !== "supervisor")
      return refuse("command.forbidden", { step: "terminate" });
    const opened = await openFile(tx, input.no, { need: true });
    if (!opened.ok) return opened;
    const file = opened.value;
    if (!actor.jurisdictions.includes(file.jurisdictionCode)) return refuse("command.not_found");
    const reason = input.reason.trim();
    const next = step(
      engagementLifecycle,
      "terminate",
      file.row.state as EngagementState,
      actor.role,
      factsOf({ reasonGiven: reason !== "" }),
    );
    if (!next.ok) return next;
    const unsigned = (await needStateOf(tx, file.row.needId)) === "confirmed";
    const ended = unsigned ? await endNeed(tx, file, "let_contract_lapse") : ok(true as const);
    return ended.ok ? recordEnd(tx, ctx, file, next.value, reason) : ended;
  });
}

/** Nobody signed until the hard stop: the need fails and the requirement is open again. */
export async function lapseContract(
  ctx: Ctx,
  input: { readonly no: string },
): Promise<Outcome<{ state: EngagementState }>> {
  return withTx(ctx, { command: "contract.lapse", input }, async (tx) => {
    if (ctx.actor.kind !== "system") return refuse("command.forbidden", { step: "let_lapse" });
    const opened = await openFile(tx, input.no, { need: true });
    if (!opened.ok) return opened;
    const file = opened.value;
    const facts = factsOf({ contractOverdue: file.now >= hardStopOf(file) });
    const next = step(engagementLifecycle, "let_lapse", file.row.state as EngagementState, "system", facts);
    if (!next.ok) return next;
    const ended = await endNeed(tx, file, "let_contract_lapse");
    return ended.ok ? recordEnd(tx, ctx, file, next.value, "contract_lapsed") : ended;
  });
}
