import { z } from "zod";
import { screenAward, screenNotice, screenOpening } from "#app/commands/alarm/screen-need.ts";
import { screenAcceptance, screenDelivery, screenStaffing } from "#app/commands/alarm/screen-work.ts";
import { asSystem, type Ctx } from "#db/context.ts";
import { findEvent, type MarketEvent } from "#db/read/event.ts";
import type { Outcome } from "#domain/shared/outcome.ts";

const payloadSchema = z.object({ eventId: z.uuid() });
const textOf = (value: unknown) => (typeof value === "string" ? value : "");

function named({ subjects }: MarketEvent, kind: string): string {
  const prefix = `${kind}:`;
  return subjects.find((each) => each.startsWith(prefix))?.slice(prefix.length) ?? "";
}

type Screen = (ctx: Ctx, event: MarketEvent) => Promise<Outcome<unknown>>;
/** Which moment each event is. */
const moments: Readonly<Record<string, Screen>> = {
  "need.published": (ctx, event) => screenNotice(ctx, named(event, "need")),
  "need.opened": (ctx, event) => screenOpening(ctx, named(event, "need"), Number(event.payload["round"])),
  "award.publicised": (ctx, event) => screenAward(ctx, named(event, "need"), textOf(event.payload["agency"])),
  "engagement.started": (ctx, event) => screenStaffing(ctx, named(event, "engagement")),
  "deliverable.submitted": (ctx, event) => screenDelivery(ctx, named(event, "engagement")),
  "engagement.accepted": (ctx, event) => screenAcceptance(ctx, named(event, "engagement")),
};

/** Something happened that the screens look at; each moment is kept once, so a repeat changes nothing. */
export async function screenCollusion(ctx: Ctx, payload: unknown): Promise<void> {
  const { eventId } = payloadSchema.parse(payload);
  const event = await findEvent(ctx.db, eventId);
  const screen = event && moments[event.type];
  if (!event || !screen) throw new Error(`no screens for event ${eventId}`);
  const outcome = await screen(asSystem(ctx, "system"), event);
  if (!outcome.ok) throw new Error(`screens after ${event.type} ${eventId}: ${outcome.refusal.code}`);
}
