import { asc, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { agency, inspection, practitioner } from "../schema/agency.ts";
import { approvalCase } from "../schema/case.ts";
import { organisation } from "../schema/organisation.ts";

/** Null: everywhere. */
export type Places = readonly string[] | null;

const within = (places: Places) =>
  places === null ? undefined : inArray(organisation.jurisdictionCode, [...places]);

type Service = { item: string; name: string; no: string; expiresOn: string };
type Person = { name: string; qualification: string; certificateNo: string };

/** Agencies as their list says them: services with certificates, people who are there, the latest inspection. */
export async function agenciesToExport(db: Db, places: Places) {
  return db
    .select({
      uscc: organisation.code,
      name: organisation.name,
      nameEn: organisation.nameEn,
      district: organisation.jurisdictionCode,
      agency,
      services: sql<
        Service[]
      >`(select coalesce(json_agg(json_build_object('item', s.item_code, 'name', s.certificate_name,
          'no', s.certificate_no, 'expiresOn', s.certificate_expires_on::text) order by s.item_code), '[]')
        from agency_service s where s.agency_id = ${agency.id})`,
      people: sql<
        Person[]
      >`(select coalesce(json_agg(json_build_object('name', p.name, 'qualification', p.qualification,
          'certificateNo', p.certificate_no) order by p.id), '[]')
        from practitioner p where p.agency_id = ${agency.id} and p.left_on is null)`,
      inspected: sql<{
        year: number;
        score: number;
        letter: string;
      } | null>`(select json_build_object('year', i.year,
          'score', i.score, 'letter', i.letter)
        from inspection i where i.agency_id = ${agency.id} order by i.year desc limit 1)`,
    })
    .from(agency)
    .innerJoin(organisation, eq(organisation.id, agency.id))
    .where(within(places))
    .orderBy(asc(organisation.code));
}

export async function practitionersToExport(db: Db, places: Places) {
  return db
    .select({
      uscc: organisation.code,
      name: practitioner.name,
      qualification: practitioner.qualification,
      certificateNo: practitioner.certificateNo,
      leftOn: practitioner.leftOn,
    })
    .from(practitioner)
    .innerJoin(organisation, eq(organisation.id, practitioner.agencyId))
    .where(within(places))
    .orderBy(asc(organisation.code), asc(practitioner.id));
}

export async function inspectionsToExport(db: Db, places: Places) {
  return db
    .select({
      uscc: organisation.code,
      year: inspection.year,
      score: inspection.score,
      letter: inspection.letter,
    })
    .from(inspection)
    .innerJoin(organisation, eq(organisation.id, inspection.agencyId))
    .where(within(places))
    .orderBy(asc(organisation.code), asc(inspection.year));
}

export async function casesToExport(db: Db, places: Places) {
  return db
    .select({
      code: approvalCase.code,
      projectName: approvalCase.projectName,
      owner: organisation.code,
      department: sql<string>`(select d.name from organisation d where d.id = ${approvalCase.departmentId})`,
      district: approvalCase.jurisdictionCode,
      matterZh: approvalCase.matterZh,
      phase: approvalCase.phase,
      limitWd: approvalCase.limitWd,
      acceptedOn: approvalCase.acceptedOn,
      investmentFen: approvalCase.investmentFen,
      areaM2: approvalCase.areaM2,
      zone: approvalCase.zone,
      siteLng: approvalCase.siteLng,
      siteLat: approvalCase.siteLat,
      items: sql<string[]>`array(select distinct r.item_code from case_requirement r
        where r.case_id = ${approvalCase.id} order by 1)`,
    })
    .from(approvalCase)
    .innerJoin(organisation, eq(organisation.id, approvalCase.ownerId))
    .where(places === null ? undefined : inArray(approvalCase.jurisdictionCode, [...places]))
    .orderBy(asc(approvalCase.code));
}

/** What a published list adds for each agency: every approved item, and the name that is still to be masked. */
export async function publishedParts(db: Db) {
  const rows = await db
    .select({
      uscc: organisation.code,
      legalRepresentative: agency.legalRepresentative,
      items: sql<string[]>`array(select s.item_code from agency_service s
        where s.agency_id = ${agency.id} and s.state = 'approved' order by s.item_code)`,
    })
    .from(agency)
    .innerJoin(organisation, eq(organisation.id, agency.id));
  return new Map(rows.map(({ uscc, ...parts }) => [uscc, parts]));
}
