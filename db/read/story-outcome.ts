import { asc, eq, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { complaint } from "../schema/complaint.ts";
import { engagement } from "../schema/engagement.ts";
import { award, need } from "../schema/need.ts";
import { auditEvent } from "../schema/spine.ts";

/** Where a need has got to, in words that do not depend on when it was written down. */
export async function needOutcome(db: Db, no: string): Promise<string[]> {
  const [row] = await db.select({ id: need.id, state: need.state }).from(need).where(eq(need.no, no));
  const needId = row?.id ?? 0;
  const awards = await db
    .select({ rank: award.rank, state: award.state })
    .from(award)
    .where(eq(award.needId, needId))
    .orderBy(asc(award.rank));
  const works = await db
    .select({ state: engagement.state })
    .from(engagement)
    .where(eq(engagement.needId, needId));
  const complaints = await db
    .select({ state: complaint.state })
    .from(complaint)
    .where(eq(complaint.needId, needId))
    .orderBy(asc(complaint.id));
  return [
    `need ${row?.state}`,
    ...awards.map(({ rank, state }) => `award ${rank} ${state}`),
    ...works.map(({ state }) => `engagement ${state}`),
    ...complaints.map(({ state }) => `complaint ${state}`),
    ...(await eventsAbout(db, `need:${no}`)),
  ];
}

export async function engagementOutcome(db: Db, no: string): Promise<string[]> {
  const [row] = await db
    .select({ state: engagement.state, deemed: engagement.deemedAccepted })
    .from(engagement)
    .where(eq(engagement.no, no));
  return [
    `engagement ${row?.state}${row?.deemed ? " deemed" : ""}`,
    ...(await eventsAbout(db, `engagement:${no}`)),
  ];
}

async function eventsAbout(db: Db, subject: string): Promise<string[]> {
  const events = await db
    .select({ type: auditEvent.type, times: sql<number>`count(*)::int` })
    .from(auditEvent)
    .where(sql`${auditEvent.subjects} @> array[${subject}]::text[]`)
    .groupBy(auditEvent.type)
    .orderBy(asc(auditEvent.type));
  return events.map(({ type, times }) => `${times} × ${type}`);
}
