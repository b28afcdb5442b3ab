import { and, asc, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { organisation } from "../../schema/organisation.ts";
import { sanction } from "../../schema/sanction.ts";
import type { Db } from "../../client.ts";
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
  return rows.map(({ no, name, nameEn, facts, notifiedAt, until }) => ({
    subject: `sanction:${no}`,
    title: named(name, nameEn),
    about: named(facts.slice(0, 120)),
    since: stage === "window" ? notifiedAt : until,
    dueAt: stage === "window" ? until : null,
    href: `/supervise/sanctions/${no}`,
  }));
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
