import { and, asc, eq } from "drizzle-orm";
import { organisation, registration } from "../../schema/organisation.ts";
import { inScope, mostEntries, named, unitColumns, type QueueKind } from "./kind.ts";

/** Who somebody acts for, to be checked within 2 working days. */
export const registrationKind: QueueKind = {
  forRoles: ["operator"],
  read: async (db, officer) => {
    const rows = await db
      .select({
        ...unitColumns,
        id: registration.id,
        code: organisation.code,
        since: registration.submittedAt,
        dueAt: registration.dueAt,
      })
      .from(registration)
      .innerJoin(organisation, eq(organisation.id, registration.organisationId))
      .where(and(eq(registration.state, "submitted"), inScope(officer)))
      .orderBy(asc(registration.dueAt))
      .limit(mostEntries);
    return rows.map(({ id, name, nameEn, code, since, dueAt }) => ({
      subject: `registration:${id}`,
      title: named(name, nameEn),
      about: named(code),
      since,
      dueAt,
      href: `/supervise/registrations/${id}`,
    }));
  },
};
