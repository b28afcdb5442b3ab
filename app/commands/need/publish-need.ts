import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { saveNeed } from "#db/store/need.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { periodEnd } from "#domain/calendar/working-days.ts";
import type { NeedState } from "#domain/need/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Assessment } from "./assess.ts";
import { asOwner, openFile, type NeedFile } from "./file.ts";
import { assessForPublication, recordPublication, nextState } from "./publication.ts";
import { readSplitting } from "./splitting.ts";

/**
 * Posts a draft. Private money and private owners publish at once; anything public goes to the operator's formal
 * check first. Where the owner wants its own approver's word, a colleague's posting only asks for it. With the method `direct` this is the owner's choice of the agency it names.
 */
export async function publishNeed(
  ctx: Ctx,
  input: { readonly no: string },
): Promise<Outcome<{ no: string; state: NeedState }>> {
  return withTx(ctx, { command: "need.publish", input }, async (tx) => {
    const opened = await openFile(tx, input.no, "alone");
    if (!opened.ok) return opened;
    const file = opened.value;
    const actor = asOwner(ctx.actor, file.row);
    if (!actor.ok) return actor;
    const assessed = await assessForPublication(tx, file);
    if (!assessed.ok) return assessed;
    const { formalReview } = assessed.value;
    const missing = file.basis.owner.approvesFirst && actor.value.role !== "owner_approver";
    const asks = missing && file.row.state === "draft";
    const on = asks ? "ask_approval" : formalReview ? "submit" : "publish";
    const next = nextState(file, on, actor.value.role, assessed.value, missing);
    if (!next.ok) return next;
    if (asks) return askApproval(tx, ctx, file);
    if (file.row.state === "own_approval") await noteApproval(tx, ctx, file);
    await noteSplitting(tx, ctx, file, assessed.value);
    if (next.value === "review") return submitForReview(tx, ctx, file, assessed.value);
    const published = await recordPublication(tx, ctx, file, assessed.value);
    return published.ok ? ok({ no: input.no, state: published.value.state }) : published;
  });
}

/** The owner's own rule: its approver reads the draft before anybody else does. */
async function askApproval(
  tx: Tx,
  ctx: Ctx,
  { row, subjects }: NeedFile,
): Promise<Outcome<{ no: string; state: NeedState }>> {
  if (!(await saveNeed(tx, row, { state: "own_approval" }))) return refuse("command.stale");
  await record(tx, ctx, { type: "need.approval_asked", subjects, data: { no: row.no } });
  return ok({ no: row.no, state: "own_approval" });
}

async function noteApproval(tx: Tx, ctx: Ctx, { row, subjects }: NeedFile): Promise<void> {
  await record(tx, ctx, { type: "need.approval_given", subjects, data: { no: row.no } });
}

/** A level 2 flag for the supervisor; the owner has seen the same before posting. Nothing is refused for it. */
async function noteSplitting(
  tx: Tx,
  ctx: Ctx,
  { row, subjects, now }: NeedFile,
  assessed: Assessment,
): Promise<void> {
  const { suspected } = await readSplitting(tx, row, assessed, now);
  if (!suspected) return;
  const { needs, totalFen, thresholdFen } = suspected;
  const data = { no: row.no, level: 2, check: "split_need", needs: [...needs], totalFen, thresholdFen };
  await record(tx, ctx, { type: "need.split_suspected", subjects, data, visibility: "internal" });
}

async function submitForReview(
  tx: Tx,
  ctx: Ctx,
  file: NeedFile,
  { policy, cal }: Assessment,
): Promise<Outcome<{ no: string; state: NeedState }>> {
  const due = periodEnd(cal, file.now, policy.periods.needCheck);
  if (!due.ok) return due;
  const { row, subjects } = file;
  if (!(await saveNeed(tx, row, { state: "review" }))) return refuse("command.stale");
  await record(tx, ctx, {
    type: "need.submitted",
    subjects,
    data: { no: row.no, dueAt: due.value.at.toISOString() },
  });
  return ok({ no: row.no, state: "review" });
}
