import { asSystem, type Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { milestonesOf, saveEngagement, saveMilestone } from "#db/store/engagement.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { engagementLifecycle, type EngagementState } from "#domain/engagement/lifecycle.ts";
import { milestoneLifecycle } from "#domain/engagement/milestone-lifecycle.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { factsOf } from "./facts.ts";
import { openAsParty, subjectsOf, type PartyFile } from "./file.ts";

type Input = { readonly no: string; readonly seq: number } & (
  | { readonly received: true }
  /** The money did not come; the step is due again. */
  | { readonly received: false; readonly reason: string }
);

/** After acceptance the last confirmed payment completes the engagement. */
async function completeIfPaid(tx: Tx, ctx: Ctx, file: PartyFile): Promise<Outcome<boolean>> {
  if (file.row.state !== "accepted") return ok(false);
  const everyMilestoneConfirmed = (await milestonesOf(tx, file.row.id)).every(
    (each) => each.state === "confirmed",
  );
  if (!everyMilestoneConfirmed) return ok(false);
  const next = step(
    engagementLifecycle,
    "complete",
    file.row.state as EngagementState,
    "system",
    factsOf({ everyMilestoneConfirmed }),
  );
  if (!next.ok) return next;
  if (!(await saveEngagement(tx, file.row, { state: next.value, completedAt: file.now })))
    return refuse("command.stale");
  await record(tx, asSystem(ctx, "system"), {
    type: "engagement.completed",
    subjects: subjectsOf(file),
    data: { no: file.row.no },
    visibility: "public",
  });
  return ok(true);
}

/** The agency says whether a recorded payment has come. */
export async function confirmPayment(ctx: Ctx, input: Input): Promise<Outcome<{ completed: boolean }>> {
  return withTx(ctx, { command: "payment.confirm", input }, async (tx) => {
    const opened = await openAsParty(tx, ctx, input.no);
    if (!opened.ok) return opened;
    const file = opened.value;
    if (file.side !== "agency") return refuse("command.forbidden", { step: "confirm_payment" });
    const milestone = (await milestonesOf(tx, file.row.id)).find((each) => each.seq === input.seq);
    if (!milestone) return refuse("command.not_found");
    const reason = input.received ? "" : input.reason.trim();
    const facts = { referenceGiven: true, reasonGiven: reason !== "" };
    const next = step(
      milestoneLifecycle,
      input.received ? "confirm_payment" : "deny_payment",
      milestone.state,
      file.actor.role,
      facts,
    );
    if (!next.ok) return next;
    const change = input.received
      ? { confirmedAt: file.now, confirmedBy: file.actor.accountId }
      : { paidAt: null, paidBy: null, reference: null, proofFileId: null };
    if (!(await saveMilestone(tx, milestone, { state: next.value, ...change })))
      return refuse("command.stale");
    const type = input.received ? "payment.confirmed" : "payment.denied";
    const data = {
      no: input.no,
      seq: input.seq,
      amountFen: milestone.amountFen,
      ...(reason ? { reason } : {}),
    };
    await record(tx, ctx, { type, subjects: subjectsOf(file), data });
    const completed = await completeIfPaid(tx, ctx, file);
    return completed.ok ? ok({ completed: completed.value }) : completed;
  });
}
