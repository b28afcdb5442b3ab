import type { Ctx } from "#db/context.ts";
import { officesWithQueues } from "#db/read/queue/offices.ts";
import { queueOf, type QueueRow } from "#db/read/queue/queue.ts";
import { queueKinds } from "#db/read/queue/registry.ts";
import { insertNotifications, type NewNotification } from "#db/store/notification.ts";
import { appNow } from "#db/transaction.ts";

const everyMs = 60_000;
const nobody = 0;
const roles = [...new Set(Object.values(queueKinds).flatMap(({ forRoles }) => [...forRoles]))];

/** One line per office, thing, deadline and colour, however often this runs; a new deadline is a new line. */
function noticeOf(organisationId: number, row: QueueRow, now: Date): NewNotification {
  const due = row.dueAt?.toISOString() ?? "";
  return {
    organisationId,
    key: `queue:${row.kind}:${row.subject}:${due}:${row.light}:${organisationId}`,
    type: `queue.${row.light}`,
    params: { kind: row.kind, name: row.title.zh },
    href: row.href,
    at: now,
  };
}

/** Tells each office what of its queue has turned yellow or red (rules.md 5.0, lights). */
export async function tellLights(ctx: Ctx): Promise<void> {
  const now = await appNow(ctx.db);
  for (const { organisationId, role, jurisdictions } of await officesWithQueues(ctx.db, roles)) {
    const rows = await queueOf(ctx.db, { accountId: nobody, role, jurisdictions }, now);
    const lit = rows.filter(({ light }) => light === "yellow" || light === "red");
    await insertNotifications(
      ctx.db,
      lit.map((row) => noticeOf(organisationId, row, now)),
    );
  }
}

/** Looks once a minute of real time; what it finds is decided by the market's clock. */
export function watchLights(ctx: Ctx, onError: (error: unknown) => void): { stop: () => void } {
  let running = false;
  const timer = setInterval(() => {
    if (running) return;
    running = true;
    tellLights(ctx)
      .catch(onError)
      .finally(() => (running = false));
  }, everyMs);
  return { stop: () => clearInterval(timer) };
}
