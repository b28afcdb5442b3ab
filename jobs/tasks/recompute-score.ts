import { z } from "zod";
import { recomputeScore } from "#app/commands/credit/recompute-score.ts";
import { asSystem, type Ctx } from "#db/context.ts";
import { findEvent } from "#db/read/event.ts";
import { findAgencyId } from "#db/store/sanction.ts";

const payloadSchema = z.object({ eventId: z.uuid() });
const prefix = "agency:";

/** Facts of an agency have changed: its score is read anew from all of them, so a repeat changes nothing. */
export async function recomputeScoreTask(ctx: Ctx, payload: unknown): Promise<void> {
  const { eventId } = payloadSchema.parse(payload);
  const event = await findEvent(ctx.db, eventId);
  const code = event?.subjects.find((subject) => subject.startsWith(prefix))?.slice(prefix.length);
  const agencyId = code ? await findAgencyId(ctx.db, code) : null;
  if (agencyId === null) throw new Error(`event ${eventId} names no agency`);
  const outcome = await recomputeScore(asSystem(ctx, "system"), agencyId);
  if (!outcome.ok) throw new Error(`score of agency ${agencyId}: ${outcome.refusal.code}`);
}
