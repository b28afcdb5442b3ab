import { and, asc, eq, inArray, ne } from "drizzle-orm";
import { approvalCase } from "../../schema/case.ts";
import { need } from "../../schema/need.ts";
import { needCancellation } from "../../schema/notice.ts";
import { organisation } from "../../schema/organisation.ts";
import { mostEntries, named, unitColumns, type QueueKind } from "./kind.ts";

/** Owners of public money who ask to give a notice up after closing; once it is opened nobody can consent any more. */
export const needCancellationKind: QueueKind = {
  forRoles: ["supervisor"],
  read: async (db, { accountId, jurisdictions }) => {
    const rows = await db
      .select({
        ...unitColumns,
        no: need.no,
        title: need.title,
        since: needCancellation.askedAt,
        dueAt: need.opensAt,
      })
      .from(needCancellation)
      .innerJoin(need, eq(need.id, needCancellation.needId))
      .innerJoin(approvalCase, eq(approvalCase.id, need.caseId))
      .innerJoin(organisation, eq(organisation.id, need.ownerId))
      .where(
        and(
          eq(needCancellation.state, "asked"),
          ne(needCancellation.askedBy, accountId),
          inArray(need.state, ["published", "closed"]),
          inArray(approvalCase.jurisdictionCode, [...jurisdictions]),
        ),
      )
      .orderBy(asc(needCancellation.id))
      .limit(mostEntries);
    return rows.map(({ no, title, name, nameEn, since, dueAt }) => ({
      subject: `need:${no}`,
      title: named(title),
      about: named(name, nameEn),
      since,
      dueAt,
      href: "/supervise/cancellations",
    }));
  },
};
