import { and, asc, eq, inArray, ne } from "drizzle-orm";
import { instantAt } from "#domain/shared/dates.ts";
import { regionalResult } from "../../schema/regional.ts";
import { mostEntries, named, type QueueKind } from "./kind.ts";

/** A report for a region, to be confirmed by a second person. */
export const regionalResultKind: QueueKind = {
  forRoles: ["regulator"],
  read: async (db, { accountId, jurisdictions }) => {
    const rows = await db
      .select()
      .from(regionalResult)
      .where(
        and(
          eq(regionalResult.state, "proposed"),
          ne(regionalResult.proposedBy, accountId),
          inArray(regionalResult.jurisdictionCode, [...jurisdictions]),
        ),
      )
      .orderBy(asc(regionalResult.proposedAt))
      .limit(mostEntries);
    return rows.map((row) => ({
      subject: `regional:${row.no}`,
      title: { zh: row.titleZh, en: row.titleEn },
      about: named(row.reason.slice(0, 120)),
      since: row.proposedAt,
      dueAt: instantAt(row.validFrom, 0),
      href: `/department/regional/${row.no}`,
    }));
  },
};
