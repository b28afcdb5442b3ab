import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { ApplicationState } from "#domain/agency/service-application.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import type { Db } from "../client.ts";
import { agency, agencyService, practitioner } from "../schema/agency.ts";
import { serviceItem } from "../schema/catalogue.ts";
import { account, jurisdiction, organisation, storedFile } from "../schema/organisation.ts";
import { serviceApplication, serviceCertificate } from "../schema/vetting.ts";
import { mayJudge, pledgesOf } from "../store/agency-service.ts";

const open: ApplicationState[] = ["submitted", "returned", "checked"];

/** An agency's services, each with the request that is open for it. */
export async function ownServices(db: Db, agencyId: number) {
  return db
    .select({
      id: agencyService.id,
      itemCode: agencyService.itemCode,
      nameZh: serviceItem.nameZh,
      nameEn: serviceItem.nameEn,
      state: agencyService.state,
      suspendedReason: agencyService.suspendedReason,
      certificateName: agencyService.certificateName,
      expiresOn: agencyService.certificateExpiresOn,
      pledgedPriceFen: agencyService.pledgedPriceFen,
      pledgedWd: agencyService.pledgedWd,
      application: {
        id: serviceApplication.id,
        kind: serviceApplication.kind,
        state: serviceApplication.state,
        dueAt: serviceApplication.dueAt,
        returnEndsAt: serviceApplication.returnEndsAt,
      },
    })
    .from(agencyService)
    .innerJoin(serviceItem, eq(serviceItem.code, agencyService.itemCode))
    .leftJoin(
      serviceApplication,
      and(
        eq(serviceApplication.agencyId, agencyService.agencyId),
        eq(serviceApplication.itemCode, agencyService.itemCode),
        inArray(serviceApplication.state, open),
      ),
    )
    .where(eq(agencyService.agencyId, agencyId))
    .orderBy(asc(agencyService.itemCode));
}
export type OwnService = Awaited<ReturnType<typeof ownServices>>[number];

/** Published items for which the agency holds no service and has no request open. */
export async function itemsToApply(db: Db, agencyId: number) {
  return db
    .select({ code: serviceItem.code, zh: serviceItem.nameZh, en: serviceItem.nameEn })
    .from(serviceItem)
    .where(
      and(
        isNull(serviceItem.delistedOn),
        sql`not exists (select 1 from ${agencyService} s where s.agency_id = ${agencyId} and s.item_code = ${serviceItem.code}
          and s.state in ('approved', 'expired', 'suspended'))`,
        sql`not exists (select 1 from ${serviceApplication} a where a.agency_id = ${agencyId} and a.item_code = ${serviceItem.code}
          and a.state in ('submitted', 'returned', 'checked'))`,
      ),
    )
    .orderBy(serviceItem.categoryCode, serviceItem.code);
}

/** Certificates with the file's name, in the order of the item's rule. */
export async function certificatesWithFiles(db: Db, applicationId: number) {
  return db
    .select({
      place: serviceCertificate.place,
      nameZh: serviceCertificate.nameZh,
      nameEn: serviceCertificate.nameEn,
      number: serviceCertificate.number,
      issuer: serviceCertificate.issuer,
      issuedOn: serviceCertificate.issuedOn,
      expiresOn: serviceCertificate.expiresOn,
      file: { id: storedFile.id, name: storedFile.name, size: storedFile.size },
    })
    .from(serviceCertificate)
    .innerJoin(storedFile, eq(storedFile.id, serviceCertificate.fileId))
    .where(eq(serviceCertificate.applicationId, applicationId))
    .orderBy(asc(serviceCertificate.place));
}
export type ShownCertificate = Awaited<ReturnType<typeof certificatesWithFiles>>[number];

async function peopleById(db: Db, ids: readonly number[]) {
  if (ids.length === 0) return [];
  return db
    .select({
      id: practitioner.id,
      name: practitioner.name,
      qualification: practitioner.qualification,
      certificateNo: practitioner.certificateNo,
      leftOn: practitioner.leftOn,
    })
    .from(practitioner)
    .where(inArray(practitioner.id, [...ids]))
    .orderBy(asc(practitioner.id));
}

/** One of an agency's services with its papers in force, its people, its pledges and its latest request. */
export async function readOwnService(db: Db, agencyId: number, id: number) {
  const [row] = await db
    .select()
    .from(agencyService)
    .innerJoin(serviceItem, eq(serviceItem.code, agencyService.itemCode))
    .where(and(eq(agencyService.id, id), eq(agencyService.agencyId, agencyId)));
  if (!row) return null;
  const { agency_service: service, service_item: item } = row;
  const applications = await db
    .select()
    .from(serviceApplication)
    .where(and(eq(serviceApplication.agencyId, agencyId), eq(serviceApplication.itemCode, service.itemCode)))
    .orderBy(desc(serviceApplication.id));
  const approved = applications.find(({ state }) => state === "approved");
  const latest = applications[0] ?? null;
  return {
    service,
    item,
    latest,
    certificates: approved ? await certificatesWithFiles(db, approved.id) : [],
    sent: latest && latest.id !== approved?.id ? await certificatesWithFiles(db, latest.id) : [],
    people: await peopleById(db, service.practitionerIds),
    pledges: await pledgesOf(db, service.id),
  };
}

type Queue = { readonly states: readonly ApplicationState[]; readonly limit: number };

/** Requests of an office's places, the first to run out on top; a regulator sees its own items. */
export async function serviceQueue(db: Db, actor: PersonActor, { states, limit }: Queue) {
  const own =
    actor.role === "regulator" ? mayJudge(actor.organisationId, sql`${serviceItem.code}`) : undefined;
  return db
    .select({
      id: serviceApplication.id,
      kind: serviceApplication.kind,
      state: serviceApplication.state,
      agency: organisation.name,
      agencyEn: organisation.nameEn,
      itemCode: serviceItem.code,
      nameZh: serviceItem.nameZh,
      nameEn: serviceItem.nameEn,
      submittedAt: serviceApplication.submittedAt,
      checkedAt: serviceApplication.checkedAt,
      decidedAt: serviceApplication.decidedAt,
      dueAt: serviceApplication.dueAt,
    })
    .from(serviceApplication)
    .innerJoin(organisation, eq(organisation.id, serviceApplication.agencyId))
    .innerJoin(serviceItem, eq(serviceItem.code, serviceApplication.itemCode))
    .where(
      and(
        inArray(organisation.jurisdictionCode, [...actor.jurisdictions]),
        inArray(serviceApplication.state, [...states]),
        own,
      ),
    )
    .orderBy(asc(serviceApplication.dueAt), asc(serviceApplication.id))
    .limit(limit);
}

/** Everything an officer compares. */
export async function readApplication(db: Db, id: number) {
  const [row] = await db
    .select({
      application: serviceApplication,
      item: serviceItem,
      agency: {
        id: agency.id,
        name: organisation.name,
        code: organisation.code,
        state: agency.state,
        grade: agency.grade,
        jurisdictionCode: organisation.jurisdictionCode,
        placeZh: jurisdiction.nameZh,
        placeEn: jurisdiction.nameEn,
      },
      applicant: account.name,
    })
    .from(serviceApplication)
    .innerJoin(serviceItem, eq(serviceItem.code, serviceApplication.itemCode))
    .innerJoin(agency, eq(agency.id, serviceApplication.agencyId))
    .innerJoin(organisation, eq(organisation.id, agency.id))
    .innerJoin(jurisdiction, eq(jurisdiction.code, organisation.jurisdictionCode))
    .innerJoin(account, eq(account.id, serviceApplication.submittedBy))
    .where(eq(serviceApplication.id, id));
  if (!row) return null;
  const [service] = await db
    .select({ state: agencyService.state, expiresOn: agencyService.certificateExpiresOn })
    .from(agencyService)
    .where(
      and(eq(agencyService.agencyId, row.agency.id), eq(agencyService.itemCode, row.application.itemCode)),
    );
  return {
    ...row,
    service: service ?? null,
    certificates: await certificatesWithFiles(db, id),
    people: await peopleById(db, row.application.practitionerIds),
  };
}
