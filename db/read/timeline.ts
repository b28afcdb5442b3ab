import { and, asc, arrayContains, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { need } from "../schema/need.ts";
import { auditEvent } from "../schema/spine.ts";

export type TimelineEvent = {
  readonly id: string;
  readonly type: string;
  readonly at: Date;
  /** Only parties see who acted. */
  readonly actorName: string | null;
  readonly payload: Record<string, unknown>;
};

/**
 * What happened to one subject, oldest first. The public sees public events; parties also theirs. Events about
 * sealed quotes stay hidden from every reader until their need is opened.
 */
export async function timelineOf(
  db: Db,
  subject: string,
  reader: "public" | "party",
): Promise<TimelineEvent[]> {
  return db
    .select({
      id: auditEvent.id,
      type: auditEvent.type,
      at: auditEvent.at,
      actorName: reader === "party" ? auditEvent.actorName : sql<null>`null`,
      payload: auditEvent.payload,
    })
    .from(auditEvent)
    .leftJoin(need, eq(need.id, auditEvent.sealedByNeedId))
    .where(
      and(
        arrayContains(auditEvent.subjects, [subject]),
        eq(auditEvent.outcome, "ok"),
        inArray(auditEvent.visibility, reader === "party" ? ["public", "party"] : ["public"]),
        or(isNull(auditEvent.sealedByNeedId), sql`${need.openedAt} <= app_now()`),
      ),
    )
    .orderBy(asc(auditEvent.at), asc(auditEvent.id));
}
