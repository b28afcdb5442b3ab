import { and, asc, desc, eq, isNotNull, isNull, ne, or } from "drizzle-orm";
import { lightOf, type Light } from "#domain/calendar/light.ts";
import { periodEnd } from "#domain/calendar/working-days.ts";
import type { Db } from "../client.ts";
import { approvalCase, caseRequirement } from "../schema/case.ts";
import { serviceItem } from "../schema/catalogue.ts";
import { deliverable, engagement, reportReview } from "../schema/engagement.ts";
import { organisation } from "../schema/organisation.ts";
import { loadCalendar } from "../store/calendar.ts";
import { policyAt } from "../store/policy.ts";
import { allItems } from "./line-split.ts";
import { offsetOf, pageSize, type Page } from "./page.ts";

function reportRows(db: Db) {
  return db
    .select({
      no: engagement.no,
      acceptedAt: engagement.acceptedAt,
      agency: organisation.name,
      agencyEn: organisation.nameEn,
      agencyCode: organisation.code,
      caseCode: approvalCase.code,
      projectName: approvalCase.projectName,
      itemZh: allItems(engagement.needId, serviceItem.nameZh, "zh"),
      itemEn: allItems(engagement.needId, serviceItem.nameEn, "en"),
      title: deliverable.title,
      version: deliverable.version,
      policyProfile: engagement.policyProfile,
      policyVersion: engagement.policyVersion,
      result: reportReview.result,
      bySilence: reportReview.bySilence,
      reviewedAt: reportReview.at,
    })
    .from(engagement)
    .innerJoin(caseRequirement, eq(caseRequirement.id, engagement.requirementId))
    .innerJoin(approvalCase, eq(approvalCase.id, caseRequirement.caseId))
    .innerJoin(serviceItem, eq(serviceItem.code, engagement.itemCode))
    .innerJoin(organisation, eq(organisation.id, engagement.agencyId))
    .innerJoin(deliverable, eq(deliverable.engagementId, engagement.id))
    .leftJoin(reportReview, eq(reportReview.deliverableId, deliverable.id));
}

/** Accepted reports of this department's cases: waiting ones first, the oldest on top. */
export async function listReports(db: Db, departmentId: number, filter: { waiting: boolean; page: number }) {
  const where = and(
    eq(approvalCase.departmentId, departmentId),
    eq(deliverable.state, "accepted"),
    isNotNull(engagement.acceptedAt),
    filter.waiting
      ? and(isNull(reportReview.id), eq(caseRequirement.state, "delivered"))
      : or(isNotNull(reportReview.id), ne(caseRequirement.state, "delivered")),
  );
  const joined = () => reportRows(db).where(where);
  const order = filter.waiting
    ? [asc(engagement.acceptedAt), asc(engagement.no)]
    : [desc(reportReview.at), desc(engagement.no)];
  const [rows, total] = await Promise.all([
    joined()
      .orderBy(...order)
      .limit(pageSize)
      .offset(offsetOf(filter.page)),
    db.$count(joined().as("report")),
  ]);
  return { rows, total, page: filter.page, size: pageSize } satisfies Page<unknown>;
}
export type ReportRow = Awaited<ReturnType<typeof listReports>>["rows"][number];

/** Until when the department may answer, by the rules the engagement was agreed under, and the light of that period. */
export async function withLights(
  db: Db,
  rows: readonly ReportRow[],
  now: Date,
): Promise<(ReportRow & { dueAt: Date | null; light: Light })[]> {
  const cal = await loadCalendar(db);
  const policies = new Map<string, number>();
  const result = [];
  for (const row of rows) {
    const key = `${row.policyProfile} ${row.policyVersion}`;
    const days =
      policies.get(key) ??
      (await policyAt(db, row.policyProfile, row.policyVersion)).periods.departmentAnswers;
    policies.set(key, days);
    const due = row.acceptedAt ? periodEnd(cal, row.acceptedAt, days) : null;
    const dueAt = due?.ok ? due.value.at : null;
    const light =
      row.acceptedAt && dueAt
        ? lightOf({ startsAt: row.acceptedAt, dueAt, now, cal, doneAt: row.reviewedAt })
        : "green";
    result.push({ ...row, dueAt, light });
  }
  return result;
}
