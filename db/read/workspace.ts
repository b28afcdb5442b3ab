import { desc, eq } from "drizzle-orm";
import type { Db } from "../client.ts";
import { notification } from "../schema/organisation.ts";

/** The latest notices of a unit. */
export async function listNotices(db: Db, organisationId: number, limit = 20) {
  return db
    .select({
      id: notification.id,
      type: notification.type,
      params: notification.params,
      href: notification.href,
      at: notification.at,
      readAt: notification.readAt,
    })
    .from(notification)
    .where(eq(notification.organisationId, organisationId))
    .orderBy(desc(notification.at), desc(notification.id))
    .limit(limit);
}
