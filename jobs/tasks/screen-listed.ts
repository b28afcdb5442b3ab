import { z } from "zod";
import { tiedAgencies } from "#app/commands/agency/tied-agencies.ts";
import { screenListed } from "#app/commands/agency/review-listed.ts";
import { asSystem, type Ctx } from "#db/context.ts";
import { findEvent } from "#db/read/event.ts";
import { findAgencyId } from "#db/store/sanction.ts";

const payloadSchema = z.object({ eventId: z.uuid() });
const prefix = "agency:";

/**
 * A measure has been decided: listed agencies that are tied to a barred firm go to two officers, each once. A list has
 * brought or changed an agency: so does it, if it leads to such a firm.
 */
export async function screenListedTask(ctx: Ctx, payload: unknown): Promise<void> {
  const { eventId } = payloadSchema.parse(payload);
  const event = await findEvent(ctx.db, eventId);
  const code = event?.subjects.find((subject) => subject.startsWith(prefix))?.slice(prefix.length);
  const subjectId = code ? await findAgencyId(ctx.db, code) : null;
  if (!event || subjectId === null) throw new Error(`event ${eventId} names no agency`);
  const system = asSystem(ctx, "system");
  const barred = event.type.startsWith("sanction.");
  for (const agencyId of barred ? await tiedAgencies(ctx.db, subjectId) : [subjectId]) {
    const outcome = await screenListed(system, { agencyId });
    if (!outcome.ok) throw new Error(`screening of agency ${agencyId}: ${outcome.refusal.code}`);
  }
}
