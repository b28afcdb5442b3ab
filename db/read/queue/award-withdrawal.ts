import { and, asc, eq, inArray, ne } from "drizzle-orm";
import { approvalCase } from "../../schema/case.ts";
import { awardWithdrawal } from "../../schema/choice.ts";
import { need } from "../../schema/need.ts";
import { dueOf } from "./due.ts";
import { mostEntries, named, type QueueKind } from "./kind.ts";

/** A definite award that one person wants taken back: another one decides within the days of a sanction. */
export const awardWithdrawalKind: QueueKind = {
  forRoles: ["supervisor", "regulator"],
  read: async (db, { accountId, jurisdictions }) => {
    const rows = await db
      .select({
        id: awardWithdrawal.id,
        no: need.no,
        title: need.title,
        reason: awardWithdrawal.reason,
        since: awardWithdrawal.askedAt,
        jurisdictionCode: approvalCase.jurisdictionCode,
      })
      .from(awardWithdrawal)
      .innerJoin(need, eq(need.id, awardWithdrawal.needId))
      .innerJoin(approvalCase, eq(approvalCase.id, need.caseId))
      .where(
        and(
          eq(awardWithdrawal.state, "asked"),
          ne(awardWithdrawal.askedBy, accountId),
          inArray(approvalCase.jurisdictionCode, [...jurisdictions]),
        ),
      )
      .orderBy(asc(awardWithdrawal.id))
      .limit(mostEntries);
    const events = rows.map(({ jurisdictionCode, since }) => ({ jurisdictionCode, at: since }));
    const due = await dueOf(db, events, "sanctionDecision");
    return rows.map(({ no, title, reason, since }, at) => ({
      subject: `need:${no}`,
      title: named(title),
      about: named(reason.slice(0, 120)),
      since,
      dueAt: due[at] ?? null,
      href: "/supervise/withdrawals",
    }));
  },
};
