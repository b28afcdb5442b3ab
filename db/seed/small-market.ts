import { randomInt } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import type { Grade } from "#domain/agency/grade.ts";
import type { PersonActor, Role } from "#domain/shared/actor.ts";
import { completeUscc } from "#domain/shared/identifiers.ts";
import { toFen } from "#domain/shared/money.ts";
import type { Db } from "../client.ts";
import { agency, agencyService, practitioner } from "../schema/agency.ts";
import { approvalCase, caseRequirement, owner } from "../schema/case.ts";
import { priceDocument, serviceItem } from "../schema/catalogue.ts";
import {
  account,
  jurisdiction,
  membership,
  organisation,
  type OrganisationKind,
} from "../schema/organisation.ts";

/** One invented town, enough to trade in: for tests and races that must own every row they touch. */
export type SmallMarket = {
  readonly itemCode: string;
  readonly departmentId: number;
  readonly hallId: number;
  readonly operator: PersonActor;
  readonly supervisor: PersonActor;
};
export type Firm = { readonly id: number; readonly code: string; readonly actor: PersonActor };
export type AgencyFirm = Firm & { readonly practitionerIds: readonly number[] };

const town = "370982";
const item = "HJ-001";
let serial = randomInt(1_000, 9_000) * 1_000;
const eightDigits = () => String(++serial).padStart(8, "0");

export async function smallMarket(db: Db): Promise<SmallMarket> {
  await db
    .insert(jurisdiction)
    .values({ code: town, nameZh: "汶新市", nameEn: "Wenxin" })
    .onConflictDoNothing();
  const departmentId = await newOrganisation(db, "department", "DEPT-HBJ", "汶新市生态环境局");
  const hallId = await newOrganisation(db, "hall", "HALL", "汶新市政务服务大厅");
  const regulatorId = await newOrganisation(db, "regulator", "REG", "汶新市行政审批服务局");
  await newPriceDocument(db);
  await newItem(db, departmentId);
  return {
    itemCode: item,
    departmentId,
    hallId,
    operator: await newPerson(db, hallId, "operator", "大厅王敏"),
    supervisor: await newPerson(db, regulatorId, "supervisor", "监管赵岩"),
  };
}

/** Reads like the city's document of the story: a guided range of 20,000–40,000 yuan. */
async function newPriceDocument(db: Db): Promise<void> {
  const range = { mode: "range", lowestFen: 2_000_000, highestFen: 4_000_000 };
  await db.insert(priceDocument).values({
    id: "YZ-2024-18",
    number: "沂价〔2024〕18号",
    titleZh: "环境影响报告表编制服务收费标准",
    titleEn: "Fees for environmental report forms",
    authorityZh: "沂州市发展和改革委员会",
    authorityEn: "Yizhou Development and Reform Commission",
    clause: "附表一",
    validFrom: "2024-01-01",
    rule: range,
    illustrative: true,
  });
}

async function newItem(db: Db, departmentId: number): Promise<void> {
  const law = {
    documentZh: "《中华人民共和国环境影响评价法》",
    documentEn: "Environmental Impact Assessment Law",
    clause: "第十六条",
  };
  await db.insert(serviceItem).values({
    code: item,
    nameZh: "环境影响报告表编制",
    nameEn: "Environmental report form",
    categoryCode: "HJ",
    categoryZh: "生态环境",
    categoryEn: "Environment",
    departmentId,
    legalBasis: [law],
    approvalsZh: ["环评审批"],
    approvalsEn: ["Environmental approval"],
    deliverableZh: "报告表",
    deliverableEn: "Report form",
    qualificationZh: "环评工程师",
    qualificationEn: "Registered engineer",
    selfServiceZh: "可自行编制",
    selfServiceEn: "May be written by the owner",
    limitWd: 20,
    priceMode: "guided",
    priceDocumentId: "YZ-2024-18",
    listedOn: "2024-01-01",
  });
}

export async function newPerson(
  db: Db,
  organisationId: number,
  role: Role,
  name: string,
): Promise<PersonActor> {
  const login = `person${++serial}@example.test`;
  const [person] = await db
    .insert(account)
    .values({ login, email: login, name, passwordHash: "-" })
    .returning({ id: account.id });
  const accountId = person!.id;
  const [member] = await db
    .insert(membership)
    .values({ accountId, organisationId, role })
    .returning({ id: membership.id });
  return {
    kind: "person",
    accountId,
    name,
    membershipId: member!.id,
    role,
    organisationId,
    organisationName: name,
    jurisdictions: [town],
  };
}

export async function newOwner(
  db: Db,
  options: { publicBody?: boolean; industryCode?: string } = {},
): Promise<Firm> {
  const code = completeUscc("91370982", eightDigits());
  const id = await newOrganisation(db, "owner", code, `汶新${serial}制造有限公司`);
  const { publicBody = false, industryCode = publicBody ? "S9221" : "C2614" } = options;
  await db.insert(owner).values({ id, industryCode, publicBody, ...contact() });
  return { id, code, actor: await newPerson(db, id, "owner_staff", "业主周敏") };
}

export async function newAgency(
  db: Db,
  grade: Grade,
  options: { practitioners?: number; certificateExpiresOn?: string } = {},
): Promise<AgencyFirm> {
  const code = completeUscc("92370982", eightDigits());
  // Several may be made at once: the number is this one's own.
  const own = serial;
  const id = await newOrganisation(db, "agency", code, `沂州${own}环境咨询有限公司`);
  await db.insert(agency).values({
    id,
    state: "listed",
    grade,
    decoupled: true,
    establishedOn: "2015-06-01",
    pledgedAt: new Date(),
    listedAt: new Date(),
    ...contact(),
  });
  await db.insert(agencyService).values({
    agencyId: id,
    itemCode: item,
    state: "approved",
    certificateName: "环评资质",
    certificateNo: `HP-${own}`,
    certificateExpiresOn: options.certificateExpiresOn ?? "2099-12-31",
  });
  const named = Array.from({ length: options.practitioners ?? 2 }, (_, at) => ({
    agencyId: id,
    name: `工程师${own}-${at + 1}`,
    qualification: "环境影响评价工程师",
    certificateNo: `P-${own}-${at}`,
  }));
  const people = await db.insert(practitioner).values(named).returning({ id: practitioner.id });
  return {
    id,
    code,
    practitionerIds: people.map((one) => one.id),
    actor: await newPerson(db, id, "agency_admin", "机构李文涛"),
  };
}

/** An open case that requires the report; the need hangs on its one requirement. */
export async function newCase(
  db: Db,
  ownerId: number,
  departmentId: number,
): Promise<{ caseId: number; code: string; requirementId: number }> {
  const code = `2026-${town}-26-03-${String(++serial % 1_000_000).padStart(6, "0")}`;
  const [made] = await db
    .insert(approvalCase)
    .values({
      code,
      projectName: "年产 2 万吨涂料扩建项目",
      ownerId,
      departmentId,
      jurisdictionCode: town,
      matterZh: "建设项目环境影响评价文件审批",
      matterEn: "Environmental approval",
      phase: "project",
      limitWd: 30,
      confirmedAt: new Date(),
      acceptedOn: "2026-01-05",
    })
    .returning({ id: approvalCase.id });
  const caseId = made!.id;
  const [required] = await db
    .insert(caseRequirement)
    .values({
      caseId,
      itemCode: item,
      phase: "project",
      reason: "报批须附环境影响报告表",
      basis: "《环境影响评价法》第十六条",
    })
    .returning({ id: caseRequirement.id });
  return { caseId, code, requirementId: required!.id };
}

/** Puts the market's clock to an instant and lets it run; only the owner's connection may do so. */
export async function setMarketClock(ownerDb: Db, instant: Date): Promise<void> {
  await ownerDb.execute(sql`
    update market_clock set offset_by = make_interval(secs => extract(epoch from ${instant.toISOString()}::timestamptz - clock_timestamp()))
    where id = 1`);
}

async function newOrganisation(db: Db, kind: OrganisationKind, code: string, name: string): Promise<number> {
  const [row] = await db
    .insert(organisation)
    .values({ kind, code, name, nameEn: name, jurisdictionCode: town, verifiedAt: new Date() })
    .returning({ id: organisation.id });
  return row!.id;
}

function contact() {
  const person = `代表${++serial}`;
  return {
    legalRepresentative: person,
    contactName: person,
    phone: `139${String(serial).padStart(8, "0")}`,
    email: `c${serial}@example.test`,
    addressZh: "汶新市建设路 1 号",
    registeredCapitalFen: toFen(100_000_000),
  };
}

/** From now on the town's item has no official price. */
export async function priceByMarket(db: Db): Promise<void> {
  await db
    .update(serviceItem)
    .set({ priceMode: "market", priceDocumentId: null })
    .where(eq(serviceItem.code, item));
}
