import { addDays, dayOf, instantAt } from "#domain/shared/dates.ts";
import { toFen, type Fen } from "#domain/shared/money.ts";
import { sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { engagement } from "../schema/engagement.ts";
import { award, need } from "../schema/need.ts";
import { storedFile } from "../schema/organisation.ts";
import { caseRequirement } from "../schema/case.ts";
import {
  newAgency,
  newCase,
  newOwner,
  newPerson,
  type AgencyFirm,
  type Firm,
  type SmallMarket,
} from "./small-market.ts";

/** A confirmed award with its engagement, everything it hangs on, and the people around it. */
export type EngagedMarket = {
  readonly no: string;
  readonly id: number;
  readonly owner: Firm;
  readonly agency: AgencyFirm;
  readonly caseCode: string;
  readonly requirementId: number;
  readonly departmentId: number;
};
type Options = {
  readonly priceFen?: number;
  readonly days?: number;
  readonly owner?: Firm;
  readonly agency?: AgencyFirm;
};

let serial = 0;

export async function newEngagement(
  db: Db,
  market: SmallMarket,
  options: Options = {},
): Promise<EngagedMarket> {
  const owner = options.owner ?? (await newOwner(db));
  const agency = options.agency ?? (await newAgency(db, "A"));
  const { caseId, code, requirementId } = await newCase(db, owner.id, market.departmentId);
  await db
    .update(caseRequirement)
    .set({ state: "engaged" })
    .where(sql`id = ${requirementId}`);
  const no = `2026-9${String(++serial).padStart(5, "0")}`;
  const terms = { priceFen: toFen(options.priceFen ?? 780_000), days: options.days ?? 12 };
  const clock = await db.execute<{ now: string }>(sql`select app_now() as now`);
  const now = new Date(clock.rows[0]!.now);
  const needId = await newConfirmedNeed(db, no, {
    ownerId: owner.id,
    caseId,
    requirementId,
    itemCode: market.itemCode,
    days: terms.days,
  });
  const parties = { ownerId: owner.id, agencyId: agency.id };
  const { itemCode, departmentId } = market;
  const id = await newRows(db, no, { needId, requirementId, ...parties, itemCode, ...terms, now });
  return { no, id, owner, agency, caseCode: code, requirementId, departmentId };
}

type Parts = {
  needId: number;
  requirementId: number;
  ownerId: number;
  agencyId: number;
  itemCode: string;
  priceFen: Fen;
  days: number;
  now: Date;
};

async function newRows(db: Db, no: string, { now, ...parts }: Parts): Promise<number> {
  const { needId, agencyId, priceFen, days } = parts;
  const [awarded] = await db
    .insert(award)
    .values({
      needId,
      agencyId,
      rank: 1,
      amountFen: priceFen,
      days,
      state: "confirmed",
      gradeAtAward: "A",
      agencyConfirmedAt: now,
      confirmedAt: now,
    })
    .returning({ id: award.id });
  const [made] = await db
    .insert(engagement)
    .values({
      ...parts,
      no,
      awardId: awarded!.id,
      publicFunds: false,
      state: "drafting",
      policyProfile: "default",
      policyVersion: 1,
      contractDueAt: instantAt(addDays(dayOf(now), 14), 24),
      createdAt: now,
    })
    .returning({ id: engagement.id });
  return made!.id;
}

type NeedParts = { ownerId: number; caseId: number; requirementId: number; itemCode: string; days: number };

async function newConfirmedNeed(db: Db, no: string, parts: NeedParts): Promise<number> {
  const { days, ...refs } = parts;
  const [made] = await db
    .insert(need)
    .values({
      ...refs,
      no,
      title: "年产 2 万吨涂料扩建项目环境影响报告表编制",
      description: "按导则编制报告表。",
      method: "lowest",
      state: "confirmed",
      policyProfile: "default",
      policyVersion: 1,
      funding: { ownBp: 10_000, fiscalBp: 0, stateBp: 0 },
      publicFunds: false,
      capFen: toFen(800_000),
      serviceDays: days,
    })
    .returning({ id: need.id });
  return made!.id;
}

/** The row of a file that was uploaded; its bytes are nobody's business here. */
export async function newStoredFile(
  db: Db,
  organisationId: number,
  purpose: "deliverable" | "payment" | "evidence" | "message",
): Promise<{ id: string; sha256: string }> {
  const sha256 = String(++serial).padStart(64, "0");
  const [row] = await db
    .insert(storedFile)
    .values({ sha256, name: "报告.pdf", mime: "application/pdf", size: 10, purpose, organisationId })
    .returning({ id: storedFile.id });
  return { id: row!.id, sha256 };
}

export async function newApprover(db: Db, departmentId: number) {
  return newPerson(db, departmentId, "approver", "审批科孙丽");
}
