import { asc, eq, inArray } from "drizzle-orm";
import { agency, agencyService, gradeDecision, inspection, practitioner } from "../schema/agency.ts";
import { approvalCase, caseRequirement } from "../schema/case.ts";
import { organisation } from "../schema/organisation.ts";
import type { Tx } from "../transaction.ts";

function grouped<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): ReadonlyMap<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

async function locked(tx: Tx, codes: readonly string[]) {
  return tx
    .select()
    .from(organisation)
    .where(inArray(organisation.code, [...codes]))
    .orderBy(asc(organisation.id))
    .for("update");
}

/** Organisations with these codes, locked in one order, and all that makes them agencies. */
export async function agenciesByCode(tx: Tx, codes: readonly string[]) {
  if (codes.length === 0) return new Map<string, never>();
  const units = await locked(tx, codes);
  const ids = units.map(({ id }) => id);
  if (ids.length === 0) return new Map<string, never>();
  const agencies = await tx.select().from(agency).where(inArray(agency.id, ids));
  const services = await tx.select().from(agencyService).where(inArray(agencyService.agencyId, ids));
  const people = await tx.select().from(practitioner).where(inArray(practitioner.agencyId, ids));
  const results = await tx.select().from(inspection).where(inArray(inspection.agencyId, ids));
  const decisions = await tx
    .select({ agencyId: gradeDecision.agencyId, kind: gradeDecision.kind })
    .from(gradeDecision)
    .where(inArray(gradeDecision.agencyId, ids))
    .orderBy(asc(gradeDecision.decidedAt), asc(gradeDecision.id));
  const own = grouped(agencies, ({ id }) => id);
  const byAgency = {
    services: grouped(services, ({ agencyId }) => agencyId),
    people: grouped(people, ({ agencyId }) => agencyId),
    results: grouped(results, ({ agencyId }) => agencyId),
    decisions: grouped(decisions, ({ agencyId }) => agencyId),
  };
  return new Map(
    units.map((unit) => [
      unit.code,
      {
        unit,
        agency: own.get(unit.id)?.[0] ?? null,
        services: byAgency.services.get(unit.id) ?? [],
        people: byAgency.people.get(unit.id) ?? [],
        results: byAgency.results.get(unit.id) ?? [],
        lastDecision: byAgency.decisions.get(unit.id)?.at(-1)?.kind ?? null,
      },
    ]),
  );
}
type Known = Awaited<ReturnType<typeof agenciesByCode>> extends Map<string, infer Value> ? Value : never;
export type KnownAgency = Known;

/** Every entry of these certificates, present and past, with where it is. */
export async function practitionersByCertificate(tx: Tx, numbers: readonly string[]) {
  const rows =
    numbers.length === 0
      ? []
      : await tx
          .select({
            id: practitioner.id,
            agencyId: practitioner.agencyId,
            name: practitioner.name,
            qualification: practitioner.qualification,
            certificateNo: practitioner.certificateNo,
            leftOn: practitioner.leftOn,
            agencyName: organisation.name,
          })
          .from(practitioner)
          .innerJoin(organisation, eq(organisation.id, practitioner.agencyId))
          .where(inArray(practitioner.certificateNo, [...numbers]))
          .orderBy(asc(practitioner.id))
          .for("update", { of: practitioner });
  return grouped(rows, ({ certificateNo }) => certificateNo);
}
export type KnownPeople = Awaited<ReturnType<typeof practitionersByCertificate>>;

export async function changePractitioner(
  tx: Tx,
  id: number,
  change: Partial<Pick<typeof practitioner.$inferInsert, "name" | "qualification" | "leftOn">>,
): Promise<void> {
  await tx.update(practitioner).set(change).where(eq(practitioner.id, id));
}

export async function casesByCode(tx: Tx, codes: readonly string[]) {
  if (codes.length === 0) return new Map<string, never>();
  const cases = await tx
    .select()
    .from(approvalCase)
    .where(inArray(approvalCase.code, [...codes]))
    .orderBy(asc(approvalCase.id))
    .for("update");
  const ids = cases.map(({ id }) => id);
  const required =
    ids.length === 0
      ? []
      : await tx.select().from(caseRequirement).where(inArray(caseRequirement.caseId, ids));
  const requirements = grouped(required, ({ caseId }) => caseId);
  return new Map(cases.map((row) => [row.code, { ...row, requirements: requirements.get(row.id) ?? [] }]));
}
export type KnownCase =
  Awaited<ReturnType<typeof casesByCode>> extends Map<string, infer Value> ? Value : never;
