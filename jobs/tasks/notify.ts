import { z } from "zod";
import type { Ctx } from "#db/context.ts";
import { findEvent, type MarketEvent } from "#db/read/event.ts";
import {
  departmentOfCase,
  hallsFor,
  officesAt,
  officesFor,
  insertNotifications,
  organisationsWithCodes,
  type Addressee,
} from "#db/store/notification.ts";
import { followersOf } from "#db/store/need-followers.ts";
import { regulatesItem } from "#db/store/agency-service.ts";
import { notices, toColleagues, toFollowers, type Notice } from "../notices.ts";

const payloadSchema = z.object({ eventId: z.uuid() });

const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

function subjectOf(event: MarketEvent, kind: string): string[] {
  const prefix = `${kind}:`;
  return event.subjects.flatMap((each) => (each.startsWith(prefix) ? [each.slice(prefix.length)] : []));
}

/** Everybody whom the event concerns, in whatever office. */
async function addresseesOf(
  ctx: Ctx,
  event: MarketEvent,
  notice: Notice,
  parties: readonly Addressee[],
): Promise<Addressee[]> {
  const [caseCode] = subjectOf(event, "case");
  const halls = notice.hall && parties[0] ? await hallsFor(ctx.db, parties[0].id) : [];
  const department = notice.department && caseCode ? await departmentOfCase(ctx.db, caseCode) : [];
  const offices = notice.regulator ? await officesOf(ctx, event, parties[0]?.id) : [];
  const followers = toFollowers.has(event.type) ? await followersOf(ctx.db, textOf(event.payload.no)) : [];
  return [...parties, ...followers, ...halls, ...department, ...offices];
}

/** A service goes to the item's regulator, everything else to those who supervise: the parties' place, or one named. */
async function officesOf(ctx: Ctx, event: MarketEvent, partyId: number | undefined): Promise<Addressee[]> {
  if (partyId === undefined) return officesAt(ctx.db, textOf(event.payload.place));
  const item = textOf(event.payload.item);
  if (item === "") return officesFor(ctx.db, partyId, "supervisor");
  const found: Addressee[] = [];
  for (const office of await officesFor(ctx.db, partyId, "regulator"))
    if (await regulatesItem(ctx.db, office.id, item)) found.push(office);
  return found;
}

/** An event → a notice for each organisation it concerns; keyed, so a repeat adds nothing. */
export async function notify(ctx: Ctx, payload: unknown): Promise<void> {
  const { eventId } = payloadSchema.parse(payload);
  const event = await findEvent(ctx.db, eventId);
  const notice = event && (notices as Readonly<Record<string, Notice>>)[event.type];
  if (!event || !notice) throw new Error(`no notice for event ${eventId}`);
  const codes = [...subjectOf(event, "owner"), ...subjectOf(event, "agency")];
  const parties = await organisationsWithCodes(ctx.db, codes);
  const no = textOf(event.payload.no) || (subjectOf(event, "case")[0] ?? "");
  const about = { no, registrationId: textOf(event.payload.registrationId) };
  const addressees = await addresseesOf(ctx, event, notice, parties);
  await insertNotifications(
    ctx.db,
    addressees.flatMap(({ id, kind }) => {
      const href = notice[kind];
      // A colleague in the same office is the second person.
      const colleagues = kind === "regulator" || toColleagues.has(event.type);
      if (!href || (id === event.organisationId && !colleagues)) return [];
      const params = { name: parties[0]?.name ?? "", no };
      return [
        {
          organisationId: id,
          key: `${eventId}:${id}`,
          type: event.type,
          params,
          href: href(about),
          at: event.at,
        },
      ];
    }),
  );
}
