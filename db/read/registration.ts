import { aliasedTable, and, asc, desc, eq, isNull } from "drizzle-orm";
import type { Db } from "../client.ts";
import { agency, agencyService, practitioner } from "../schema/agency.ts";
import { owner } from "../schema/case.ts";
import { serviceItem } from "../schema/catalogue.ts";
import { account, jurisdiction, organisation, registration, storedFile } from "../schema/organisation.ts";

const licence = aliasedTable(storedFile, "licence");
const authorisation = aliasedTable(storedFile, "authorisation");

/** Everything the operator compares, and the applicant corrects. */
export async function readRegistration(db: Db, id: number) {
  const [row] = await db
    .select({
      id: registration.id,
      state: registration.state,
      kind: organisation.kind,
      organisationId: organisation.id,
      name: organisation.name,
      code: organisation.code,
      jurisdictionCode: organisation.jurisdictionCode,
      placeZh: jurisdiction.nameZh,
      placeEn: jurisdiction.nameEn,
      verifiedAt: organisation.verifiedAt,
      applicant: account.name,
      applicantPhone: account.phone,
      applicantLogin: account.login,
      submittedAt: registration.submittedAt,
      dueAt: registration.dueAt,
      decidedAt: registration.decidedAt,
      returnEndsAt: registration.returnEndsAt,
      defects: registration.defects,
      pledged: registration.pledged,
      licence: { id: licence.id, name: licence.name, size: licence.size },
      authorisation: { id: authorisation.id, name: authorisation.name, size: authorisation.size },
    })
    .from(registration)
    .innerJoin(organisation, eq(organisation.id, registration.organisationId))
    .innerJoin(jurisdiction, eq(jurisdiction.code, organisation.jurisdictionCode))
    .innerJoin(account, eq(account.id, registration.submittedBy))
    .innerJoin(licence, eq(licence.id, registration.licenceFileId))
    .innerJoin(authorisation, eq(authorisation.id, registration.authorisationFileId))
    .where(eq(registration.id, id));
  if (!row) return null;
  return {
    ...row,
    owner: await ownerDetails(db, row.organisationId),
    agency: await agencyDetails(db, row.organisationId),
  };
}

async function ownerDetails(db: Db, id: number) {
  const [row] = await db.select().from(owner).where(eq(owner.id, id));
  return row ?? null;
}

async function agencyDetails(db: Db, id: number) {
  const [row] = await db.select().from(agency).where(eq(agency.id, id));
  if (!row) return null;
  const services = await db
    .select({
      itemCode: agencyService.itemCode,
      nameZh: serviceItem.nameZh,
      nameEn: serviceItem.nameEn,
      state: agencyService.state,
      certificateName: agencyService.certificateName,
      certificateNo: agencyService.certificateNo,
      certificateIssuer: agencyService.certificateIssuer,
      certificateIssuedOn: agencyService.certificateIssuedOn,
      pledgedPriceFen: agencyService.pledgedPriceFen,
      pledgedWd: agencyService.pledgedWd,
      judgedBy: account.name,
      certificateExpiresOn: agencyService.certificateExpiresOn,
    })
    .from(agencyService)
    .innerJoin(serviceItem, eq(serviceItem.code, agencyService.itemCode))
    .leftJoin(account, eq(account.id, agencyService.judgedBy))
    .where(eq(agencyService.agencyId, id))
    .orderBy(asc(agencyService.id));
  const people = await db
    .select({
      name: practitioner.name,
      qualification: practitioner.qualification,
      certificateNo: practitioner.certificateNo,
      identityTail: practitioner.identityTail,
    })
    .from(practitioner)
    .where(and(eq(practitioner.agencyId, id), isNull(practitioner.leftOn)))
    .orderBy(asc(practitioner.id));
  return { ...row, services, people };
}

/** Whom a mail about the latest request of this credit code goes to. */
export async function findApplicant(db: Db, code: string) {
  const [row] = await db
    .select({
      email: account.email,
      name: account.name,
      organisationName: organisation.name,
      defects: registration.defects,
      returnEndsAt: registration.returnEndsAt,
    })
    .from(registration)
    .innerJoin(organisation, eq(organisation.id, registration.organisationId))
    .innerJoin(account, eq(account.id, registration.submittedBy))
    .where(eq(organisation.code, code))
    .orderBy(desc(registration.id))
    .limit(1);
  return row ?? null;
}

/** Places and published items to choose from. */
export async function registrationChoices(db: Db) {
  const [places, items] = await Promise.all([
    db
      .select({ code: jurisdiction.code, zh: jurisdiction.nameZh, en: jurisdiction.nameEn })
      .from(jurisdiction)
      .orderBy(jurisdiction.code),
    db
      .select({ code: serviceItem.code, zh: serviceItem.nameZh, en: serviceItem.nameEn })
      .from(serviceItem)
      .where(isNull(serviceItem.delistedOn))
      .orderBy(serviceItem.categoryCode, serviceItem.code),
  ]);
  return { places, items };
}
