import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { latestDeliverable } from "#db/store/deliverable.ts";
import { addReview, countReviews } from "#db/store/report.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { periodEnd } from "#domain/calendar/working-days.ts";
import type { ActorRole } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { openFile, subjectsOf, type EngagementFile } from "../engagement/file.ts";
import { proposeConduct } from "../sanction/propose-conduct.ts";
import { moveRequirement } from "../engagement/move-related.ts";

type Result = "passed" | "rejected";
type Answer = {
  readonly result: Result;
  readonly reason: string;
  readonly at: Date;
  readonly bySilence: boolean;
  readonly by: ActorRole;
};

async function noteRejection(tx: Tx, ctx: Ctx, file: EngagementFile, { reason, at }: Answer): Promise<void> {
  await proposeConduct(tx, ctx, file.policy, {
    agency: { id: file.row.agencyId, code: file.agencyCode },
    code: "report_rejected",
    facts: `审批部门退回：${reason}`,
    engagement: { id: file.row.id, no: file.row.no },
    at,
  });
}

async function answerReport(
  tx: Tx,
  ctx: Ctx,
  file: EngagementFile,
  answer: Answer,
  answerOverdue: boolean,
): Promise<Outcome<{ result: Result }>> {
  const { result, reason, at, bySilence } = answer;
  const on = result === "rejected" ? "reject" : bySilence ? "pass_by_silence" : "accept";
  const moved = await moveRequirement(tx, file, on, answer.by, {
    facts: { reasonGiven: reason !== "", answerOverdue },
    reviewedAt: at,
    reason,
    bySilence,
  });
  if (!moved.ok) return moved;
  const latest = await latestDeliverable(tx, file.row.id);
  if (!latest) return refuse("command.wrong_state", { state: file.row.state });
  const firstReview = (await countReviews(tx, file.row.id)) === 0;
  const about = { engagementId: file.row.id, departmentId: file.departmentId, deliverableId: latest.id };
  const added = await addReview(tx, { ...about, result, bySilence, firstReview, reason, at });
  if (!added) return refuse("command.stale");
  if (result === "rejected") await noteRejection(tx, ctx, file, answer);
  const data = { no: file.row.no, result, bySilence, firstReview, reason };
  await record(tx, ctx, { type: "report.reviewed", subjects: subjectsOf(file), data, visibility: "public" });
  return ok({ result });
}

type Input = { readonly no: string; readonly result: Result; readonly reason: string };

/** The department that required the report passes it or rejects it with reasons; it chose nobody and cannot. */
export async function reviewReport(ctx: Ctx, input: Input): Promise<Outcome<{ result: Result }>> {
  return withTx(ctx, { command: "report.review", input }, async (tx) => {
    const { actor } = ctx;
    if (actor.kind !== "person" || actor.role !== "approver")
      return refuse("command.forbidden", { step: "review" });
    const opened = await openFile(tx, input.no);
    if (!opened.ok) return opened;
    const file = opened.value;
    if (file.departmentId !== actor.organisationId || !file.row.acceptedAt)
      return refuse("command.not_found");
    const answer = {
      result: input.result,
      reason: input.reason.trim(),
      at: file.now,
      bySilence: false,
      by: actor.role,
    };
    return answerReport(tx, ctx, file, answer, false);
  });
}

/** A department that says nothing in its days has passed the report, publicly marked as such (Dezhou, Hefei). */
export async function passReportBySilence(
  ctx: Ctx,
  input: { readonly no: string },
): Promise<Outcome<{ result: Result }>> {
  return withTx(ctx, { command: "report.pass_silence", input }, async (tx) => {
    if (ctx.actor.kind !== "system") return refuse("command.forbidden", { step: "pass_by_silence" });
    const opened = await openFile(tx, input.no);
    if (!opened.ok) return opened;
    const file = opened.value;
    if (!file.row.acceptedAt) return refuse("command.wrong_state", { state: file.row.state });
    const due = periodEnd(file.cal, file.row.acceptedAt, file.policy.periods.departmentAnswers);
    if (!due.ok) return due;
    const answer = { result: "passed", reason: "", at: due.value.at, bySilence: true, by: "system" } as const;
    return answerReport(tx, ctx, file, answer, file.now >= due.value.at);
  });
}
