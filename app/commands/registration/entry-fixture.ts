import { createHash } from "node:crypto";
import { completeIdentityNumber } from "#domain/agency/identity-number.ts";
import { completeUscc } from "#domain/shared/identifiers.ts";
import type { Db } from "#db/client.ts";
import { serviceItem } from "#db/schema/catalogue.ts";
import { organisation } from "#db/schema/organisation.ts";
import { testJurisdictions } from "#db/seed/test-person.ts";
import type { AgencyRegistration, OwnerRegistration, Papers } from "./entry-input.ts";
import type { IdentityEntry } from "./identity-entry.ts";

export const pdf = new TextEncoder().encode("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
let next = 10_000_001;
export const newUscc = () => completeUscc("91370982", String(next++));

/** A city, a department and two service items: what an entry refers to. */
export async function entryWorld(db: Db): Promise<void> {
  await testJurisdictions(db);
  const [department] = await db
    .insert(organisation)
    .values({ kind: "department", code: "HBJ", name: "生态环境局", jurisdictionCode: "370900" })
    .returning({ id: organisation.id });
  const item = (code: string, nameZh: string) => ({
    code,
    nameZh,
    nameEn: code,
    categoryCode: "ENV",
    categoryZh: "环境",
    categoryEn: "Environment",
    departmentId: department!.id,
    legalBasis: [],
    approvalsZh: [],
    approvalsEn: [],
    deliverableZh: "报告",
    deliverableEn: "Report",
    qualificationZh: "资质",
    qualificationEn: "Qualification",
    selfServiceZh: "",
    selfServiceEn: "",
    limitWd: 15,
    priceMode: "market" as const,
    listedOn: "2020-01-01",
  });
  await db.insert(serviceItem).values([item("ENV-01", "环评报告表"), item("ENV-02", "水土保持")]);
}

function common(uscc: string) {
  const upload = (name: string) => ({ name, bytes: pdf });
  return {
    uscc,
    name: `企业${uscc.slice(8, 16)}`,
    jurisdictionCode: "370982",
    person: {
      name: "王芳",
      login: `u${uscc.slice(8, 16)}@example.cn`,
      phone: "13800000000",
      password: "kiln-otter-4211",
    },
    licence: upload("营业执照.pdf"),
    authorisation: upload("授权书.pdf"),
    pledged: true,
  };
}

const contact = {
  legalRepresentative: "李强",
  contactName: "王芳",
  phone: "0538-1",
  email: "a@example.cn",
  addressZh: "一号",
};

export function ownerEntry(uscc = newUscc()): OwnerRegistration {
  const identity = { ...identityEntry(uscc), companySupervisor: null };
  return { ...common(uscc), details: { ...contact, industryCode: "C2614", publicBody: false }, identity };
}

/** A person's number for every certificate. */
function numberOf(certificateNo: string): string {
  const digits = createHash("sha256").update(certificateNo).digest().readUInt32BE(0) % 10_000_000;
  return completeIdentityNumber(
    `37${String(digits).padStart(7, "0").slice(0, 4)}19850101${String(digits % 1_000).padStart(3, "0")}`,
  );
}

export function serviceWish(itemCode: string, certificateNo: string) {
  return {
    itemCode,
    certificateName: "环评工程师登记",
    certificateNo: `Z-${certificateNo}`,
    certificateIssuer: "山东省生态环境厅",
    certificateIssuedOn: "2020-01-01",
    certificateExpiresOn: "2099-12-31",
    practitionerName: "赵明",
    practitionerQualification: "环境影响评价工程师",
    practitionerCertificateNo: `P-${certificateNo}`,
    practitionerIdentityNumber: numberOf(certificateNo),
  };
}

/** A person's number that nobody else has, from the credit code of the firm it is invented for. */
export function idNumber(uscc: string, n: number): string {
  const serial = (Number(uscc.slice(8, 16)) % 10_000_000) * 10 + n;
  const place = 370_000 + (Math.floor(serial / 1_000) % 600_000);
  return completeIdentityNumber(`${place}19800101${String(serial % 1_000).padStart(3, "0")}`);
}

/** People and account of its own for every firm. */
export function identityEntry(uscc: string): IdentityEntry {
  const owner = { name: "郑伟", code: idNumber(uscc, 2) };
  return {
    representativeIdNumber: idNumber(uscc, 1),
    controller: owner,
    companySupervisor: { name: "何敏", idNumber: idNumber(uscc, 3) },
    holders: [
      { ...owner, shareBp: 6_000 },
      { name: "李强", code: idNumber(uscc, 1), shareBp: 4_000 },
    ],
    sponsor: null,
    interests: [],
    bankAccount: `6222${uscc.slice(8, 16)}0001`,
  };
}

export function deferrable(): Papers {
  const upload = { name: "材料.pdf", bytes: pdf };
  return { office_proof: upload, staff_insurance: upload, annual_report: upload };
}

export function agencyEntry(uscc = newUscc()): AgencyRegistration {
  const base = common(uscc);
  const own = uscc.slice(8, 16);
  const details = {
    ...contact,
    phone: `0538-${own}`,
    addressZh: `文化路${own}号`,
    establishedOn: "2015-06-01",
    introduction: "",
    decoupled: true,
  };
  return {
    ...base,
    person: { ...base.person, phone: `138${own}` },
    details,
    services: [serviceWish("ENV-01", uscc)],
    papers: deferrable(),
    identity: identityEntry(uscc),
  };
}
