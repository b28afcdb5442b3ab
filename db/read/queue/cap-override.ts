import { and, asc, eq, inArray, ne } from "drizzle-orm";
import { approvalCase } from "../../schema/case.ts";
import { capOverride } from "../../schema/cap.ts";
import { need } from "../../schema/need.ts";
import { mostEntries, named, type QueueKind } from "./kind.ts";

/** One need's cap to be lifted: proposed by a price officer, decided by a supervisor. */
export const capOverrideKind: QueueKind = {
  forRoles: ["supervisor"],
  read: async (db, { accountId, jurisdictions }) => {
    const rows = await db
      .select({
        id: capOverride.id,
        title: need.title,
        reason: capOverride.reason,
        since: capOverride.proposedAt,
        dueAt: need.closesAt,
      })
      .from(capOverride)
      .innerJoin(need, eq(need.id, capOverride.needId))
      .innerJoin(approvalCase, eq(approvalCase.id, need.caseId))
      .where(
        and(
          eq(capOverride.state, "proposed"),
          ne(capOverride.proposedBy, accountId),
          inArray(approvalCase.jurisdictionCode, [...jurisdictions]),
        ),
      )
      .orderBy(asc(capOverride.proposedAt))
      .limit(mostEntries);
    return rows.map(({ id, title, reason, since, dueAt }) => ({
      subject: `cap_override:${id}`,
      title: named(title),
      about: named(reason.slice(0, 120)),
      since,
      dueAt,
      href: `/supervise/cap-overrides/${id}`,
    }));
  },
};
