import { and, asc, count, desc, eq, inArray, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { instantAt } from "#domain/shared/dates.ts";
import type { Db } from "../client.ts";
import { approvalCase, caseRequirement } from "../schema/case.ts";
import { serviceItem } from "../schema/catalogue.ts";
import { engagement } from "../schema/engagement.ts";
import { takingStates } from "#domain/need/stages.ts";
import { need } from "../schema/need.ts";
import { loadCalendar } from "../store/calendar.ts";
import { answers } from "../store/need-line.ts";
import { inOrder, named, type Pending } from "./desk.ts";
import { engagementTasks, runningEngagements } from "./desk-engagements.ts";
import { ownerTalks } from "./desk-selection.ts";
import { effectiveStateSql } from "./needs.ts";

const shownRequirements = 100;

/** What the owner's cases still ask for; a requirement whose notice is being written or runs is that notice's affair. */
async function openRequirements(db: Db, ownerId: number) {
  const answering = db
    .select({ one: sql`1` })
    .from(need)
    .where(and(answers(caseRequirement.id), inArray(need.state, ["draft", "own_approval", ...takingStates])));
  return db
    .select({
      id: caseRequirement.id,
      itemZh: serviceItem.nameZh,
      itemEn: serviceItem.nameEn,
      projectName: approvalCase.projectName,
      acceptedOn: approvalCase.acceptedOn,
      neededOn: caseRequirement.neededOn,
    })
    .from(caseRequirement)
    .innerJoin(approvalCase, eq(approvalCase.id, caseRequirement.caseId))
    .innerJoin(serviceItem, eq(serviceItem.code, caseRequirement.itemCode))
    .where(
      and(
        eq(approvalCase.ownerId, ownerId),
        eq(approvalCase.state, "open"),
        inArray(caseRequirement.state, ["open", "rejected"]),
        notExists(answering),
      ),
    )
    .orderBy(asc(caseRequirement.neededOn), asc(caseRequirement.id))
    .limit(shownRequirements);
}

/** Notices that are on their way: written, checked, quoted for, in publicity. Those under contract are engagements. */
async function needsUnderWay(db: Db, ownerId: number) {
  return db
    .select({
      no: need.no,
      title: need.title,
      state: effectiveStateSql,
      createdAt: need.createdAt,
      closesAt: need.closesAt,
      publicityEndsAt: need.publicityEndsAt,
    })
    .from(need)
    .where(
      and(
        eq(need.ownerId, ownerId),
        sql`${need.state} not in ('contracted', 'failed', 'cancelled', 'confirmed')`,
      ),
    )
    .orderBy(desc(need.createdAt), desc(need.id))
    .limit(shownRequirements);
}

/** Sums of the owner's contracts, in fen; `capped` only over those whose need had a cap. */
async function ownerFigures(db: Db, ownerId: number) {
  const contracted = alias(engagement, "contracted");
  const [[row], [cases]] = await Promise.all([
    db
      .select({
        completed: sql<number>`(count(*) filter (where ${contracted.acceptedAt} is not null))::int`,
        spentFen: sql<number>`coalesce(sum(${contracted.priceFen}), 0)`.mapWith(Number),
        cappedFen: sql<number>`coalesce(sum(${need.capFen}), 0)`.mapWith(Number),
        pricedFen:
          sql<number>`coalesce(sum(${contracted.priceFen}) filter (where ${need.capFen} is not null), 0)`.mapWith(
            Number,
          ),
      })
      .from(contracted)
      .innerJoin(need, eq(need.id, contracted.needId))
      .where(
        and(
          eq(contracted.ownerId, ownerId),
          sql`${contracted.startedAt} is not null and ${contracted.terminatedAt} is null`,
        ),
      ),
    db.select({ n: count() }).from(approvalCase).where(eq(approvalCase.ownerId, ownerId)),
  ]);
  return { cases: cases?.n ?? 0, ...row! };
}

type Requirement = Awaited<ReturnType<typeof openRequirements>>[number];
type UnderWay = Awaited<ReturnType<typeof needsUnderWay>>[number];

function requirementTask(row: Requirement): Pending<"requirement"> {
  return {
    kind: "requirement",
    ref: String(row.id),
    title: { zh: row.itemZh, en: row.itemEn },
    about: named(row.projectName, null),
    startsAt: instantAt(row.acceptedOn, 0),
    dueAt: row.neededOn ? instantAt(row.neededOn, 24) : null,
  };
}

function writtenTask<Kind extends "draft" | "own_approval">(kind: Kind, row: UnderWay): Pending<Kind> {
  return {
    kind,
    ref: row.no,
    title: named(row.title, null),
    about: null,
    startsAt: row.createdAt,
    dueAt: null,
  };
}

/** An owner's workspace at `now`: what it must do, what runs, what it came to. `approves`: who looks is its approver. */
export async function ownerDesk(db: Db, ownerId: number, now: Date, { approves = false } = {}) {
  const [requirements, needs, talks, engagements, figures, cal] = await Promise.all([
    openRequirements(db, ownerId),
    needsUnderWay(db, ownerId),
    ownerTalks(db, ownerId),
    runningEngagements(db, "owner", ownerId),
    ownerFigures(db, ownerId),
    loadCalendar(db),
  ]);
  const written = (which: "draft" | "own_approval") =>
    needs.filter(({ state }) => state === which).map((row) => writtenTask(which, row));
  const tasks = [
    ...requirements.map(requirementTask),
    ...(approves ? written("own_approval") : []),
    ...written("draft"),
    ...talks,
    ...engagementTasks(engagements, "owner", now),
  ];
  return {
    tasks: inOrder(tasks, cal, now),
    needs: needs.filter(({ state }) => state !== "draft"),
    engagements: engagements.filter(({ terminatedAt }) => !terminatedAt),
    figures,
  };
}
