import { and, asc, eq, inArray, ne } from "drizzle-orm";
import { instantAt } from "#domain/shared/dates.ts";
import { itemBundle } from "../../schema/item-bundle.ts";
import { mostEntries, named, type QueueKind } from "./kind.ts";

/** Items to be bought together, to be confirmed by a second person. */
export const itemBundleKind: QueueKind = {
  forRoles: ["regulator", "supervisor"],
  read: async (db, { accountId, jurisdictions }) => {
    const rows = await db
      .select()
      .from(itemBundle)
      .where(
        and(
          eq(itemBundle.state, "proposed"),
          ne(itemBundle.proposedBy, accountId),
          inArray(itemBundle.jurisdictionCode, [...jurisdictions]),
        ),
      )
      .orderBy(asc(itemBundle.proposedAt))
      .limit(mostEntries);
    return rows.map((row) => ({
      subject: `bundle:${row.code}`,
      title: { zh: row.nameZh, en: row.nameEn },
      about: named(row.reason.slice(0, 120)),
      since: row.proposedAt,
      dueAt: instantAt(row.effectiveOn, 0),
      href: "/supervise/bundles",
    }));
  },
};
