import { z } from "zod";
import type { Ctx } from "#db/context.ts";
import { findEvent } from "#db/read/event.ts";
import { hallsFor, insertNotifications, organisationsWithCodes } from "#db/store/notification.ts";
import { notices, type Notice } from "../notices.ts";

const payloadSchema = z.object({ eventId: z.uuid() });

/** An event → a notice for each organisation it concerns; keyed, so a repeat adds nothing. */
export async function notify(ctx: Ctx, payload: unknown): Promise<void> {
  const { eventId } = payloadSchema.parse(payload);
  const event = await findEvent(ctx.db, eventId);
  const notice = event && (notices as Readonly<Record<string, Notice>>)[event.type];
  if (!event || !notice) throw new Error(`no notice for event ${eventId}`);
  const codes = event.subjects.flatMap((subject) => /^(?:owner|agency):(.+)$/.exec(subject)?.[1] ?? []);
  const parties = await organisationsWithCodes(ctx.db, codes);
  const hall = notice.to === "hall" && parties[0] ? await hallsFor(ctx.db, parties[0].id) : [];
  const receivers = notice.to === "hall" ? hall : parties.map((party) => party.id);
  const params = { name: parties[0]?.name ?? "" };
  await insertNotifications(
    ctx.db,
    receivers
      .filter((organisationId) => organisationId !== event.organisationId)
      .map((organisationId) => ({
        organisationId,
        key: `${eventId}:${organisationId}`,
        type: event.type,
        params,
        href: notice.href(event.payload.registrationId),
      })),
  );
}
