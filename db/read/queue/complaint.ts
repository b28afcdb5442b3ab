import { and, asc, eq, inArray, notExists, sql, type SQL } from "drizzle-orm";
import type { Db } from "../../client.ts";
import { complaint, complaintDecision } from "../../schema/complaint.ts";
import { need } from "../../schema/need.ts";
import { organisation } from "../../schema/organisation.ts";
import { mostEntries, named, unitColumns, type Officer, type QueueKind } from "./kind.ts";

const deciders = ["regulator", "supervisor"] as const;

async function waiting(
  db: Db,
  { jurisdictions }: Officer,
  where: SQL | undefined,
  span: { since: typeof complaint.receivedAt; dueAt: SQL<Date | null> },
) {
  const places =
    jurisdictions.length > 0 ? inArray(complaint.jurisdictionCode, [...jurisdictions]) : sql`false`;
  const rows = await db
    .select({ ...unitColumns, no: complaint.no, about: need.title, since: span.since, dueAt: span.dueAt })
    .from(complaint)
    .innerJoin(need, eq(need.id, complaint.needId))
    .innerJoin(organisation, eq(organisation.id, complaint.complainantId))
    .where(and(where, places))
    .orderBy(asc(complaint.id))
    .limit(mostEntries);
  return rows.map(({ no, name, nameEn, about, since, dueAt }) => ({
    subject: `complaint:${no}`,
    title: named(name, nameEn),
    about: named(about),
    since,
    dueAt,
    href: `/complaints/${no}`,
  }));
}

const at = (column: SQL) => sql<Date | null>`${column}`.mapWith((text: string) => new Date(text));

/** Filed: admitted, sent back or refused within its days. */
export const complaintAdmitKind: QueueKind = {
  forRoles: deciders,
  read: (db, officer) =>
    waiting(db, officer, eq(complaint.state, "filed"), {
      since: complaint.receivedAt,
      dueAt: at(sql`${complaint.admitDueAt}`),
    }),
};
/** Answered, or the answer's days are over. */
export const complaintDecideKind: QueueKind = {
  forRoles: deciders,
  read: (db, officer) =>
    waiting(
      db,
      officer,
      sql`(${complaint.state} = 'answered' or (${complaint.state} = 'admitted' and ${complaint.answerDueAt} <= app_now()))`,
      { since: complaint.receivedAt, dueAt: at(sql`${complaint.decideDueAt}`) },
    ),
};
/** For a supervisor who signed nothing in the matter. */
export const complaintAppealKind: QueueKind = {
  forRoles: ["supervisor"],
  read: (db, officer) => {
    const own = db
      .select({ one: sql`1` })
      .from(complaintDecision)
      .where(
        and(
          eq(complaintDecision.complaintId, complaint.id),
          eq(complaintDecision.decidedBy, officer.accountId),
        ),
      );
    return waiting(db, officer, and(eq(complaint.state, "appealed"), notExists(own)), {
      since: complaint.receivedAt,
      dueAt: at(sql`${complaint.appealDueAt}`),
    });
  },
};
/** Upheld for good: what was ordered is to be done and recorded. */
export const complaintExecuteKind: QueueKind = {
  forRoles: deciders,
  read: (db, officer) =>
    waiting(
      db,
      officer,
      sql`(${complaint.state} in ('final_upheld', 'final_partly_upheld')
        or (${complaint.state} in ('upheld', 'partly_upheld') and ${complaint.appealUntil} <= app_now()))`,
      { since: complaint.receivedAt, dueAt: at(sql`null::timestamptz`) },
    ),
};
