import { completeIdentityNumber } from "#domain/agency/identity-number.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import type { Db } from "#db/client.ts";
import { agency, agencyService, practitioner } from "#db/schema/agency.ts";
import { testPerson } from "#db/seed/test-person.ts";
import { newUscc, pdf } from "../registration/entry-fixture.ts";
import type { ServiceRequest } from "./service-request.ts";

let next = 1;

const listedAt = new Date("2025-01-02T01:00:00Z");

async function firm(db: Db, id: number): Promise<void> {
  await db.insert(agency).values({
    id,
    state: "listed",
    grade: "B",
    legalRepresentative: `李${next}`,
    contactName: "王芳",
    phone: `0538-${1_000_000 + next}`,
    email: "a@example.cn",
    addressZh: "一号",
    establishedOn: "2015-06-01",
    decoupled: true,
    pledgedAt: listedAt,
    listedAt,
  });
  next += 1;
}

/** A listed agency with one practitioner and an approved ENV-01 whose certificate ends on `expiresOn`. */
export async function listedAgency(db: Db, expiresOn = "2099-12-31") {
  const uscc = newUscc();
  const admin: PersonActor = await testPerson(db, {
    role: "agency_admin",
    kind: "agency",
    code: uscc,
    jurisdictionCode: "370982",
    password: "kiln-otter-4211",
  });
  const id = admin.organisationId;
  await firm(db, id);
  const [person] = await db
    .insert(practitioner)
    .values({ agencyId: id, name: "赵明", qualification: "环境影响评价工程师", certificateNo: `P-${uscc}` })
    .returning({ id: practitioner.id });
  const papers = {
    certificateName: "资质",
    certificateNo: `Z-${uscc}`,
    certificateExpiresOn: expiresOn,
    approvedAt: listedAt,
  };
  const [service] = await db
    .insert(agencyService)
    .values({ agencyId: id, itemCode: "ENV-01", state: "approved", ...papers })
    .returning({ id: agencyService.id });
  return { id, uscc, admin, practitionerId: person!.id, serviceId: service!.id };
}
export type ListedAgency = Awaited<ReturnType<typeof listedAgency>>;

export const paper = { name: "资质证书.pdf", bytes: pdf };

export function requestFor(
  { practitionerId }: ListedAgency,
  change: {
    itemCode?: string;
    expiresOn?: string;
    practitionerIds?: number[];
    file?: typeof paper | null;
  } = {},
): ServiceRequest {
  const {
    itemCode = "ENV-02",
    expiresOn = "2098-12-31",
    practitionerIds = [practitionerId],
    file = paper,
  } = change;
  const dates = { issuedOn: "2025-01-01", expiresOn };
  return {
    itemCode,
    certificates: [{ place: "all-0", option: 0, number: "证字1号", issuer: "水利厅", ...dates, file }],
    practitionerIds,
    pledge: { priceFen: null, wd: null },
  };
}

export function identityNumber(): string {
  return completeIdentityNumber(`37098219800101${String(100 + next++)}`);
}
