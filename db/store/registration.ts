import { and, desc, eq, isNull } from "drizzle-orm";
import type { RegistrationState } from "#domain/account/registration.ts";
import type { Db } from "../client.ts";
import { agency, agencyService, practitioner } from "../schema/agency.ts";
import { organisation, registration } from "../schema/organisation.ts";
import type { AgencyState } from "#domain/agency/lifecycle.ts";
import type { Tx } from "../transaction.ts";

export type NewRegistration = {
  organisationId: number;
  submittedBy: number;
  licenceFileId: string;
  authorisationFileId: string;
  pledged: boolean;
  submittedAt: Date;
  dueAt: Date;
};

export async function insertRegistration(tx: Tx, input: NewRegistration): Promise<number> {
  const [row] = await tx
    .insert(registration)
    .values({ ...input, state: "submitted" })
    .returning({ id: registration.id });
  return row!.id;
}

/** The request with its organisation, locked; two people never decide it at once. */
export async function lockRegistration(tx: Tx, id: number) {
  const [row] = await tx
    .select({
      id: registration.id,
      state: registration.state,
      organisationId: registration.organisationId,
      submittedBy: registration.submittedBy,
      returnEndsAt: registration.returnEndsAt,
      licenceFileId: registration.licenceFileId,
      authorisationFileId: registration.authorisationFileId,
      kind: organisation.kind,
      code: organisation.code,
      jurisdictionCode: organisation.jurisdictionCode,
    })
    .from(registration)
    .innerJoin(organisation, eq(organisation.id, registration.organisationId))
    .where(eq(registration.id, id))
    .for("update", { of: registration });
  return row ?? null;
}
export type LockedRegistration = NonNullable<Awaited<ReturnType<typeof lockRegistration>>>;

/** Whose request it is and where; not locked. */
export async function findRegistration(db: Db, id: number) {
  const [row] = await db
    .select({
      id: registration.id,
      organisationId: registration.organisationId,
      kind: organisation.kind,
      jurisdictionCode: organisation.jurisdictionCode,
    })
    .from(registration)
    .innerJoin(organisation, eq(organisation.id, registration.organisationId))
    .where(eq(registration.id, id));
  return row ?? null;
}

export async function latestRegistrationId(db: Db, organisationId: number): Promise<number | null> {
  const [row] = await db
    .select({ id: registration.id })
    .from(registration)
    .where(eq(registration.organisationId, organisationId))
    .orderBy(desc(registration.id))
    .limit(1);
  return row?.id ?? null;
}

type Change = Partial<{
  defects: string[];
  decidedBy: number | null;
  decidedAt: Date | null;
  returnEndsAt: Date | null;
  submittedAt: Date;
  dueAt: Date;
  licenceFileId: string;
  authorisationFileId: string;
}>;

/** Compare and set: false when somebody was faster. */
export async function moveRegistration(
  tx: Tx,
  id: number,
  state: { from: RegistrationState; to: RegistrationState },
  change: Change,
): Promise<boolean> {
  const rows = await tx
    .update(registration)
    .set({ ...change, state: state.to })
    .where(and(eq(registration.id, id), eq(registration.state, state.from)))
    .returning({ id: registration.id });
  return rows.length > 0;
}

/** What an agency's entry rests on. */
export async function loadEntry(tx: Tx, agencyId: number) {
  const [firm] = await tx
    .select({
      id: agency.id,
      code: organisation.code,
      jurisdictionCode: organisation.jurisdictionCode,
      state: agency.state,
      decoupled: agency.decoupled,
      pledgedAt: agency.pledgedAt,
      publicityEndsAt: agency.publicityEndsAt,
    })
    .from(agency)
    .innerJoin(organisation, eq(organisation.id, agency.id))
    .where(eq(agency.id, agencyId));
  const services = await tx
    .select({
      id: agencyService.id,
      itemCode: agencyService.itemCode,
      state: agencyService.state,
      expiresOn: agencyService.certificateExpiresOn,
    })
    .from(agencyService)
    .where(eq(agencyService.agencyId, agencyId))
    .orderBy(agencyService.itemCode);
  const practitioners = await tx.$count(
    practitioner,
    and(eq(practitioner.agencyId, agencyId), isNull(practitioner.leftOn)),
  );
  return firm ? { ...firm, services, practitioners } : null;
}

export async function moveAgency(
  tx: Tx,
  id: number,
  state: { from: AgencyState; to: AgencyState },
  change: Partial<{ publicityEndsAt: Date; listedAt: Date }> = {},
): Promise<boolean> {
  const rows = await tx
    .update(agency)
    .set({ ...change, state: state.to })
    .where(and(eq(agency.id, id), eq(agency.state, state.from)))
    .returning({ id: agency.id });
  return rows.length > 0;
}

export async function approveService(
  tx: Tx,
  id: number,
  decision: { approvedAt: Date; judgedBy: number | null },
): Promise<void> {
  await tx
    .update(agencyService)
    .set({ state: "approved", ...decision })
    .where(eq(agencyService.id, id));
}
