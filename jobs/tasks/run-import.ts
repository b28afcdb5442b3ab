import { z } from "zod";
import { runImport } from "#app/commands/import/run-import.ts";
import type { Ctx } from "#db/context.ts";

const payloadSchema = z.object({ id: z.uuid() });
let busy = false;

/**
 * One list at a time: deadlines and notices keep their places in the queue. What comes meanwhile is left to the note
 * to look again; a run that another process has taken further is found at its checkpoint.
 */
export async function runImportTask(ctx: Ctx, payload: unknown): Promise<void> {
  const { id } = payloadSchema.parse(payload);
  if (busy) return;
  busy = true;
  try {
    const outcome = await runImport(ctx, id);
    if (!outcome.ok) throw new Error(`import ${id}: ${outcome.refusal.code}`);
  } finally {
    busy = false;
  }
}
