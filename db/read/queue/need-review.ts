import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { approvalCase } from "../../schema/case.ts";
import { need } from "../../schema/need.ts";
import { organisation } from "../../schema/organisation.ts";
import { mostEntries, named, unitColumns, type QueueKind } from "./kind.ts";

const instantOrNull = (text: unknown) => (text === null ? null : new Date(text as string));
/** The check is due as the submission's record says; a need is handed in again after each return. */
const submitted = (field: string) =>
  sql`(select ${sql.raw(field)} from audit_event e where e.type = 'need.submitted'
    and e.subjects @> array['need:' || ${need.no}] order by e.at desc limit 1)`.mapWith(instantOrNull);

/** Needs with public money or of public bodies before they are public. */
export const needReviewKind: QueueKind = {
  forRoles: ["operator"],
  read: async (db, { jurisdictions }) => {
    const rows = await db
      .select({
        ...unitColumns,
        no: need.no,
        title: need.title,
        since: submitted("e.at"),
        dueAt: submitted("e.payload ->> 'dueAt'"),
      })
      .from(need)
      .innerJoin(approvalCase, eq(approvalCase.id, need.caseId))
      .innerJoin(organisation, eq(organisation.id, need.ownerId))
      .where(and(eq(need.state, "review"), inArray(approvalCase.jurisdictionCode, [...jurisdictions])))
      .orderBy(asc(need.no))
      .limit(mostEntries);
    return rows.map(({ no, title, name, nameEn, since, dueAt }) => ({
      subject: `need:${no}`,
      title: named(title),
      about: named(name, nameEn),
      since,
      dueAt,
      href: `/supervise/needs/${no}`,
    }));
  },
};
