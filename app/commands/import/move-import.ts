import { importLifecycle } from "#domain/import/run-lifecycle.ts";
import { roleOf } from "#domain/shared/actor.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { lockImportRun, saveImportRun, type ImportRunRow } from "#db/store/import.ts";
import { appNow, withTx, type Tx } from "#db/transaction.ts";
import { handOver } from "./hand-over.ts";
import { mayImport } from "./start-import.ts";

const fromTheStart = { done: 0, created: 0, updated: 0, unchanged: 0, faulty: 0 } as const;

/** One's own unit's run only; the command line may move any. */
async function take(tx: Tx, ctx: Ctx, id: string): Promise<Outcome<ImportRunRow>> {
  const run = await lockImportRun(tx, id);
  const { actor } = ctx;
  const own =
    actor.kind === "system" || (actor.kind === "person" && actor.organisationId === run?.organisationId);
  if (!run || !own) return refuse("command.not_found");
  return mayImport(ctx, run.kind) ? ok(run) : refuse("command.forbidden");
}

/** What the dry run has shown is written, row by row; its faulty rows stay out. */
export async function applyImport(ctx: Ctx, input: { readonly id: string }): Promise<Outcome<null>> {
  return withTx(ctx, { command: "import.apply", input }, async (tx) => {
    const run = await take(tx, ctx, input.id);
    if (!run.ok) return run;
    const { id, created, updated, unchanged, faulty } = run.value;
    const to = step(importLifecycle, "apply", run.value.state, roleOf(ctx.actor), null);
    if (!to.ok) return to;
    await saveImportRun(tx, id, {
      state: to.value,
      checked: { created, updated, unchanged, faulty },
      ...fromTheStart,
      appliedAt: await appNow(tx),
    });
    if (run.value.membershipId !== null) await handOver(tx, id);
    await record(tx, ctx, { type: "import.applied", subjects: [`import:${id}`], visibility: "internal" });
    return ok(null);
  });
}

/** Stops at the next batch; what was written stays, and the report says up to which row. */
export async function cancelImport(ctx: Ctx, input: { readonly id: string }): Promise<Outcome<null>> {
  return withTx(ctx, { command: "import.cancel", input }, async (tx) => {
    const run = await take(tx, ctx, input.id);
    if (!run.ok) return run;
    const to = step(importLifecycle, "cancel", run.value.state, roleOf(ctx.actor), null);
    if (!to.ok) return to;
    await saveImportRun(tx, input.id, { state: to.value, endedAt: await appNow(tx) });
    await record(tx, ctx, {
      type: "import.cancelled",
      subjects: [`import:${input.id}`],
      data: { done: run.value.done },
      visibility: "internal",
    });
    return ok(null);
  });
}
