import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import type { EngagementState } from "#domain/engagement/lifecycle.ts";
import type { Db } from "../client.ts";
import { engagement } from "../schema/engagement.ts";
import { need } from "../schema/need.ts";
import { organisation } from "../schema/organisation.ts";
import { named, type Pending } from "./desk.ts";

type Side = "owner" | "agency";
const instantOrNull = (text: unknown) => (text === null ? null : new Date(text as string));
const ofContract = (column: string) =>
  sql`(select c.${sql.raw(column)} from contract c where c.engagement_id = ${engagement.id} order by c.version desc limit 1)`;
const ofVersion = (column: string) =>
  sql`(select d.${sql.raw(column)} from deliverable d where d.engagement_id = ${engagement.id} order by d.version desc limit 1)`;
const ofMilestones = (column: string, state: string) =>
  sql`(select min(m.${sql.raw(column)}) from milestone m where m.engagement_id = ${engagement.id} and m.state = ${state})`;

/** A party's engagements that still ask for something: work, money, a rating. */
export async function runningEngagements(db: Db, side: Side, organisationId: number) {
  const [own, other] =
    side === "owner" ? [engagement.ownerId, engagement.agencyId] : [engagement.agencyId, engagement.ownerId];
  const signed = side === "owner" ? "owner_signed_at" : "agency_signed_at";
  const open = and(isNull(engagement.completedAt), isNull(engagement.terminatedAt));
  const ratable = sql`${engagement.ratingDueAt} > app_now()`;
  return db
    .select({
      no: engagement.no,
      title: need.title,
      other: organisation.name,
      otherEn: organisation.nameEn,
      state: sql<EngagementState>`${engagement.state}`,
      priceFen: engagement.priceFen,
      createdAt: engagement.createdAt,
      contractDueAt: engagement.contractDueAt,
      startedAt: engagement.startedAt,
      dueAt: engagement.dueAt,
      acceptDueAt: engagement.acceptDueAt,
      acceptedAt: engagement.acceptedAt,
      ratingDueAt: engagement.ratingDueAt,
      terminatedAt: engagement.terminatedAt,
      signedAt: ofContract(signed).mapWith(instantOrNull),
      submittedAt: ofVersion("submitted_at").mapWith(instantOrNull),
      returnedAt: ofVersion("returned_at").mapWith(instantOrNull),
      payBy: ofMilestones("due_at", "due").mapWith(instantOrNull),
      paidAt: ofMilestones("paid_at", "paid").mapWith(instantOrNull),
      rated: sql<boolean>`exists (select from rating r where r.engagement_id = ${engagement.id} and r.side = ${side})`,
    })
    .from(engagement)
    .innerJoin(need, eq(need.id, engagement.needId))
    .innerJoin(organisation, eq(organisation.id, other))
    .where(and(eq(own, organisationId), or(open, ratable)))
    .orderBy(asc(engagement.createdAt), asc(engagement.id));
}
export type RunningEngagement = Awaited<ReturnType<typeof runningEngagements>>[number];

type Kind = "sign" | "pay" | "accept" | "deliver" | "redeliver" | "confirm_payment" | "rate";
type Span = readonly [startsAt: Date | null, dueAt: Date | null];

function spansOf(row: RunningEngagement, side: Side): Partial<Record<Kind, Span>> {
  if (row.terminatedAt) return {};
  const unsigned = (row.state === "drafting" || row.state === "half_signed") && !row.signedAt;
  const waits: Partial<Record<Kind, Span | false | null>> = {
    sign: unsigned && [row.createdAt, row.contractDueAt],
    rate: row.acceptedAt && row.ratingDueAt && !row.rated && [row.acceptedAt, row.ratingDueAt],
    ...(side === "owner"
      ? {
          pay: row.payBy && [row.acceptedAt ?? row.startedAt, row.payBy],
          accept: row.state === "delivered" && [row.submittedAt, row.acceptDueAt],
        }
      : {
          deliver: row.state === "contracted" && [row.startedAt, row.dueAt],
          redeliver: row.state === "reworking" && [row.returnedAt, row.dueAt],
          confirm_payment: row.paidAt && [row.paidAt, null],
        }),
  };
  return Object.fromEntries(Object.entries(waits).filter(([, span]) => span)) as Partial<Record<Kind, Span>>;
}

/** What one side must do now about its engagements; a rating whose days are over is no longer asked for. */
export function engagementTasks(rows: readonly RunningEngagement[], side: Side, now: Date): Pending<Kind>[] {
  return rows.flatMap((row) =>
    Object.entries(spansOf(row, side)).flatMap(([kind, [startsAt, dueAt]]) =>
      kind === "rate" && dueAt && dueAt <= now
        ? []
        : [
            {
              kind: kind as Kind,
              ref: row.no,
              title: named(row.title, null),
              about: named(row.other, row.otherEn),
              startsAt,
              dueAt,
            },
          ],
    ),
  );
}
