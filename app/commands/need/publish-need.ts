import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { saveNeed } from "#db/store/need.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { periodEnd } from "#domain/calendar/working-days.ts";
import type { NeedState } from "#domain/need/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Assessment } from "./assess.ts";
import { asOwner, openFile, type NeedFile } from "./file.ts";
import { assessForPublication, goPublic, nextState } from "./publication.ts";

/**
 * Posts a draft. Private money and private owners publish at once; anything public goes to the operator's formal
 * check first. With the method `direct` this is the owner's choice of the agency it names.
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
    const on = assessed.value.formalReview ? "submit" : "publish";
    const next = nextState(file, on, actor.value.role, assessed.value);
    if (!next.ok) return next;
    if (next.value === "review") return submitForReview(tx, ctx, file, assessed.value);
    const published = await goPublic(tx, ctx, file, assessed.value);
    return published.ok ? ok({ no: input.no, state: published.value.state }) : published;
  });
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
