import { and, asc, eq, ne } from "drizzle-orm";
import { deskAct, deskSession } from "../../schema/desk.ts";
import { organisation } from "../../schema/organisation.ts";
import { inScope, mostEntries, named, unitColumns, type QueueKind } from "./kind.ts";

/** A firm says that the counter acted without its request. */
export const deskContestKind: QueueKind = {
  forRoles: ["supervisor"],
  read: async (db, officer) => {
    const rows = await db
      .select({
        ...unitColumns,
        no: deskAct.no,
        reason: deskAct.contestReason,
        since: deskAct.contestedAt,
        dueAt: deskAct.answerDueAt,
      })
      .from(deskAct)
      .innerJoin(deskSession, eq(deskSession.id, deskAct.sessionId))
      .innerJoin(organisation, eq(organisation.id, deskAct.organisationId))
      .where(
        and(eq(deskAct.state, "contested"), ne(deskSession.officerId, officer.accountId), inScope(officer)),
      )
      .orderBy(asc(deskAct.answerDueAt))
      .limit(mostEntries);
    return rows.map(({ no, name, nameEn, reason, since, dueAt }) => ({
      subject: `desk_act:${no}`,
      title: named(name, nameEn),
      about: named((reason ?? "").slice(0, 120)),
      since,
      dueAt,
      href: `/desk/receipts/${no}`,
    }));
  },
};
