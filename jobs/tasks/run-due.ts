import { z } from "zod";
import type { Ctx } from "#db/context.ts";
import { dueHandlers } from "../due.ts";

const payloadSchema = z.object({ kind: z.string(), subject: z.string() });

/** Runs the command that writes a lapse down. A refusal is fine: somebody acted in time. */
export async function runDue(ctx: Ctx, payload: unknown): Promise<void> {
  const { kind, subject } = payloadSchema.parse(payload);
  const handler = dueHandlers[kind];
  if (!handler) throw new Error(`nothing handles due items of kind ${kind}`);
  await handler(ctx, subject);
}
