import { isRunning } from "#domain/import/run-lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record, scheduleDue } from "#db/record.ts";
import { lockImportRun } from "#db/store/import.ts";
import { enqueue } from "#db/store/queue.ts";
import { appNow, withTx, type Tx } from "#db/transaction.ts";

const lookAgainMs = 15_000;

/** To the background work, and a note to look again: a worker that was killed leaves its run to the next one. */
export async function handOver(tx: Tx, id: string): Promise<void> {
  const now = await appNow(tx);
  await enqueue(tx, "run-import", { id }, `import:${id}:${now.getTime()}`);
  await scheduleDue(tx, "import.resume", id, new Date(now.getTime() + lookAgainMs));
}

/** A run that has not ended is taken up again at its checkpoint; one that has ended needs nothing. */
export async function resumeImport(ctx: Ctx, id: string): Promise<Outcome<null>> {
  return withTx(ctx, { command: "import.resume", input: { id } }, async (tx) => {
    const run = await lockImportRun(tx, id);
    if (!run) return refuse("command.not_found");
    if (!isRunning(run.state)) return ok(null);
    await handOver(tx, id);
    await record(tx, ctx, { type: "import.resumed", subjects: [`import:${id}`], visibility: "internal" });
    return ok(null);
  });
}
