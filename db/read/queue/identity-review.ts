import { and, asc, eq, notExists, sql } from "drizzle-orm";
import { identityOpinion, identityReview } from "../../schema/identity.ts";
import { organisation, registration } from "../../schema/organisation.ts";
import { inScope, mostEntries, named, unitColumns, type QueueKind } from "./kind.ts";

/** An entry that leads to a firm under a ban: two officers, each once. */
export const identityReviewKind: QueueKind = {
  forRoles: ["operator", "regulator", "supervisor"],
  read: async (db, officer) => {
    const given = db
      .select({ one: sql`1` })
      .from(identityOpinion)
      .where(
        and(
          eq(identityOpinion.reviewId, identityReview.id),
          eq(identityOpinion.accountId, officer.accountId),
        ),
      );
    const rows = await db
      .select({
        ...unitColumns,
        id: identityReview.id,
        code: organisation.code,
        registrationId: registration.id,
        since: identityReview.openedAt,
        dueAt: identityReview.dueAt,
      })
      .from(identityReview)
      .innerJoin(registration, eq(registration.id, identityReview.registrationId))
      .innerJoin(organisation, eq(organisation.id, registration.organisationId))
      .where(and(eq(identityReview.state, "open"), notExists(given), inScope(officer)))
      .orderBy(asc(identityReview.dueAt))
      .limit(mostEntries);
    return rows.map(({ id, name, nameEn, code, registrationId, since, dueAt }) => ({
      subject: `identity_review:${id}`,
      title: named(name, nameEn),
      about: named(code),
      since,
      dueAt,
      href: `/supervise/registrations/${registrationId}`,
    }));
  },
};
