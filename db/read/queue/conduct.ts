import { and, asc, eq } from "drizzle-orm";
import { organisation } from "../../schema/organisation.ts";
import { conductEntry } from "../../schema/sanction.ts";
import { inScope, mostEntries, named, unitColumns, type QueueKind } from "./kind.ts";

/** A proposed line of the misconduct ledger, to be confirmed or annulled. */
export const conductKind: QueueKind = {
  forRoles: ["regulator", "supervisor"],
  read: async (db, officer) => {
    const rows = await db
      .select({
        ...unitColumns,
        id: conductEntry.id,
        facts: conductEntry.facts,
        since: conductEntry.happenedAt,
      })
      .from(conductEntry)
      .innerJoin(organisation, eq(organisation.id, conductEntry.agencyId))
      .where(and(eq(conductEntry.status, "proposed"), inScope(officer)))
      .orderBy(asc(conductEntry.happenedAt))
      .limit(mostEntries);
    return rows.map(({ id, name, nameEn, facts, since }) => ({
      subject: `conduct:${id}`,
      title: named(name, nameEn),
      about: named(facts.slice(0, 120)),
      since,
      dueAt: null,
      href: "/supervise/sanctions#conduct",
    }));
  },
};
