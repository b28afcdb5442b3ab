import { and, asc, count, desc, eq, ilike, inArray, or, sql } from "drizzle-orm";
import type { RegistrationState } from "#domain/account/registration.ts";
import type { Db } from "../client.ts";
import { jurisdiction, organisation, registration } from "../schema/organisation.ts";
import { containing, offsetOf, pageSize, type Page } from "./page.ts";

export type RegistrationFilter = {
  readonly q: string;
  readonly states: readonly RegistrationState[];
  readonly kind: "owner" | "agency" | null;
  readonly page: number;
};

function rowsOf(db: Db) {
  return db
    .select({
      id: registration.id,
      kind: organisation.kind,
      name: organisation.name,
      code: organisation.code,
      placeZh: jurisdiction.nameZh,
      placeEn: jurisdiction.nameEn,
      state: registration.state,
      submittedAt: registration.submittedAt,
      dueAt: registration.dueAt,
      decidedAt: registration.decidedAt,
    })
    .from(registration)
    .innerJoin(organisation, eq(organisation.id, registration.organisationId))
    .innerJoin(jurisdiction, eq(jurisdiction.code, organisation.jurisdictionCode));
}
export type RegistrationRow = Awaited<ReturnType<typeof rowsOf>>[number];

/** Requests of these places: what waits first with the earliest due on top, then the decided ones, newest first. */
export async function listRegistrations(
  db: Db,
  scope: readonly string[],
  filter: RegistrationFilter,
): Promise<Page<RegistrationRow>> {
  const text = filter.q.trim() === "" ? null : containing(filter.q);
  const where = and(
    scope.length > 0 ? inArray(organisation.jurisdictionCode, [...scope]) : sql`false`,
    inArray(registration.state, [...filter.states]),
    filter.kind ? eq(organisation.kind, filter.kind) : undefined,
    text ? or(ilike(organisation.name, text), ilike(organisation.code, text)) : undefined,
  );
  const [rows, [total]] = await Promise.all([
    rowsOf(db)
      .where(where)
      .orderBy(
        sql`case when ${registration.state} = 'submitted' then ${registration.dueAt} end asc nulls last`,
        desc(registration.decidedAt),
        asc(registration.id),
      )
      .limit(pageSize)
      .offset(offsetOf(filter.page)),
    db
      .select({ n: count() })
      .from(registration)
      .innerJoin(organisation, eq(organisation.id, registration.organisationId))
      .where(where),
  ]);
  return { rows, total: total?.n ?? 0, page: filter.page, size: pageSize };
}

/** How many requests of these places stand in each state. */
export async function registrationCounts(
  db: Db,
  scope: readonly string[],
): Promise<Partial<Record<RegistrationState, number>>> {
  if (scope.length === 0) return {};
  const rows = await db
    .select({ state: registration.state, n: count() })
    .from(registration)
    .innerJoin(organisation, eq(organisation.id, registration.organisationId))
    .where(inArray(organisation.jurisdictionCode, [...scope]))
    .groupBy(registration.state);
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}
