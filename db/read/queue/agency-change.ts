import { and, asc, eq, isNull, ne, or } from "drizzle-orm";
import { organisation } from "../../schema/organisation.ts";
import { agencyChange } from "../../schema/vetting.ts";
import { inScope, mostEntries, named, unitColumns, type Officer, type QueueKind } from "./kind.ts";

/** The second look is another person's; a supervisor is there for nothing else. */
function waitsFor({ accountId, role }: Officer) {
  const second = and(
    eq(agencyChange.state, "checked"),
    or(isNull(agencyChange.checkedBy), ne(agencyChange.checkedBy, accountId)),
  );
  return role === "operator" ? or(eq(agencyChange.state, "submitted"), second) : second;
}

/** A new name, legal representative or account. */
export const agencyChangeKind: QueueKind = {
  forRoles: ["operator", "supervisor"],
  read: async (db, officer) => {
    const rows = await db
      .select({
        ...unitColumns,
        id: agencyChange.id,
        kind: agencyChange.kind,
        reason: agencyChange.reason,
        since: agencyChange.requestedAt,
        dueAt: agencyChange.dueAt,
      })
      .from(agencyChange)
      .innerJoin(organisation, eq(organisation.id, agencyChange.firmId))
      .where(and(waitsFor(officer), inScope(officer)))
      .orderBy(asc(agencyChange.dueAt))
      .limit(mostEntries);
    return rows.map((row) => ({
      subject: `agency_change:${row.id}`,
      title: named(row.name, row.nameEn),
      about: named(row.reason),
      since: row.since,
      dueAt: row.dueAt,
      href: `/supervise/changes/${row.id}`,
    }));
  },
};
