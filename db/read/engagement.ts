import { and, asc, desc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "../client.ts";
import { agency, practitioner } from "../schema/agency.ts";
import { approvalCase, caseRequirement } from "../schema/case.ts";
import { serviceItem } from "../schema/catalogue.ts";
import {
  contract,
  deliverable,
  engagement,
  milestone,
  reportReview,
  reportRevocation,
} from "../schema/engagement.ts";
import { need } from "../schema/need.ts";
import { organisation, storedFile } from "../schema/organisation.ts";
import { lineSplit } from "./line-split.ts";

const ownerSide = alias(organisation, "owner_side");
const agencySide = alias(organisation, "agency_side");
const department = alias(organisation, "department");
const named = (of: typeof ownerSide | typeof agencySide | typeof department) => ({
  code: of.code,
  name: of.name,
  nameEn: of.nameEn,
});

/** Who may see an engagement: organisations and places only. */
export async function engagementSubject(db: Db, no: string) {
  const [row] = await db
    .select({
      id: engagement.id,
      ownerId: engagement.ownerId,
      agencyId: engagement.agencyId,
      acceptedAt: engagement.acceptedAt,
      departmentId: approvalCase.departmentId,
      jurisdiction: approvalCase.jurisdictionCode,
    })
    .from(engagement)
    .innerJoin(caseRequirement, eq(caseRequirement.id, engagement.requirementId))
    .innerJoin(approvalCase, eq(approvalCase.id, caseRequirement.caseId))
    .where(eq(engagement.no, no));
  return row ?? null;
}

/** The head of the page: the engagement, every item of it and the names around it. */
export async function readEngagement(db: Db, no: string) {
  const [row] = await db
    .select({
      row: engagement,
      need: { no: need.no, title: need.title, capFen: need.capFen, method: need.method },
      item: { code: serviceItem.code, zh: serviceItem.nameZh, en: serviceItem.nameEn },
      case: {
        code: approvalCase.code,
        projectName: approvalCase.projectName,
        zh: approvalCase.matterZh,
        en: approvalCase.matterEn,
      },
      requirement: {
        state: caseRequirement.state,
        bySilence: caseRequirement.bySilence,
        reason: caseRequirement.reviewReason,
        at: caseRequirement.reviewedAt,
      },
      owner: named(ownerSide),
      agency: { ...named(agencySide), grade: agency.grade },
      department: named(department),
    })
    .from(engagement)
    .innerJoin(need, eq(need.id, engagement.needId))
    .innerJoin(serviceItem, eq(serviceItem.code, engagement.itemCode))
    .innerJoin(caseRequirement, eq(caseRequirement.id, engagement.requirementId))
    .innerJoin(approvalCase, eq(approvalCase.id, caseRequirement.caseId))
    .innerJoin(ownerSide, eq(ownerSide.id, engagement.ownerId))
    .innerJoin(agency, eq(agency.id, engagement.agencyId))
    .innerJoin(agencySide, eq(agencySide.id, engagement.agencyId))
    .innerJoin(department, eq(department.id, approvalCase.departmentId))
    .where(eq(engagement.no, no));
  return row ? { ...row, lines: await lineSplit(db, row.row.needId, row.row.awardId) } : null;
}
export type EngagementHead = NonNullable<Awaited<ReturnType<typeof readEngagement>>>;

/** Newest version first. */
export async function readContracts(db: Db, engagementId: number) {
  return db
    .select({
      version: contract.version,
      body: contract.body,
      bodySha256: contract.bodySha256,
      ownerSignedAt: contract.ownerSignedAt,
      ownerSignedName: contract.ownerSignedName,
      agencySignedAt: contract.agencySignedAt,
      agencySignedName: contract.agencySignedName,
    })
    .from(contract)
    .where(eq(contract.engagementId, engagementId))
    .orderBy(desc(contract.version));
}

/** In their order, with the proof that came along. */
export async function readMilestones(db: Db, engagementId: number) {
  return db
    .select({
      seq: milestone.seq,
      kind: milestone.kind,
      amountFen: milestone.amountFen,
      state: milestone.state,
      dueAt: milestone.dueAt,
      paidAt: milestone.paidAt,
      reference: milestone.reference,
      confirmedAt: milestone.confirmedAt,
      proofId: storedFile.id,
      proofName: storedFile.name,
    })
    .from(milestone)
    .leftJoin(storedFile, eq(storedFile.id, milestone.proofFileId))
    .where(eq(milestone.engagementId, engagementId))
    .orderBy(asc(milestone.seq));
}
export type MilestoneView = Awaited<ReturnType<typeof readMilestones>>[number];

/** Newest version first. */
export async function readDeliverables(db: Db, engagementId: number) {
  return db
    .select({
      version: deliverable.version,
      title: deliverable.title,
      note: deliverable.note,
      sha256: deliverable.sha256,
      code: deliverable.code,
      validUntil: deliverable.validUntil,
      revokedAt: reportRevocation.revokedAt,
      state: deliverable.state,
      submittedAt: deliverable.submittedAt,
      defects: deliverable.defects,
      returnedAt: deliverable.returnedAt,
      acceptedAt: deliverable.acceptedAt,
      fileId: storedFile.id,
      fileName: storedFile.name,
      fileSize: storedFile.size,
      practitioner: practitioner.name,
      qualification: practitioner.qualification,
    })
    .from(deliverable)
    .innerJoin(storedFile, eq(storedFile.id, deliverable.fileId))
    .innerJoin(practitioner, eq(practitioner.id, deliverable.practitionerId))
    .leftJoin(reportRevocation, eq(reportRevocation.deliverableId, deliverable.id))
    .where(eq(deliverable.engagementId, engagementId))
    .orderBy(desc(deliverable.version));
}
export type DeliverableView = Awaited<ReturnType<typeof readDeliverables>>[number];

/** The department's answers, first to last. */
export async function readReviews(db: Db, engagementId: number) {
  return db
    .select({
      result: reportReview.result,
      bySilence: reportReview.bySilence,
      reason: reportReview.reason,
      at: reportReview.at,
    })
    .from(reportReview)
    .where(and(eq(reportReview.engagementId, engagementId)))
    .orderBy(asc(reportReview.id));
}
