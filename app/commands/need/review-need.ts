import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { saveNeed } from "#db/store/need.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { needLifecycle, type NeedState } from "#domain/need/lifecycle.ts";
import { hasRole, type PersonActor } from "#domain/shared/actor.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { notOwnEntry } from "../desk/own-entry.ts";
import { needFacts } from "./facts.ts";
import { openFile, type NeedFile } from "./file.ts";
import { assessForPublication, recordPublication, nextState } from "./publication.ts";

export type ReviewInput = {
  readonly no: string;
  readonly decision: "approve" | "send_back";
  /** All defects told at once when sent back. */
  readonly defects: readonly string[];
};

/** The operator's formal check: on the list, method allowed, cap there, no barred condition. Never the choice itself. Refuses `desk.own_entry`. */
export async function reviewNeed(
  ctx: Ctx,
  input: ReviewInput,
): Promise<Outcome<{ no: string; state: NeedState }>> {
  const { actor } = ctx;
  if (actor.kind !== "person" || !hasRole(actor, "operator")) return refuse("command.forbidden");
  return withTx(ctx, { command: "need.review", input }, async (tx) => {
    const opened = await openFile(tx, input.no, "alone");
    if (!opened.ok) return opened;
    const file = opened.value;
    if (!actor.jurisdictions.includes(file.basis.case.jurisdictionCode)) return refuse("command.not_found");
    const other = await notOwnEntry(tx, actor, `need:${input.no}`);
    if (!other.ok) return other;
    if (input.decision === "send_back") return sendBack(tx, ctx, file, actor, input.defects);
    const assessed = await assessForPublication(tx, file);
    if (!assessed.ok) return assessed;
    const next = nextState(file, "approve", actor.role, assessed.value);
    if (!next.ok) return next;
    const published = await recordPublication(tx, ctx, file, assessed.value);
    return published.ok ? ok({ no: input.no, state: published.value.state }) : published;
  });
}

async function sendBack(
  tx: Tx,
  ctx: Ctx,
  file: NeedFile,
  actor: PersonActor,
  told: readonly string[],
): Promise<Outcome<{ no: string; state: NeedState }>> {
  const defects = told.map((defect) => defect.trim()).filter((defect) => defect !== "");
  const next = step(
    needLifecycle,
    "send_back",
    file.row.state,
    actor.role,
    needFacts({ defectsTold: defects.length }),
  );
  if (!next.ok) return next;
  if (!(await saveNeed(tx, file.row, { state: next.value }))) return refuse("command.stale");
  await record(tx, ctx, {
    type: "need.returned",
    subjects: file.subjects,
    data: { no: file.row.no, defects },
  });
  return ok({ no: file.row.no, state: next.value });
}
