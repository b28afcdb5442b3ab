import { and, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { reportStanding } from "#domain/engagement/authenticity.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { maskedName } from "#domain/shared/masking.ts";
import type { Db } from "../client.ts";
import { practitioner } from "../schema/agency.ts";
import { approvalCase, caseRequirement } from "../schema/case.ts";
import { serviceItem } from "../schema/catalogue.ts";
import { deliverable, engagement, reportReview, reportRevocation } from "../schema/engagement.ts";
import { organisation } from "../schema/organisation.ts";
import { allItems } from "./line-split.ts";

const agencySide = alias(organisation, "agency_side");

/** An accepted version with everything around it; null for another code, and for a version nobody accepted. */
async function acceptedVersion(db: Db, code: string) {
  const [row] = await db
    .select({
      code: deliverable.code,
      title: deliverable.title,
      version: deliverable.version,
      sha256: deliverable.sha256,
      acceptedAt: deliverable.acceptedAt,
      validUntil: deliverable.validUntil,
      engagementNo: engagement.no,
      agency: { uscc: agencySide.code, name: agencySide.name, nameEn: agencySide.nameEn },
      practitioner: practitioner.name,
      qualification: practitioner.qualification,
      certificateNo: practitioner.certificateNo,
      item: {
        code: serviceItem.code,
        zh: allItems(engagement.needId, serviceItem.nameZh, "zh"),
        en: allItems(engagement.needId, serviceItem.nameEn, "en"),
      },
      project: { code: approvalCase.code, name: approvalCase.projectName },
      review: { result: reportReview.result, bySilence: reportReview.bySilence, at: reportReview.at },
      revoked: {
        at: reportRevocation.revokedAt,
        reason: reportRevocation.reason,
        by: reportRevocation.byRole,
      },
    })
    .from(deliverable)
    .innerJoin(engagement, eq(engagement.id, deliverable.engagementId))
    .innerJoin(agencySide, eq(agencySide.id, engagement.agencyId))
    .innerJoin(practitioner, eq(practitioner.id, deliverable.practitionerId))
    .innerJoin(serviceItem, eq(serviceItem.code, engagement.itemCode))
    .innerJoin(caseRequirement, eq(caseRequirement.id, engagement.requirementId))
    .innerJoin(approvalCase, eq(approvalCase.id, caseRequirement.caseId))
    .leftJoin(reportReview, eq(reportReview.deliverableId, deliverable.id))
    .leftJoin(reportRevocation, eq(reportRevocation.deliverableId, deliverable.id))
    .where(and(eq(deliverable.code, code), eq(deliverable.state, "accepted")));
  return row ?? null;
}

/** What anyone may know of an accepted report. */
export async function readReport(db: Db, code: string, now: Date) {
  const row = await acceptedVersion(db, code);
  if (!row) return null;
  const standing = reportStanding({
    revokedAt: row.revoked?.at ?? null,
    review: row.review?.result ?? null,
    validUntil: row.validUntil,
    today: dayOf(now),
  });
  const { certificateNo, ...rest } = row;
  return {
    ...rest,
    practitioner: maskedName(row.practitioner),
    certificateEnd: certificateNo.slice(-4),
    standing,
  };
}
export type PublicReport = NonNullable<Awaited<ReturnType<typeof readReport>>>;
