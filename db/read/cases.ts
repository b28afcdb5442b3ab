import { and, asc, count, desc, eq, ilike, isNull, or, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { approvalCase, caseRequirement } from "../schema/case.ts";
import { serviceItem } from "../schema/catalogue.ts";
import { deliverable, engagement } from "../schema/engagement.ts";
import { need } from "../schema/need.ts";
import { organisation } from "../schema/organisation.ts";
import { answers } from "../store/need-line.ts";
import { containing, offsetOf, pageSize, type Page } from "./page.ts";

export type CaseFilter = {
  readonly q?: string;
  readonly phase?: string;
  readonly ownerId?: number;
  readonly page: number;
};

function caseRows(db: Db) {
  return db
    .select({
      code: approvalCase.code,
      projectName: approvalCase.projectName,
      owner: organisation.name,
      ownerEn: organisation.nameEn,
      matterZh: approvalCase.matterZh,
      matterEn: approvalCase.matterEn,
      phase: approvalCase.phase,
      state: approvalCase.state,
      keyProject: approvalCase.keyProject,
      acceptedOn: approvalCase.acceptedOn,
      confirmedAt: approvalCase.confirmedAt,
      requirements: sql<number>`(select count(*)::int from case_requirement r where r.case_id = ${approvalCase.id})`,
      fulfilled: sql<number>`(select count(*)::int from case_requirement r where r.case_id = ${approvalCase.id}
        and r.state in ('accepted', 'waived', 'covered'))`,
    })
    .from(approvalCase)
    .innerJoin(organisation, eq(organisation.id, approvalCase.ownerId));
}
export type CaseRow = Awaited<ReturnType<typeof caseRows>>[number];

/** Cases are searched in SQL under the policy, never in an index. */
export async function listCases(db: Db, filter: CaseFilter): Promise<Page<CaseRow>> {
  const text = filter.q?.trim() ? containing(filter.q) : null;
  const where = and(
    text
      ? or(
          ilike(approvalCase.code, text),
          ilike(approvalCase.projectName, text),
          ilike(organisation.name, text),
        )
      : undefined,
    filter.phase ? sql`${approvalCase.phase} = ${filter.phase}` : undefined,
    filter.ownerId ? eq(approvalCase.ownerId, filter.ownerId) : undefined,
  );
  const [rows, [total]] = await Promise.all([
    caseRows(db)
      .where(where)
      .orderBy(desc(approvalCase.acceptedOn), asc(approvalCase.code))
      .limit(pageSize)
      .offset(offsetOf(filter.page)),
    db
      .select({ n: count() })
      .from(approvalCase)
      .innerJoin(organisation, eq(organisation.id, approvalCase.ownerId))
      .where(where),
  ]);
  return { rows, total: total?.n ?? 0, page: filter.page, size: pageSize };
}

export async function findCase(db: Db, code: string) {
  const department = db.$with("department").as(db.select().from(organisation));
  const [row] = await db
    .with(department)
    .select({
      case: approvalCase,
      owner: { uscc: organisation.code, name: organisation.name, nameEn: organisation.nameEn },
      department: { name: department.name, nameEn: department.nameEn },
    })
    .from(approvalCase)
    .innerJoin(organisation, eq(organisation.id, approvalCase.ownerId))
    .innerJoin(department, eq(department.id, approvalCase.departmentId))
    .where(eq(approvalCase.code, code));
  return row ?? null;
}

const requirementColumns = {
  id: caseRequirement.id,
  phase: caseRequirement.phase,
  state: caseRequirement.state,
  bySilence: caseRequirement.bySilence,
  voluntary: caseRequirement.voluntary,
  reviewedAt: caseRequirement.reviewedAt,
  reason: caseRequirement.reason,
  basis: caseRequirement.basis,
  neededOn: caseRequirement.neededOn,
  itemCode: serviceItem.code,
  itemZh: serviceItem.nameZh,
  itemEn: serviceItem.nameEn,
  limitWd: serviceItem.limitWd,
  needNo: need.no,
  needState: need.state,
  opensAt: need.opensAt,
  publishedAt: need.publishedAt,
  engagementNo: engagement.no,
  engagementState: engagement.state,
  bundleCode: need.bundleCode,
  // Of a bundle, what this requirement's own line costs.
  priceFen: sql<
    number | null
  >`coalesce((select a.line_fen[l.position] from award a join need_line l on l.need_id = a.need_id
    where a.id = ${engagement.awardId} and l.requirement_id = ${caseRequirement.id}), ${engagement.priceFen})`.mapWith(
    engagement.priceFen,
  ),
  startedAt: engagement.startedAt,
  acceptedAt: engagement.acceptedAt,
  reportTitle: deliverable.title,
  reportSha256: deliverable.sha256,
  reportCode: deliverable.code,
};

/** Each required item with the need, engagement and accepted report that answer it; agencies only after selection. */
export async function listRequirements(db: Db, caseId: number) {
  const provider = db.$with("provider").as(
    db
      .select({
        id: organisation.id,
        name: organisation.name,
        nameEn: organisation.nameEn,
        code: organisation.code,
      })
      .from(organisation),
  );
  return db
    .with(provider)
    .select({
      ...requirementColumns,
      agency: provider.name,
      agencyEn: provider.nameEn,
      agencyUscc: provider.code,
    })
    .from(caseRequirement)
    .innerJoin(serviceItem, eq(serviceItem.code, caseRequirement.itemCode))
    .leftJoin(
      need,
      and(
        answers(caseRequirement.id),
        // The newest notice answers; one whose work was ended answers nothing.
        sql`${need.id} = (select max(n.id) from need n
          where (n.requirement_id = ${caseRequirement.id} or exists (select 1 from need_line l where l.need_id = n.id and l.requirement_id = ${caseRequirement.id}))
            and (n.state <> 'contracted' or exists (select 1 from engagement e where e.need_id = n.id and e.terminated_at is null))
            and n.state not in ('draft', 'review', 'failed', 'cancelled'))`,
      ),
    )
    .leftJoin(engagement, and(eq(engagement.needId, need.id), isNull(engagement.terminatedAt)))
    .leftJoin(provider, eq(provider.id, engagement.agencyId))
    .leftJoin(
      deliverable,
      and(eq(deliverable.engagementId, engagement.id), eq(deliverable.state, "accepted")),
    )
    .where(eq(caseRequirement.caseId, caseId))
    .orderBy(asc(caseRequirement.id));
}
