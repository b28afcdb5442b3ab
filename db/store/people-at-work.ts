import { and, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { practitioner } from "../schema/agency.ts";
import { engagement } from "../schema/engagement.ts";
import { award } from "../schema/need.ts";
import { quoteOpened } from "../schema/quote.ts";

/** Engagements not accepted and not terminated that were won with this person's name. */
const openInTheName = sql<number>`(select count(distinct e.id)::int from ${engagement} e
  join ${award} a on a.id = e.award_id
  join ${quoteOpened} o on o.envelope_id = a.envelope_id
  where e.agency_id = "practitioner"."agency_id" and e.accepted_at is null and e.terminated_at is null
    and "practitioner"."id" = any(o.practitioner_ids))`;

/** Who works for the agency now, and on how much. */
export async function peopleAtWork(db: Db, agencyId: number) {
  return db
    .select({
      id: practitioner.id,
      name: practitioner.name,
      qualification: practitioner.qualification,
      open: openInTheName,
    })
    .from(practitioner)
    .where(and(eq(practitioner.agencyId, agencyId), isNull(practitioner.leftOn)))
    .orderBy(practitioner.id);
}
