import { z } from "zod";
import type { Ctx } from "#db/context.ts";
import { writeDown } from "../due.ts";

const payloadSchema = z.object({ kind: z.string(), subject: z.string() });
export type UnexplainedRefusal = { readonly kind: string; readonly subject: string; readonly code: string };

/** Runs the command that writes a lapse down; throws when the queue has to try again. */
export async function runDue(
  ctx: Ctx,
  payload: unknown,
  onRefused: (refused: UnexplainedRefusal) => void,
): Promise<void> {
  const { kind, subject } = payloadSchema.parse(payload);
  const refusal = await writeDown(ctx, kind, subject);
  if (refusal) onRefused({ kind, subject, code: refusal.code });
}
