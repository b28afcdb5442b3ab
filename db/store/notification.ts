import { eq, inArray, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { approvalCase } from "../schema/case.ts";
import { notification, organisation, type OrganisationKind } from "../schema/organisation.ts";

export type NewNotification = {
  organisationId: number;
  key: string;
  type: string;
  params: Record<string, string | number>;
  href: string;
  /** When it happened, whenever the task runs. */
  at: Date;
};
export type Addressee = { readonly id: number; readonly kind: OrganisationKind };

export async function insertNotifications(db: Db, rows: readonly NewNotification[]): Promise<void> {
  if (rows.length > 0)
    await db
      .insert(notification)
      .values([...rows])
      .onConflictDoNothing();
}

export async function organisationsWithCodes(
  db: Db,
  codes: readonly string[],
): Promise<(Addressee & { name: string })[]> {
  if (codes.length === 0) return [];
  return db
    .select({ id: organisation.id, kind: organisation.kind, name: organisation.name })
    .from(organisation)
    .where(inArray(organisation.code, [...codes]))
    .orderBy(organisation.id);
}

/** The service halls whose place is this organisation's or stands above it. */
export async function hallsFor(db: Db, organisationId: number): Promise<Addressee[]> {
  const found = await db.execute<{ id: number }>(sql`
    with recursive up as (
      select j.code, j.parent_code from jurisdiction j join organisation o on o.jurisdiction_code = j.code where o.id = ${organisationId}
      union select j.code, j.parent_code from jurisdiction j join up on j.code = up.parent_code
    )
    select o.id from organisation o join up on up.code = o.jurisdiction_code where o.kind = 'hall' order by o.id`);
  return found.rows.map(({ id }) => ({ id, kind: "hall" }));
}

/** Offices with somebody of this role, whose place is this organisation's or stands above it. */
export async function officesFor(
  db: Db,
  organisationId: number,
  role: "regulator" | "supervisor",
): Promise<Addressee[]> {
  const found = await db.execute<{ id: number }>(sql`
    with recursive up as (
      select j.code, j.parent_code from jurisdiction j join organisation o on o.jurisdiction_code = j.code where o.id = ${organisationId}
      union select j.code, j.parent_code from jurisdiction j join up on j.code = up.parent_code
    )
    select o.id from organisation o join up on up.code = o.jurisdiction_code where o.kind = 'regulator'
      and exists (select 1 from membership m where m.organisation_id = o.id and m.role = ${role} and m.ended_at is null)
    order by o.id`);
  return found.rows.map(({ id }) => ({ id, kind: "regulator" }));
}

/** Offices that answer for this place and have a supervisor. */
export async function officesAt(db: Db, place: string): Promise<Addressee[]> {
  const found = await db.execute<{ id: number }>(sql`
    with recursive up as (
      select code, parent_code from jurisdiction where code = ${place}
      union select j.code, j.parent_code from jurisdiction j join up on j.code = up.parent_code
    )
    select o.id from organisation o join up on up.code = o.jurisdiction_code where o.kind = 'regulator'
      and exists (select 1 from membership m where m.organisation_id = o.id and m.role = 'supervisor' and m.ended_at is null)
    order by o.id`);
  return found.rows.map(({ id }) => ({ id, kind: "regulator" }));
}

/** The department that the case lies with; [] for an unknown one. */
export async function departmentOfCase(db: Db, code: string): Promise<Addressee[]> {
  const found = await db
    .select({ id: approvalCase.departmentId })
    .from(approvalCase)
    .where(eq(approvalCase.code, code));
  return found.map(({ id }) => ({ id, kind: "department" }));
}
