import { and, asc, eq } from "drizzle-orm";
import { organisation } from "../../schema/organisation.ts";
import { conductEntry } from "../../schema/sanction.ts";
import { dueOf } from "./due.ts";
import { inScope, mostEntries, named, unitColumns, type QueueKind } from "./kind.ts";

/** A proposed line of the misconduct ledger, to be confirmed or annulled within the days of a sanction's decision. */
export const conductKind: QueueKind = {
  forRoles: ["regulator", "supervisor"],
  read: async (db, officer) => {
    const rows = await db
      .select({
        ...unitColumns,
        id: conductEntry.id,
        facts: conductEntry.facts,
        since: conductEntry.happenedAt,
        jurisdictionCode: organisation.jurisdictionCode,
      })
      .from(conductEntry)
      .innerJoin(organisation, eq(organisation.id, conductEntry.agencyId))
      .where(and(eq(conductEntry.status, "proposed"), inScope(officer)))
      .orderBy(asc(conductEntry.happenedAt))
      .limit(mostEntries);
    const events = rows.map(({ jurisdictionCode, since }) => ({ jurisdictionCode, at: since }));
    const due = await dueOf(db, events, "sanctionDecision");
    return rows.map(({ id, name, nameEn, facts, since }, at) => ({
      subject: `conduct:${id}`,
      title: named(name, nameEn),
      about: named(facts.slice(0, 120)),
      since,
      dueAt: due[at] ?? null,
      href: "/supervise/sanctions#conduct",
    }));
  },
};
