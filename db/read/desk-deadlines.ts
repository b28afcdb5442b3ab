import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { WorkCalendar } from "#domain/calendar/working-days.ts";
import type { LocalText } from "#domain/shared/local-text.ts";
import type { Db } from "../client.ts";
import { approvalCase, caseRequirement } from "../schema/case.ts";
import { engagement } from "../schema/engagement.ts";
import { need } from "../schema/need.ts";
import { organisation } from "../schema/organisation.ts";
import { lightFor, named, type DeskLight } from "./desk.ts";
import type { QueueRow } from "./queue/queue.ts";

/** A light turns yellow at most a fifth of its period before the end; no period here is longer than this allows. */
const horizon = sql`app_now() + interval '60 days'`;
const instantOrNull = (text: unknown) => (text === null ? null : new Date(text as string));

export type DeadlineStage =
  | "contract"
  | "delivery"
  | "correction"
  | "acceptance"
  | "payment"
  | "registration"
  | "need_review";
export type Deadline = {
  readonly no: string;
  /** Where supervision reads it; null: with the hall alone. */
  readonly href: string | null;
  readonly title: LocalText;
  /** Null before there is one: an entry to the market. */
  readonly caseCode: string | null;
  readonly stage: DeadlineStage;
  /** Whose turn it is; null: the hall's. */
  readonly who: LocalText | null;
  readonly dueAt: Date;
  readonly light: DeskLight;
};

const payBy = sql`(select min(m.due_at) from milestone m where m.engagement_id = ${engagement.id} and m.state = 'due')`;
const ofVersion = (column: string) =>
  sql`(select d.${sql.raw(column)} from deliverable d where d.engagement_id = ${engagement.id} order by d.version desc limit 1)`;
/** The instant at which the period that now runs ends, whoever's turn it is. */
const runsOutAt = sql`least(case when ${engagement.startedAt} is null then ${engagement.contractDueAt} end,
  case when ${engagement.state} in ('contracted', 'reworking') then ${engagement.dueAt} end,
  case when ${engagement.state} = 'delivered' then ${engagement.acceptDueAt} end, ${payBy})`;
const ownerUnit = alias(organisation, "owner_unit");
const agencyUnit = alias(organisation, "agency_unit");
const columns = {
  no: engagement.no,
  title: need.title,
  caseCode: approvalCase.code,
  state: engagement.state,
  owner: ownerUnit.name,
  ownerEn: ownerUnit.nameEn,
  agency: agencyUnit.name,
  agencyEn: agencyUnit.nameEn,
  createdAt: engagement.createdAt,
  contractDueAt: engagement.contractDueAt,
  startedAt: engagement.startedAt,
  dueAt: engagement.dueAt,
  acceptDueAt: engagement.acceptDueAt,
  acceptedAt: engagement.acceptedAt,
  submittedAt: ofVersion("submitted_at").mapWith(instantOrNull),
  returnedAt: ofVersion("returned_at").mapWith(instantOrNull),
  payBy: payBy.mapWith(instantOrNull),
};

/** Engagements of these places with a period that ends within the horizon or has ended. */
export async function dueEngagements(db: Db, scope: readonly string[]) {
  return db
    .select(columns)
    .from(engagement)
    .innerJoin(need, eq(need.id, engagement.needId))
    .innerJoin(caseRequirement, eq(caseRequirement.id, engagement.requirementId))
    .innerJoin(approvalCase, eq(approvalCase.id, caseRequirement.caseId))
    .innerJoin(ownerUnit, eq(ownerUnit.id, engagement.ownerId))
    .innerJoin(agencyUnit, eq(agencyUnit.id, engagement.agencyId))
    .where(
      and(
        isNull(engagement.terminatedAt),
        isNull(engagement.completedAt),
        inArray(approvalCase.jurisdictionCode, [...scope]),
        sql`${runsOutAt} < ${horizon}`,
      ),
    );
}
type DueEngagement = Awaited<ReturnType<typeof dueEngagements>>[number];
type Running = { stage: DeadlineStage; side: "owner" | "agency"; startsAt: Date | null; dueAt: Date | null };

function runningPeriods(row: DueEngagement): Running[] {
  const unsigned = row.state === "drafting" || row.state === "half_signed";
  const periods: (Running | false)[] = [
    unsigned && { stage: "contract", side: "owner", startsAt: row.createdAt, dueAt: row.contractDueAt },
    row.state === "contracted" && {
      stage: "delivery",
      side: "agency",
      startsAt: row.startedAt,
      dueAt: row.dueAt,
    },
    row.state === "reworking" && {
      stage: "correction",
      side: "agency",
      startsAt: row.returnedAt,
      dueAt: row.dueAt,
    },
    row.state === "delivered" && {
      stage: "acceptance",
      side: "owner",
      startsAt: row.submittedAt,
      dueAt: row.acceptDueAt,
    },
    row.payBy !== null && {
      stage: "payment",
      side: "owner",
      startsAt: row.acceptedAt ?? row.startedAt,
      dueAt: row.payBy,
    },
  ];
  return periods.filter((each) => each !== false);
}

/** The running periods of each engagement with their lights. */
export function engagementDeadlines(
  rows: readonly DueEngagement[],
  cal: WorkCalendar,
  now: Date,
): Deadline[] {
  return rows.flatMap((row) =>
    runningPeriods(row).flatMap(({ stage, side, startsAt, dueAt }) => {
      const who = side === "owner" ? named(row.owner, row.ownerEn) : named(row.agency, row.agencyEn);
      const light = lightFor({ startsAt, dueAt }, cal, now);
      const { no, title, caseCode } = row;
      const href = `/supervise/engagements/${no}`;
      return dueAt ? [{ no, href, title: named(title, null), caseCode, stage, who, dueAt, light }] : [];
    }),
  );
}

/** What the hall has to check, as the other offices see it. */
export function hallDeadlines(rows: readonly QueueRow[]): Deadline[] {
  return rows.flatMap(({ kind, subject, href, title, dueAt, light }) => {
    if (!dueAt || (kind !== "registration" && kind !== "need_review")) return [];
    const seen = kind === "registration" ? href : null;
    return [{ no: subject, href: seen, title, caseCode: null, stage: kind, who: null, dueAt, light }];
  });
}

/** Those that are red or yellow, the longest overdue on top. */
export function litOnly(deadlines: readonly Deadline[]): Deadline[] {
  return deadlines
    .filter(({ light }) => light === "red" || light === "yellow")
    .toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || a.no.localeCompare(b.no));
}
