import { and, asc, eq, inArray, ne } from "drizzle-orm";
import { instantAt } from "#domain/shared/dates.ts";
import { jurisdiction } from "../../schema/organisation.ts";
import { placePolicy } from "../../schema/policy.ts";
import { mostEntries, named, type QueueKind } from "./kind.ts";

/** Rules for a place that wait for their second person. */
export const placePolicyKind: QueueKind = {
  forRoles: ["supervisor", "price_officer"],
  read: async (db, { accountId, jurisdictions }) => {
    const rows = await db
      .select({ row: placePolicy, nameZh: jurisdiction.nameZh, nameEn: jurisdiction.nameEn })
      .from(placePolicy)
      .innerJoin(jurisdiction, eq(jurisdiction.code, placePolicy.jurisdictionCode))
      .where(
        and(
          eq(placePolicy.state, "proposed"),
          ne(placePolicy.proposedBy, accountId),
          inArray(placePolicy.jurisdictionCode, [...jurisdictions]),
        ),
      )
      .orderBy(asc(placePolicy.proposedAt))
      .limit(mostEntries);
    return rows.map(({ row, nameZh, nameEn }) => ({
      subject: `place_policy:${row.id}`,
      title: { zh: nameZh, en: nameEn },
      about: named(row.reason.slice(0, 120)),
      since: row.proposedAt,
      dueAt: instantAt(row.effectiveOn, 0),
      href: `/supervise/policies/places/${row.id}`,
    }));
  },
};
