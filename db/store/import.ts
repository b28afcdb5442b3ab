import { and, count, eq, inArray, sql } from "drizzle-orm";
import type { PersonActor, Role } from "#domain/shared/actor.ts";
import type { Db } from "../client.ts";
import { importFault, importRun } from "../schema/import.ts";
import type { Tx } from "../transaction.ts";

export type ImportRunRow = typeof importRun.$inferSelect;
type FaultRow = typeof importFault.$inferInsert;
export type ImportChange = Partial<
  Pick<
    ImportRunRow,
    | "state"
    | "total"
    | "done"
    | "created"
    | "updated"
    | "unchanged"
    | "faulty"
    | "checked"
    | "refusal"
    | "appliedAt"
    | "endedAt"
  >
>;

export async function addImportRun(tx: Tx, row: typeof importRun.$inferInsert): Promise<string> {
  const [added] = await tx.insert(importRun).values(row).returning({ id: importRun.id });
  return added!.id;
}

export async function findImportRun(db: Db, id: string): Promise<ImportRunRow | null> {
  const [row] = await db.select().from(importRun).where(eq(importRun.id, id));
  return row ?? null;
}

/** The run, locked: a batch, a cancellation and a second worker never meet in it. */
export async function lockImportRun(tx: Tx, id: string): Promise<ImportRunRow | null> {
  const [row] = await tx.select().from(importRun).where(eq(importRun.id, id)).for("update");
  return row ?? null;
}

export async function saveImportRun(tx: Tx, id: string, change: ImportChange): Promise<void> {
  await tx.update(importRun).set(change).where(eq(importRun.id, id));
}

export async function addImportFaults(tx: Tx, rows: readonly FaultRow[]): Promise<void> {
  if (rows.length > 0) await tx.insert(importFault).values([...rows]);
}

export async function runningImports(db: Db, organisationId: number): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(importRun)
    .where(
      and(eq(importRun.organisationId, organisationId), inArray(importRun.state, ["checking", "applying"])),
    );
  return row?.n ?? 0;
}

type Held = {
  accountId: number;
  name: string;
  role: Role;
  organisationId: number;
  organisationName: string;
  unverified: boolean;
  jurisdictions: string[];
};

/** The person of a membership that is still held, with today's scope; null when it has ended. */
export async function personOf(db: Db, membershipId: number): Promise<PersonActor | null> {
  const { rows } = await db.execute<Held>(sql`
    with recursive acting as (
      select a.id, a.name, m.role, o.id as organisation_id, o.name as organisation_name, o.verified_at, o.jurisdiction_code
      from membership m join account a on a.id = m.account_id and a.disabled_at is null
      join organisation o on o.id = m.organisation_id
      where m.id = ${membershipId} and m.ended_at is null
    ), below as (
      select jurisdiction_code as code from acting
      union select j.code from jurisdiction j join below on j.parent_code = below.code
    )
    select id as "accountId", name, role, organisation_id as "organisationId", organisation_name as "organisationName",
      verified_at is null as unverified, (select json_agg(code order by code) from below) as jurisdictions
    from acting`);
  return rows[0] ? { kind: "person", membershipId, ...rows[0] } : null;
}

/** The membership in which a log-in holds a role; null when it holds none. */
export async function membershipOf(db: Db, login: string, role: Role): Promise<number | null> {
  const { rows } = await db.execute<{ id: number }>(sql`
    select m.id from membership m join account a on a.id = m.account_id
    where a.login = ${login} and m.role = ${role} and m.ended_at is null and a.disabled_at is null
    order by m.id limit 1`);
  return rows[0]?.id ?? null;
}
