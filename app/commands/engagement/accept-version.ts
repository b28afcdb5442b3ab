import type { Ctx } from "#db/context.ts";
import { record, scheduleDue } from "#db/record.ts";
import { requirementsOf } from "#db/store/need-line.ts";
import { latestDeliverable, saveDeliverable, type DeliverableRow } from "#db/store/deliverable.ts";
import { saveEngagement } from "#db/store/engagement.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { periodEnd } from "#domain/calendar/working-days.ts";
import { deliverableLifecycle } from "#domain/engagement/deliverable-lifecycle.ts";
import { engagementLifecycle, type EngagementState } from "#domain/engagement/lifecycle.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { acceptancePeriod } from "./acceptance-period.ts";
import { factsOf } from "./facts.ts";
import { fallDue } from "./fall-due.ts";
import { openAsParty, openFile, subjectsOf, type EngagementFile } from "./file.ts";
import { moveRequirement } from "./move-related.ts";

/** What acceptance sets off, counted from `at`: the last payment, both ratings, the department's answer. */
async function afterAcceptance(
  tx: Tx,
  ctx: Ctx,
  file: EngagementFile,
  at: Date,
): Promise<Outcome<{ ratingDueAt: Date }>> {
  const rating = periodEnd(file.cal, at, file.policy.periods.rating);
  if (!rating.ok) return rating;
  const answer = periodEnd(file.cal, at, file.policy.periods.departmentAnswers);
  if (!answer.ok) return answer;
  const due = await fallDue(tx, ctx, file, "acceptance", at);
  if (!due.ok) return due;
  const moved = await moveRequirement(tx, file, "deliver", "system");
  if (!moved.ok) return moved;
  await scheduleDue(tx, "rating.reveal", file.row.no, rating.value.at);
  const wishes = await requirementsOf(tx, file.row.needId);
  if (wishes.every(({ voluntary }) => voluntary)) {
    // Nobody's approval waits for it: with the owner's acceptance the wish is answered.
    const closed = await moveRequirement(tx, file, "close_wish", "system", { facts: { voluntary: true } });
    if (!closed.ok) return closed;
  } else await scheduleDue(tx, "report.pass_silence", file.row.no, answer.value.at);
  return ok({ ratingDueAt: rating.value.at });
}

type Acceptance = {
  readonly on: "accept" | "deem_accepted";
  readonly at: Date;
  readonly latest: DeliverableRow;
};

async function accept(
  tx: Tx,
  ctx: Ctx,
  file: EngagementFile,
  acceptance: Acceptance,
  silent: boolean,
): Promise<Outcome<{ version: number }>> {
  const { on, at, latest } = acceptance;
  const by = on === "deem_accepted" || ctx.actor.kind !== "person" ? "system" : ctx.actor.role;
  const next = step(
    engagementLifecycle,
    on,
    file.row.state as EngagementState,
    by,
    factsOf({ acceptanceSilent: silent }),
  );
  if (!next.ok) return next;
  const accepted = step(deliverableLifecycle, on, latest.state, by, null);
  if (!accepted.ok) return accepted;
  const after = await afterAcceptance(tx, ctx, file, at);
  if (!after.ok) return after;
  const deemedAccepted = on === "deem_accepted";
  const saved =
    (await saveDeliverable(tx, latest, { state: accepted.value, acceptedAt: at })) &&
    (await saveEngagement(tx, file.row, {
      state: next.value,
      acceptedAt: at,
      deemedAccepted,
      ratingDueAt: after.value.ratingDueAt,
    }));
  if (!saved) return refuse("command.stale");
  const data = { no: file.row.no, version: latest.version, sha256: latest.sha256, deemed: deemedAccepted };
  await record(tx, ctx, {
    type: "engagement.accepted",
    subjects: subjectsOf(file),
    data,
    visibility: "public",
  });
  return ok({ version: latest.version });
}

/** The owner accepts the newest version, unless silence has done so already. */
export async function acceptVersion(
  ctx: Ctx,
  input: { readonly no: string; readonly version: number },
): Promise<Outcome<{ version: number }>> {
  return withTx(ctx, { command: "deliverable.accept", input }, async (tx) => {
    const opened = await openAsParty(tx, ctx, input.no);
    if (!opened.ok) return opened;
    const file = opened.value;
    if (file.side !== "owner") return refuse("command.forbidden", { step: "accept" });
    const latest = await latestDeliverable(tx, file.row.id);
    if (!latest || latest.version !== input.version) return refuse("command.stale");
    const period = acceptancePeriod(file, latest.submittedAt);
    if (!period.ok) return period;
    const silent = file.now >= period.value.silenceAt;
    return accept(tx, ctx, file, { on: "accept", at: file.now, latest }, silent);
  });
}

/** Writes down that silence has accepted; it did so at the end of its period, whenever this runs. */
export async function deemAccepted(
  ctx: Ctx,
  input: { readonly no: string },
): Promise<Outcome<{ version: number }>> {
  return withTx(ctx, { command: "deliverable.deem_accepted", input }, async (tx) => {
    if (ctx.actor.kind !== "system") return refuse("command.forbidden", { step: "deem_accepted" });
    const opened = await openFile(tx, input.no);
    if (!opened.ok) return opened;
    const file = opened.value;
    const latest = await latestDeliverable(tx, file.row.id);
    if (!latest) return refuse("command.wrong_state", { state: file.row.state });
    const period = acceptancePeriod(file, latest.submittedAt);
    if (!period.ok) return period;
    const { silenceAt } = period.value;
    return accept(tx, ctx, file, { on: "deem_accepted", at: silenceAt, latest }, file.now >= silenceAt);
  });
}
