import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { entryObjection } from "../../schema/identity.ts";
import { organisation } from "../../schema/organisation.ts";
import { inScope, mostEntries, named, unitColumns, type QueueKind } from "./kind.ts";

/** An objection against an agency while its entry is publicised. */
export const entryObjectionKind: QueueKind = {
  forRoles: ["regulator"],
  read: async (db, officer) => {
    const rows = await db
      .select({
        ...unitColumns,
        id: entryObjection.id,
        registrationId: sql<number>`(select max(r.id) from registration r where r.organisation_id = ${organisation.id})`,
        facts: entryObjection.facts,
        since: entryObjection.submittedAt,
        dueAt: entryObjection.decideDueAt,
      })
      .from(entryObjection)
      .innerJoin(organisation, eq(organisation.id, entryObjection.agencyId))
      .where(and(inArray(entryObjection.state, ["open", "answered"]), inScope(officer)))
      .orderBy(asc(entryObjection.decideDueAt))
      .limit(mostEntries);
    return rows.map(({ id, registrationId, name, nameEn, facts, since, dueAt }) => ({
      subject: `entry_objection:${id}`,
      title: named(name, nameEn),
      about: named(facts.slice(0, 120)),
      since,
      dueAt,
      href: `/supervise/registrations/${registrationId}`,
    }));
  },
};
