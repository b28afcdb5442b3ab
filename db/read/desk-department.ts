import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { approvalCase } from "../schema/case.ts";
import { reportReview } from "../schema/engagement.ts";
import { organisation } from "../schema/organisation.ts";
import { loadCalendar } from "../store/calendar.ts";
import { listReports, withLights } from "./department-reports.ts";
import { inOrder, named, type Pending } from "./desk.ts";

const shownCases = 20;
const requirements = sql<number>`(select count(*)::int from case_requirement r where r.case_id = ${approvalCase.id})`;
const fulfilled = sql<number>`(select count(*)::int from case_requirement r where r.case_id = ${approvalCase.id}
  and r.state in ('accepted', 'waived', 'covered'))`;

function casesOf(db: Db, departmentId: number) {
  return db
    .select({
      code: approvalCase.code,
      projectName: approvalCase.projectName,
      owner: organisation.name,
      ownerEn: organisation.nameEn,
      phase: approvalCase.phase,
      createdAt: approvalCase.createdAt,
      acceptedOn: approvalCase.acceptedOn,
      requirements,
      fulfilled,
      total: sql<number>`(count(*) over ())::int`,
    })
    .from(approvalCase)
    .innerJoin(organisation, eq(organisation.id, approvalCase.ownerId))
    .$dynamic()
    .where(and(eq(approvalCase.departmentId, departmentId), eq(approvalCase.state, "open")));
}

/** Cases that an owner entered by hand and this department has not looked at yet. */
async function casesToConfirm(db: Db, departmentId: number): Promise<Pending<"confirm_case">[]> {
  const rows = await casesOf(db, departmentId)
    .where(
      and(
        eq(approvalCase.departmentId, departmentId),
        eq(approvalCase.state, "open"),
        isNull(approvalCase.confirmedAt),
      ),
    )
    .orderBy(asc(approvalCase.createdAt));
  return rows.map((row) => ({
    kind: "confirm_case",
    ref: row.code,
    title: named(row.projectName, null),
    about: named(row.owner, row.ownerEn),
    startsAt: row.createdAt,
    dueAt: null,
  }));
}

async function reportsToReview(db: Db, departmentId: number, now: Date): Promise<Pending<"review_report">[]> {
  const { rows } = await listReports(db, departmentId, { waiting: true, page: 1 });
  const lit = await withLights(db, rows, now);
  return lit.map((row) => ({
    kind: "review_report",
    ref: row.no,
    title: named(row.title, null),
    about: named(row.projectName, null),
    startsAt: row.acceptedAt,
    dueAt: row.dueAt,
  }));
}

async function departmentFigures(db: Db, departmentId: number) {
  const [row] = await db
    .select({
      answered: sql<number>`count(*)::int`,
      firstReviews: sql<number>`(count(*) filter (where ${reportReview.firstReview}))::int`,
      firstPassed: sql<number>`(count(*) filter (where ${reportReview.firstReview} and ${reportReview.result} = 'passed'))::int`,
      bySilence: sql<number>`(count(*) filter (where ${reportReview.bySilence}))::int`,
    })
    .from(reportReview)
    .where(eq(reportReview.departmentId, departmentId));
  return row!;
}

/** An approving department's workspace: cases to confirm, reports to answer, cases under way. */
export async function departmentDesk(db: Db, departmentId: number, now: Date) {
  const [cases, reports, open, figures, cal] = await Promise.all([
    casesToConfirm(db, departmentId),
    reportsToReview(db, departmentId, now),
    casesOf(db, departmentId)
      .orderBy(desc(approvalCase.acceptedOn), asc(approvalCase.code))
      .limit(shownCases),
    departmentFigures(db, departmentId),
    loadCalendar(db),
  ]);
  return { tasks: inOrder([...reports, ...cases], cal, now), open, figures };
}
