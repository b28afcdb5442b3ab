import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { addDays, dayOf } from "#domain/shared/dates.ts";
import type { Db } from "../client.ts";
import { agency, agencyService, practitioner } from "../schema/agency.ts";
import { jurisdiction, membership, organisation } from "../schema/organisation.ts";
import { reminderDays } from "#domain/agency/certificate.ts";

/** What a company's data page shows to its own people. */
export async function companyOf(db: Db, id: number) {
  const [row] = await db
    .select({
      id: agency.id,
      name: organisation.name,
      nameEn: organisation.nameEn,
      code: organisation.code,
      placeZh: jurisdiction.nameZh,
      placeEn: jurisdiction.nameEn,
      state: agency.state,
      grade: agency.grade,
      legalRepresentative: agency.legalRepresentative,
      contactName: agency.contactName,
      phone: agency.phone,
      email: agency.email,
      addressZh: agency.addressZh,
      establishedOn: agency.establishedOn,
      introduction: agency.introduction,
      decoupled: agency.decoupled,
      pledgedAt: agency.pledgedAt,
      listedAt: agency.listedAt,
      bankName: agency.bankName,
      bankAccountMasked: agency.bankAccountMasked,
    })
    .from(agency)
    .innerJoin(organisation, eq(organisation.id, agency.id))
    .innerJoin(jurisdiction, eq(jurisdiction.code, organisation.jurisdictionCode))
    .where(eq(agency.id, id));
  return row ?? null;
}

/** Everybody who works or worked for the agency, those here first. */
export async function peopleOf(db: Db, agencyId: number) {
  return db
    .select({
      id: practitioner.id,
      name: practitioner.name,
      qualification: practitioner.qualification,
      certificateNo: practitioner.certificateNo,
      identityTail: practitioner.identityTail,
      joinedOn: practitioner.joinedOn,
      leftOn: practitioner.leftOn,
    })
    .from(practitioner)
    .where(eq(practitioner.agencyId, agencyId))
    .orderBy(sql`${practitioner.leftOn} is not null`, asc(practitioner.id));
}

export type ChecklistFacts = {
  readonly licence: boolean;
  readonly pledge: boolean;
  readonly approvedServices: number;
  readonly expiring: number;
  readonly expired: number;
  readonly practitioners: number;
  readonly members: number;
  readonly bankAccount: boolean;
  readonly introduction: boolean;
};

/** What the workspace's checklist counts, on the day of `now`. */
export async function checklistFacts(db: Db, agencyId: number, now: Date): Promise<ChecklistFacts | null> {
  const company = await companyOf(db, agencyId);
  if (!company) return null;
  const today = dayOf(now);
  const services = await db
    .select({ state: agencyService.state, expiresOn: agencyService.certificateExpiresOn })
    .from(agencyService)
    .where(eq(agencyService.agencyId, agencyId));
  const good = services.filter(({ state, expiresOn }) => state === "approved" && expiresOn >= today);
  const soon = addDays(today, reminderDays[0]);
  return {
    licence: company.listedAt !== null,
    pledge: company.pledgedAt !== null && company.decoupled,
    approvedServices: good.length,
    expiring: good.filter(({ expiresOn }) => expiresOn <= soon).length,
    expired: services.filter(
      ({ state, expiresOn }) => state === "expired" || (state === "approved" && expiresOn < today),
    ).length,
    practitioners: await db.$count(
      practitioner,
      and(eq(practitioner.agencyId, agencyId), isNull(practitioner.leftOn)),
    ),
    members: await db.$count(
      membership,
      and(eq(membership.organisationId, agencyId), isNull(membership.endedAt)),
    ),
    bankAccount: company.bankAccountMasked !== null,
    introduction: company.introduction.trim() !== "",
  };
}
