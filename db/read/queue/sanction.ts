import { and, asc, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { organisation } from "../../schema/organisation.ts";
import { sanction } from "../../schema/sanction.ts";
import type { Db } from "../../client.ts";
import { dueOf } from "./due.ts";
import { inScope, mostEntries, named, unitColumns, type Officer, type QueueKind } from "./kind.ts";

const deciders = ["regulator", "supervisor"] as const;
const windowOver = sql`${sanction.statementUntil} <= app_now()`;
const conditions = {
  window: and(isNull(sanction.decidedBy), sql`not (${windowOver})`),
  decide: and(isNull(sanction.decidedBy), windowOver),
  second: isNotNull(sanction.decidedBy),
};

async function notified(db: Db, officer: Officer, stage: keyof typeof conditions) {
  const rows = await db
    .select({
      ...unitColumns,
      no: sanction.no,
      facts: sanction.facts,
      notifiedAt: sanction.notifiedAt,
      until: sanction.statementUntil,
      jurisdictionCode: organisation.jurisdictionCode,
    })
    .from(sanction)
    .innerJoin(organisation, eq(organisation.id, sanction.agencyId))
    .where(
      and(
        eq(sanction.state, "notified"),
        conditions[stage],
        stage === "second" ? ne(sanction.decidedBy, officer.accountId) : undefined,
        inScope(officer),
      ),
    )
    .orderBy(asc(sanction.statementUntil))
    .limit(mostEntries);
  const ends = stage === "window" ? rows.map(({ until }) => until) : await decisionsDue(db, rows);
  return rows.map(({ no, name, nameEn, facts, notifiedAt, until }, at) => ({
    subject: `sanction:${no}`,
    title: named(name, nameEn),
    about: named(facts.slice(0, 120)),
    since: stage === "window" ? notifiedAt : until,
    dueAt: ends[at] ?? null,
    href: `/supervise/sanctions/${no}`,
  }));
}

type Row = { readonly until: Date | null; readonly jurisdictionCode: string };

/** The statement period ends at 24:00 of its last day: the working days to decide follow that day (rules.md 5.3). */
async function decisionsDue(db: Db, rows: readonly Row[]): Promise<(Date | null)[]> {
  const events = rows.map(({ until, jurisdictionCode }) => ({
    jurisdictionCode,
    at: new Date((until?.getTime() ?? 0) - 1),
  }));
  return dueOf(db, events, "sanctionDecision");
}

/** The agency may still state its case. */
export const sanctionWindowKind: QueueKind = {
  forRoles: deciders,
  read: (db, officer) => notified(db, officer, "window"),
};
/** Heard, or silent: a decision is to be written. */
export const sanctionDecideKind: QueueKind = {
  forRoles: deciders,
  read: (db, officer) => notified(db, officer, "decide"),
};
/** Written by one, waiting for a second person. */
export const sanctionSecondKind: QueueKind = {
  forRoles: deciders,
  read: (db, officer) => notified(db, officer, "second"),
};
