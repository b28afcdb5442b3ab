import { and, asc, count, desc, eq, ilike, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import { sanctionKinds, sanctionRules, type SanctionKind } from "#domain/sanction/kinds.ts";
import type { SanctionState } from "#domain/sanction/lifecycle.ts";
import type { Grade } from "#domain/agency/grade.ts";
import type { Db } from "../client.ts";
import { agency } from "../schema/agency.ts";
import { account, organisation } from "../schema/organisation.ts";
import { conductEntry, sanction } from "../schema/sanction.ts";
import { containing, offsetOf, pageSize, type Page } from "./page.ts";

const publicKinds = sanctionKinds.filter((kind) => sanctionRules[kind].isPublic);
/** `bindsAt` of domain/sanction/effects.ts as a condition: whoever sleeps, an ended measure is out of the register. */
const binds = sql`${sanction.state} in ('in_force', 'appealed') and ${sanction.effectiveAt} <= app_now()
  and (${sanction.endsAt} is null or ${sanction.endsAt} > app_now())`;
const isPublic = and(isNotNull(sanction.decidedAt), inArray(sanction.kind, publicKinds));

const rowColumns = {
  no: sanction.no,
  kind: sql<SanctionKind>`${sanction.kind}`,
  state: sql<SanctionState>`${sanction.state}`,
  effectiveAt: sanction.effectiveAt,
  endsAt: sanction.endsAt,
  fromGrade: sanction.fromGrade,
  toGrade: sanction.toGrade,
  basis: sanction.basis,
  name: organisation.name,
  nameEn: organisation.nameEn,
  uscc: organisation.code,
};

/** Public measures in force, newest first, found by the agency's name or credit code. */
export async function listMeasures(db: Db, filter: { q: string; page: number }): Promise<Page<MeasureRow>> {
  const text = filter.q.trim() === "" ? null : containing(filter.q);
  const where = and(
    isPublic,
    binds,
    text ? or(ilike(organisation.name, text), ilike(organisation.code, text)) : undefined,
  );
  const from = () =>
    db
      .select(rowColumns)
      .from(sanction)
      .innerJoin(organisation, eq(organisation.id, sanction.agencyId))
      .where(where);
  const [rows, total] = await Promise.all([
    from()
      .orderBy(desc(sanction.effectiveAt), desc(sanction.no))
      .limit(pageSize)
      .offset(offsetOf(filter.page)),
    db.$count(from().as("measure")),
  ]);
  return { rows, total, page: filter.page, size: pageSize };
}
export type MeasureRow = {
  no: string;
  kind: SanctionKind;
  state: SanctionState;
  effectiveAt: Date | null;
  endsAt: Date | null;
  fromGrade: Grade | null;
  toGrade: Grade | null;
  basis: string;
  name: string;
  nameEn: string | null;
  uscc: string;
};

/** How many agencies hold each letter; those not yet in the market are not counted. */
export async function gradeCounts(db: Db): Promise<Record<Grade, number>> {
  const rows = await db
    .select({ grade: agency.grade, n: count() })
    .from(agency)
    .where(sql`${agency.state} not in ('draft', 'submitted', 'returned', 'withdrawn')`)
    .groupBy(agency.grade);
  const none: Record<Grade, number> = { A: 0, B: 0, provisional_b: 0, C: 0, D: 0, unrated: 0 };
  return rows.reduce((all, row) => ({ ...all, [row.grade]: row.n }), none);
}

/** The warning list (C) or the list of barred agencies (D), by name. */
export async function listByLetter(db: Db, grade: "C" | "D", q: string) {
  const text = q.trim() === "" ? null : containing(q);
  return db
    .select({
      name: organisation.name,
      nameEn: organisation.nameEn,
      uscc: organisation.code,
      state: agency.state,
      score: agency.score,
    })
    .from(agency)
    .innerJoin(organisation, eq(organisation.id, agency.id))
    .where(
      and(
        eq(agency.grade, grade),
        sql`${agency.state} not in ('draft', 'submitted', 'returned', 'withdrawn')`,
        text ? or(ilike(organisation.name, text), ilike(organisation.code, text)) : undefined,
      ),
    )
    .orderBy(asc(organisation.name))
    .limit(200);
}

/** One measure with its agency; who acted is for supervision only. */
export async function findMeasure(db: Db, no: string) {
  const [row] = await db
    .select({
      ...rowColumns,
      agencyId: sanction.agencyId,
      jurisdiction: organisation.jurisdictionCode,
      grade: agency.grade,
      facts: sanction.facts,
      evidence: sanction.evidence,
      remedy: sanction.remedy,
      proposedAt: sanction.proposedAt,
      notifiedAt: sanction.notifiedAt,
      statementUntil: sanction.statementUntil,
      statement: sanction.statement,
      statementAt: sanction.statementAt,
      decisionText: sanction.decisionText,
      decidedAt: sanction.decidedAt,
      withdrawnAt: sanction.withdrawnAt,
      endReason: sanction.endReason,
      termDays: sanction.termDays,
      proposedBy: sanction.proposedBy,
      decidedBy: sanction.decidedBy,
    })
    .from(sanction)
    .innerJoin(organisation, eq(organisation.id, sanction.agencyId))
    .innerJoin(agency, eq(agency.id, sanction.agencyId))
    .where(eq(sanction.no, no));
  return row ?? null;
}
export type Measure = NonNullable<Awaited<ReturnType<typeof findMeasure>>>;

export function isPublicMeasure(measure: Pick<Measure, "kind" | "decidedAt">): boolean {
  return measure.decidedAt !== null && sanctionRules[measure.kind].isPublic;
}

export async function personName(db: Db, accountId: number | null): Promise<string | null> {
  if (accountId === null) return null;
  const [row] = await db.select({ name: account.name }).from(account).where(eq(account.id, accountId));
  return row?.name ?? null;
}

/** Procedures of the given places: running ones first, the oldest window on top. */
export async function listProcedures(
  db: Db,
  filter: { jurisdictions: readonly string[]; running: boolean; page: number },
) {
  const running = inArray(sanction.state, ["proposed", "notified", "appealed"]);
  const where = and(
    inArray(organisation.jurisdictionCode, [...filter.jurisdictions]),
    filter.running ? running : sql`not (${running})`,
  );
  const from = () =>
    db
      .select({
        ...rowColumns,
        notifiedAt: sanction.notifiedAt,
        statementUntil: sanction.statementUntil,
        statementAt: sanction.statementAt,
        decidedBy: sanction.decidedBy,
      })
      .from(sanction)
      .innerJoin(organisation, eq(organisation.id, sanction.agencyId))
      .where(where);
  const [rows, total] = await Promise.all([
    from()
      .orderBy(filter.running ? asc(sanction.statementUntil) : desc(sanction.decidedAt), desc(sanction.no))
      .limit(pageSize)
      .offset(offsetOf(filter.page)),
    db.$count(from().as("procedure")),
  ]);
  return { rows, total, page: filter.page, size: pageSize } satisfies Page<unknown>;
}

/** Ledger entries that wait for a person's decision. */
export async function listProposedConduct(db: Db, jurisdictions: readonly string[]) {
  return db
    .select({
      id: conductEntry.id,
      code: conductEntry.code,
      facts: conductEntry.facts,
      points: conductEntry.points,
      source: conductEntry.source,
      happenedAt: conductEntry.happenedAt,
      name: organisation.name,
      nameEn: organisation.nameEn,
      uscc: organisation.code,
    })
    .from(conductEntry)
    .innerJoin(organisation, eq(organisation.id, conductEntry.agencyId))
    .where(
      and(
        eq(conductEntry.status, "proposed"),
        isNull(conductEntry.confirmedAt),
        inArray(organisation.jurisdictionCode, [...jurisdictions]),
      ),
    )
    .orderBy(asc(conductEntry.happenedAt), asc(conductEntry.id))
    .limit(100);
}
