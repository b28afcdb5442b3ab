import { eq, inArray, sql } from "drizzle-orm";
import type { Grade } from "#domain/agency/grade.ts";
import type { Db } from "../client.ts";
import { agency, agencyService, gradeDecision, inspection, practitioner } from "../schema/agency.ts";
import { approvalCase, caseRequirement, owner } from "../schema/case.ts";
import { serviceItem } from "../schema/catalogue.ts";
import { jurisdiction, organisation } from "../schema/organisation.ts";
import type { Tx } from "../transaction.ts";

type Unit = { id: number; code: string; name: string; kind: string };

function unitsByName(units: readonly Unit[], kind: string): ReadonlyMap<string, number> {
  const own = units.filter((unit) => unit.kind === kind);
  return new Map(
    own.flatMap(
      (unit) =>
        [
          [unit.code, unit.id],
          [unit.name, unit.id],
        ] as const,
    ),
  );
}

/** Names and codes that an imported cell may use, read once per file. */
export async function loadLookups(db: Db) {
  const { id, code, name, kind } = organisation;
  const [places, items, units] = await Promise.all([
    db.select().from(jurisdiction),
    db.select({ code: serviceItem.code, nameZh: serviceItem.nameZh }).from(serviceItem),
    db.select({ id, code, name, kind }).from(organisation),
  ]);
  return {
    districts: new Map(
      places.flatMap((p) => [p.code, p.nameZh, p.nameEn].map((key) => [key, p.code] as const)),
    ),
    items: new Map(items.flatMap((i) => [i.code, i.nameZh].map((key) => [key, i.code] as const))),
    departments: unitsByName(units, "department"),
    owners: unitsByName(units, "owner"),
  };
}
export type Lookups = Awaited<ReturnType<typeof loadLookups>>;

/** Below PostgreSQL's 65,535 parameters of one statement, however many columns a row has. */
const mostRows = 1_000;

function* chunksOf<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let from = 0; from < rows.length; from += mostRows) yield rows.slice(from, from + mostRows);
}

/** Adds or renames organisations; their ids by code. */
export async function saveOrganisations(
  tx: Tx,
  rows: readonly (typeof organisation.$inferInsert)[],
): Promise<ReadonlyMap<string, number>> {
  const ids = new Map<string, number>();
  for (const chunk of chunksOf(rows)) {
    const saved = await tx
      .insert(organisation)
      .values(chunk)
      .onConflictDoUpdate({
        target: organisation.code,
        set: {
          name: sql`excluded.name`,
          nameEn: sql`excluded.name_en`,
          jurisdictionCode: sql`excluded.jurisdiction_code`,
        },
      })
      .returning({ id: organisation.id, code: organisation.code });
    for (const { id, code } of saved) ids.set(code, id);
  }
  return ids;
}

/** Adds agencies; of one that is there only what a list says of its contact changes. */
export async function saveAgencies(tx: Tx, rows: readonly (typeof agency.$inferInsert)[]): Promise<void> {
  for (const chunk of chunksOf(rows))
    await tx
      .insert(agency)
      .values(chunk)
      .onConflictDoUpdate({
        target: agency.id,
        set: {
          legalRepresentative: sql`excluded.legal_representative`,
          contactName: sql`excluded.contact_name`,
          phone: sql`excluded.phone`,
          email: sql`excluded.email`,
          addressZh: sql`excluded.address_zh`,
          establishedOn: sql`excluded.established_on`,
        },
      });
}

export async function saveServices(tx: Tx, rows: (typeof agencyService.$inferInsert)[]): Promise<void> {
  for (const chunk of chunksOf(rows)) await tx.insert(agencyService).values(chunk).onConflictDoNothing();
}

export async function savePractitioners(tx: Tx, rows: (typeof practitioner.$inferInsert)[]): Promise<void> {
  for (const chunk of chunksOf(rows)) await tx.insert(practitioner).values(chunk).onConflictDoNothing();
}

export async function saveInspections(tx: Tx, rows: (typeof inspection.$inferInsert)[]): Promise<void> {
  for (const chunk of chunksOf(rows)) await tx.insert(inspection).values(chunk).onConflictDoNothing();
}

type Decision = typeof gradeDecision.$inferInsert & { grade: Grade };

/** The letter and the decision that gave it, in one place. */
export async function decideGrade(tx: Tx, decision: Decision): Promise<void> {
  await decideGrades(tx, [decision]);
}

/** The same for many agencies: a statement for the decisions and one for each letter. */
export async function decideGrades(tx: Tx, decisions: readonly Decision[]): Promise<void> {
  for (const chunk of chunksOf(decisions)) await tx.insert(gradeDecision).values(chunk);
  for (const grade of new Set(decisions.map((each) => each.grade))) {
    const ids = decisions.filter((each) => each.grade === grade).map(({ agencyId }) => agencyId);
    await tx.update(agency).set({ grade }).where(inArray(agency.id, ids));
  }
}

export async function findCaseRow(tx: Tx, code: string) {
  const [row] = await tx.select().from(approvalCase).where(eq(approvalCase.code, code)).for("update");
  const requirements = row
    ? await tx.select().from(caseRequirement).where(eq(caseRequirement.caseId, row.id))
    : [];
  return row ? { ...row, requirements } : null;
}

export async function saveCase(tx: Tx, values: typeof approvalCase.$inferInsert): Promise<number> {
  const { code: _code, ownerId: _owner, confirmedAt: _confirmed, ...rest } = values;
  const [row] = await tx
    .insert(approvalCase)
    .values(values)
    .onConflictDoUpdate({ target: approvalCase.code, set: rest })
    .returning({ id: approvalCase.id });
  return row!.id;
}

export async function saveRequirements(tx: Tx, rows: (typeof caseRequirement.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(caseRequirement).values(rows).onConflictDoNothing();
}

export async function findOwner(db: Db, id: number) {
  const [row] = await db
    .select({
      id: owner.id,
      uscc: organisation.code,
      jurisdictionCode: organisation.jurisdictionCode,
      verifiedAt: organisation.verifiedAt,
    })
    .from(owner)
    .innerJoin(organisation, eq(organisation.id, owner.id))
    .where(eq(owner.id, id));
  return row ?? null;
}

export async function itemReasons(db: Db, codes: readonly string[]) {
  const rows = await db
    .select({
      code: serviceItem.code,
      legalBasis: serviceItem.legalBasis,
      approvalsZh: serviceItem.approvalsZh,
      listedOn: serviceItem.listedOn,
      delistedOn: serviceItem.delistedOn,
    })
    .from(serviceItem)
    .where(sql`${serviceItem.code} = any(${sql.param([...codes])}::text[])`);
  return new Map(rows.map((row) => [row.code, row]));
}

export async function confirmCaseRow(tx: Tx, id: number): Promise<void> {
  await tx
    .update(approvalCase)
    .set({ confirmedAt: sql`app_now()` })
    .where(eq(approvalCase.id, id));
}

/** A department of this place or of one above it; an owner cannot make another office its approver. */
export async function findDepartment(tx: Tx, id: number, jurisdictionCode: string) {
  const found = await tx.execute<{ id: number }>(sql`
    with recursive up as (
      select code, parent_code from jurisdiction where code = ${jurisdictionCode}
      union all select j.code, j.parent_code from jurisdiction j join up on j.code = up.parent_code
    )
    select o.id from organisation o join up on up.code = o.jurisdiction_code
    where o.kind = 'department' and o.id = ${Math.min(id, 2_147_483_647)}`);
  return found.rows[0] ?? null;
}

/** Null: another case has this code already. */
export async function insertCase(tx: Tx, values: typeof approvalCase.$inferInsert): Promise<number | null> {
  const [row] = await tx
    .insert(approvalCase)
    .values(values)
    .onConflictDoNothing({ target: approvalCase.code })
    .returning({ id: approvalCase.id });
  return row?.id ?? null;
}
