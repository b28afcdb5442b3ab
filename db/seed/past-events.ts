import { createHash, randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { roleOf, type Actor } from "#domain/shared/actor.ts";
import type { Db } from "../client.ts";
import { actorKey } from "../context.ts";
import type { EventInput } from "../record.ts";
import { auditEvent } from "../schema/spine.ts";
import { insertRows } from "./bulk.ts";

/** What `record` would have written then. */
export type PastEvent = EventInput & { readonly at: Date; readonly actor: Actor };

const tick = 1;

/** History's own entries: the same rows as `record` writes, with their instants and without a delivery each. */
export async function insertPastEvents(db: Db, events: readonly PastEvent[]): Promise<void> {
  let last = 0;
  const inOrder = events
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map((event) => {
      // What happened in one transaction still has an order.
      last = Math.max(event.at.getTime(), last + tick);
      return rowOf({ ...event, at: new Date(last) });
    });
  await insertRows(db, auditEvent, inOrder);
}

function rowOf({ at, actor, type, subjects, ...event }: PastEvent): typeof auditEvent.$inferInsert {
  const payload = event.data ?? {};
  const payloadSalt = randomBytes(16);
  const person = actor.kind === "person" ? actor : null;
  return {
    // Ids are told in order of time, so an old event needs an old one.
    id: sql`uuidv7(${at.toISOString()}::timestamptz - clock_timestamp())` as unknown as string,
    at,
    type,
    actor: actorKey(actor),
    actorRole: roleOf(actor),
    actorName: person?.name ?? actorKey(actor),
    organisationId: person?.organisationId ?? null,
    subjects: [...subjects],
    outcome: event.outcome ?? "ok",
    visibility: event.visibility ?? "party",
    sealedByNeedId: event.sealedByNeedId ?? null,
    payload,
    payloadSalt,
    payloadCommit: createHash("sha256").update(payloadSalt).update(JSON.stringify(payload)).digest(),
  };
}
