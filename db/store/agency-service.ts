import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { ApplicationState } from "#domain/agency/service-application.ts";
import type { PledgeInForce } from "#domain/agency/service-pledge.ts";
import type { Day } from "#domain/shared/dates.ts";
import type { Db } from "../client.ts";
import { agencyService, practitioner } from "../schema/agency.ts";
import {
  certificateReminder,
  serviceApplication,
  serviceCertificate,
  servicePledge,
} from "../schema/vetting.ts";
import type { Tx } from "../transaction.ts";

export type ServiceRow = typeof agencyService.$inferSelect;
export type ApplicationRow = typeof serviceApplication.$inferSelect;
export type CertificateRow = typeof serviceCertificate.$inferSelect;

export async function serviceById(db: Db, id: number): Promise<ServiceRow | null> {
  const [row] = await db.select().from(agencyService).where(eq(agencyService.id, id));
  return row ?? null;
}

export async function serviceOf(db: Db, agencyId: number, itemCode: string): Promise<ServiceRow | null> {
  const [row] = await db
    .select()
    .from(agencyService)
    .where(and(eq(agencyService.agencyId, agencyId), eq(agencyService.itemCode, itemCode)));
  return row ?? null;
}

export async function servicesOfAgency(db: Db, agencyId: number): Promise<ServiceRow[]> {
  return db
    .select()
    .from(agencyService)
    .where(eq(agencyService.agencyId, agencyId))
    .orderBy(asc(agencyService.itemCode));
}

export async function addService(tx: Tx, row: typeof agencyService.$inferInsert): Promise<number> {
  const [added] = await tx.insert(agencyService).values(row).returning({ id: agencyService.id });
  return added!.id;
}

/** Compare and set on the state. */
export async function saveService(
  tx: Tx,
  from: Pick<ServiceRow, "id" | "state">,
  change: Partial<ServiceRow>,
): Promise<boolean> {
  const saved = await tx
    .update(agencyService)
    .set(change)
    .where(and(eq(agencyService.id, from.id), eq(agencyService.state, from.state)))
    .returning({ id: agencyService.id });
  return saved.length === 1;
}

const open: ApplicationState[] = ["submitted", "returned", "checked"];

export async function openApplication(
  db: Db,
  agencyId: number,
  itemCode: string,
): Promise<ApplicationRow | null> {
  const [row] = await db
    .select()
    .from(serviceApplication)
    .where(
      and(
        eq(serviceApplication.agencyId, agencyId),
        eq(serviceApplication.itemCode, itemCode),
        inArray(serviceApplication.state, open),
      ),
    );
  return row ?? null;
}

export async function applicationById(db: Db, id: number): Promise<ApplicationRow | null> {
  const [row] = await db.select().from(serviceApplication).where(eq(serviceApplication.id, id));
  return row ?? null;
}

export async function addApplication(tx: Tx, row: typeof serviceApplication.$inferInsert): Promise<number> {
  const [added] = await tx.insert(serviceApplication).values(row).returning({ id: serviceApplication.id });
  return added!.id;
}

/** Compare and set on the state. */
export async function saveApplication(
  tx: Tx,
  from: Pick<ApplicationRow, "id" | "state">,
  change: Partial<ApplicationRow>,
): Promise<boolean> {
  const saved = await tx
    .update(serviceApplication)
    .set(change)
    .where(and(eq(serviceApplication.id, from.id), eq(serviceApplication.state, from.state)))
    .returning({ id: serviceApplication.id });
  return saved.length === 1;
}

export async function certificatesOf(db: Db, applicationId: number): Promise<CertificateRow[]> {
  return db
    .select()
    .from(serviceCertificate)
    .where(eq(serviceCertificate.applicationId, applicationId))
    .orderBy(asc(serviceCertificate.place));
}

export async function putCertificates(tx: Tx, rows: readonly CertificateRow[]): Promise<void> {
  for (const row of rows) {
    const { applicationId: _application, place: _place, ...content } = row;
    await tx
      .insert(serviceCertificate)
      .values(row)
      .onConflictDoUpdate({
        target: [serviceCertificate.applicationId, serviceCertificate.place],
        set: content,
      });
  }
}

/** Of these people those who work for the agency now. */
export async function activeAmong(db: Db, agencyId: number, ids: readonly number[]): Promise<number[]> {
  const rows = await db
    .select({ id: practitioner.id })
    .from(practitioner)
    .where(
      and(
        eq(practitioner.agencyId, agencyId),
        isNull(practitioner.leftOn),
        sql`${practitioner.id} = any(${sql.param([...ids])}::int[])`,
      ),
    );
  return rows.map(({ id }) => id);
}

export async function pledgesOf(db: Db, serviceId: number): Promise<PledgeInForce[]> {
  return db
    .select({
      priceFen: servicePledge.priceFen,
      wd: servicePledge.wd,
      effectiveAt: servicePledge.effectiveAt,
    })
    .from(servicePledge)
    .where(eq(servicePledge.serviceId, serviceId))
    .orderBy(asc(servicePledge.effectiveAt), asc(servicePledge.id));
}

/** The same by agency and item. */
export async function pledgesFor(db: Db, agencyId: number, itemCode: string): Promise<PledgeInForce[]> {
  const service = await serviceOf(db, agencyId, itemCode);
  return service ? pledgesOf(db, service.id) : [];
}

export async function addPledge(tx: Tx, row: typeof servicePledge.$inferInsert): Promise<void> {
  await tx.insert(servicePledge).values(row);
}

/** False when this reminder has been sent before. */
export async function noteReminder(
  tx: Tx,
  reminder: { serviceId: number; expiresOn: Day; days: number },
): Promise<boolean> {
  const noted = await tx
    .insert(certificateReminder)
    .values(reminder)
    .onConflictDoNothing()
    .returning({ days: certificateReminder.days });
  return noted.length === 1;
}

/**
 * May an officer of this organisation judge the item? The regulator that bears the name of the item's department does;
 * where the market knows none, any regulator of the place.
 */
export async function regulatesItem(db: Db, organisationId: number, itemCode: string): Promise<boolean> {
  const found = await db.execute<{ mine: boolean }>(sql`
    select ${mayJudge(organisationId, sql`${itemCode}`)} as mine`);
  return found.rows[0]?.mine ?? false;
}

export function mayJudge(organisationId: number, itemCode: ReturnType<typeof sql>) {
  const owns = sql`select 1 from organisation r
    join organisation d on d.name = r.name and d.kind = 'department'
    join service_item i on i.department_id = d.id and i.code = ${itemCode}
    where r.kind = 'regulator'`;
  return sql<boolean>`(exists (${owns} and r.id = ${organisationId}) or not exists (${owns}
    and exists (select 1 from membership m where m.organisation_id = r.id and m.role = 'regulator' and m.ended_at is null)))`;
}
