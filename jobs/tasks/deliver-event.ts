import { z } from "zod";
import type { Ctx } from "#db/context.ts";
import { findEvent } from "#db/read/event.ts";
import { enqueue } from "#db/store/queue.ts";
import { subscriptions } from "../subscriptions.ts";

const payloadSchema = z.object({ eventId: z.uuid() });

/** Fans an event out to its subscribers; each gets a task of its own, keyed so that a repeat adds nothing. */
export async function deliverEvent(ctx: Ctx, payload: unknown): Promise<void> {
  const { eventId } = payloadSchema.parse(payload);
  const event = await findEvent(ctx.db, eventId);
  if (!event) throw new Error(`event ${eventId} does not exist`);
  for (const task of subscriptions[event.type] ?? [])
    await enqueue(ctx.db, task, { eventId }, `${eventId}:${task}`);
}
