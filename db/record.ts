import { createHash, randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { roleOf } from "#domain/shared/actor.ts";
import { actorKey, type Ctx } from "./context.ts";
import { auditEvent } from "./schema/spine.ts";
import { enqueue, enqueueAll } from "./store/queue.ts";
import type { Tx } from "./transaction.ts";

export type EventInput = {
  /** Past tense with a dot: "quote.submitted". */
  readonly type: string;
  /** "need:2026-000123", "case:<code>", "agency:<uscc>", "engagement:<no>", "owner:<uscc>", … */
  readonly subjects: readonly string[];
  readonly data?: Record<string, unknown>;
  readonly visibility?: "public" | "party" | "internal";
  readonly sealedByNeedId?: number;
  readonly outcome?: "ok" | "denied" | "failed";
};

/** One insert that is audit entry and delivery in one: neither can be forgotten. */
export async function record(tx: Tx, ctx: Ctx, event: EventInput): Promise<string> {
  const [row] = await tx.insert(auditEvent).values(entryOf(ctx, event)).returning({ id: auditEvent.id });
  const id = row!.id;
  await enqueue(tx, "deliver-event", { eventId: id }, `event:${id}`);
  return id;
}

/** The same for the many rows of a list, in two statements. */
export async function recordAll(tx: Tx, ctx: Ctx, events: readonly EventInput[]): Promise<void> {
  if (events.length === 0) return;
  const rows = await tx
    .insert(auditEvent)
    .values(events.map((event) => entryOf(ctx, event)))
    .returning({ id: auditEvent.id });
  await enqueueAll(
    tx,
    "deliver-event",
    rows.map(({ id }) => ({ payload: { eventId: id }, key: `event:${id}` })),
  );
}

function entryOf(ctx: Ctx, event: EventInput): typeof auditEvent.$inferInsert {
  const payload = payloadOf(ctx, event);
  const salt = randomBytes(16);
  const actor = ctx.onBehalf?.officer ?? ctx.actor;
  const person = actor.kind === "person" ? actor : null;
  return {
    type: event.type,
    actor: actorKey(actor),
    actorRole: roleOf(actor),
    actorName: person?.name ?? actorKey(actor),
    organisationId: person?.organisationId ?? null,
    subjects: [...event.subjects],
    outcome: event.outcome ?? "ok",
    visibility: event.visibility ?? "party",
    sealedByNeedId: event.sealedByNeedId ?? null,
    requestId: ctx.requestId,
    payload,
    payloadSalt: salt,
    payloadCommit: createHash("sha256").update(salt).update(JSON.stringify(payload)).digest(),
  };
}

/** What was done at the counter says for whom and on which signed request, under the same commitment as the rest. */
function payloadOf({ onBehalf }: Ctx, { data = {} }: EventInput): Record<string, unknown> {
  if (!onBehalf) return data;
  const { act, code, requestFileId } = onBehalf;
  return { ...data, onBehalf: { act, actedFor: code, requestFileId } };
}

/** Lets the sweep write down at `dueAt` what has lapsed by itself. */
export async function scheduleDue(tx: Tx, kind: string, subject: string, dueAt: Date): Promise<void> {
  await tx.execute(
    sql`insert into due_item (kind, subject, due_at) values (${kind}, ${subject}, ${dueAt.toISOString()}) on conflict do nothing`,
  );
}
