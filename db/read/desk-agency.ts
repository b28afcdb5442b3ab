import { and, asc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { effectsAt } from "#domain/sanction/effects.ts";
import { dayOf } from "#domain/shared/dates.ts";
import type { Db } from "../client.ts";
import { agency, agencyService } from "../schema/agency.ts";
import { engagement } from "../schema/engagement.ts";
import { award, need } from "../schema/need.ts";
import { organisation } from "../schema/organisation.ts";
import { sanction } from "../schema/sanction.ts";
import { loadCalendar } from "../store/calendar.ts";
import { measuresOf } from "../store/sanction.ts";
import { inOrder, lightFor, named, type Pending } from "./desk.ts";
import { engagementTasks, runningEngagements } from "./desk-engagements.ts";
import { agencyTalks, roundsToBid } from "./desk-selection.ts";

const shownNeeds = 50;
const instantOrNull = (text: unknown) => (text === null ? null : new Date(text as string));

async function readStanding(db: Db, agencyId: number) {
  const [row] = await db
    .select({ state: agency.state, grade: agency.grade, score: agency.score, uscc: organisation.code })
    .from(agency)
    .innerJoin(organisation, eq(organisation.id, agency.id))
    .where(eq(agency.id, agencyId));
  return row ?? null;
}
type Standing = NonNullable<Awaited<ReturnType<typeof readStanding>>>;

/**
 * Notices open for quotes whose item and grade fit this agency, soonest first, with when its own standing quote came
 * in. Whatever else may bar it (conflict, capacity) is told line by line where it quotes.
 */
async function fittingNeeds(db: Db, agencyId: number, grade: Standing["grade"], now: Date) {
  const own = sql`(select max(q.received_at) from quote_envelope q where q.need_id = ${need.id} and q.round = ${need.round}
    and q.agency_id = ${agencyId} and q.withdrawn_at is null)`;
  return db
    .select({
      no: need.no,
      title: need.title,
      owner: organisation.name,
      ownerEn: organisation.nameEn,
      capFen: need.capFen,
      publicFunds: need.publicFunds,
      publishedAt: need.publishedAt,
      closesAt: need.closesAt,
      sealedAt: own.mapWith(instantOrNull),
    })
    .from(need)
    .innerJoin(organisation, eq(organisation.id, need.ownerId))
    .innerJoin(
      agencyService,
      and(eq(agencyService.itemCode, need.itemCode), eq(agencyService.agencyId, agencyId)),
    )
    .where(
      and(
        eq(need.state, "published"),
        ne(need.method, "direct"),
        sql`${need.closesAt} > app_now()`,
        eq(agencyService.state, "approved"),
        sql`${agencyService.certificateExpiresOn} >= ${dayOf(now)}`,
        sql`${grade} = any(${need.allowedGrades})`,
        sql`not exists (
          select 1 from need_line l where l.need_id = ${need.id} and not exists (
            select 1 from agency_service s where s.agency_id = ${agencyId} and s.item_code = l.item_code
              and s.state = 'approved' and s.certificate_expires_on >= ${dayOf(now)}))`,
        sql`not ${need.avoidList} @> ${JSON.stringify([{ agencyId }])}::jsonb`,
      ),
    )
    .orderBy(asc(need.closesAt), asc(need.id))
    .limit(shownNeeds);
}

async function awardsToConfirm(db: Db, agencyId: number): Promise<Pending<"confirm_award">[]> {
  const rows = await db
    .select({
      no: need.no,
      title: need.title,
      owner: organisation.name,
      ownerEn: organisation.nameEn,
      at: award.at,
      dueAt: award.confirmBy,
    })
    .from(award)
    .innerJoin(need, eq(need.id, award.needId))
    .innerJoin(organisation, eq(organisation.id, need.ownerId))
    .where(
      and(
        eq(award.agencyId, agencyId),
        inArray(award.state, ["proposed", "publicised"]),
        isNull(award.agencyConfirmedAt),
        sql`${award.confirmBy} > app_now()`,
      ),
    );
  return rows.map(({ no, title, owner, ownerEn, at, dueAt }) => ({
    kind: "confirm_award",
    ref: no,
    title: named(title, null),
    about: named(owner, ownerEn),
    startsAt: at,
    dueAt,
  }));
}

/** Notices of a measure whose statement period runs and which the agency has not answered. */
async function statementsDue(db: Db, agencyId: number): Promise<Pending<"state_case">[]> {
  const rows = await db
    .select({
      no: sanction.no,
      facts: sanction.facts,
      notifiedAt: sanction.notifiedAt,
      dueAt: sanction.statementUntil,
    })
    .from(sanction)
    .where(
      and(
        eq(sanction.agencyId, agencyId),
        eq(sanction.state, "notified"),
        isNull(sanction.statementAt),
        sql`${sanction.statementUntil} > app_now()`,
      ),
    );
  return rows.map(({ no, facts, notifiedAt, dueAt }) => ({
    kind: "state_case",
    ref: no,
    title: named(facts, null),
    about: null,
    startsAt: notifiedAt,
    dueAt,
  }));
}

async function agencyFigures(db: Db, agencyId: number) {
  const [row] = await db
    .select({
      completed: sql<number>`(count(*) filter (where ${engagement.acceptedAt} is not null))::int`,
      onTime: sql<number>`(count(*) filter (where ${engagement.acceptedAt} is not null and ${engagement.lateDays} = 0))::int`,
      earnedFen:
        sql<number>`coalesce(sum(${engagement.priceFen}) filter (where ${engagement.acceptedAt} is not null), 0)`.mapWith(
          Number,
        ),
    })
    .from(engagement)
    .where(and(eq(engagement.agencyId, agencyId), isNull(engagement.terminatedAt)));
  return row!;
}

/** An agency's workspace at `now`; of quotes it sees its own, and never an amount. Null: no agency of this id. */
export async function agencyDesk(db: Db, agencyId: number, now: Date) {
  const standing = await readStanding(db, agencyId);
  if (!standing) return null;
  const [needs, awards, statements, talks, bids, engagements, measures, figures, cal] = await Promise.all([
    fittingNeeds(db, agencyId, standing.grade, now),
    awardsToConfirm(db, agencyId),
    statementsDue(db, agencyId),
    agencyTalks(db, agencyId),
    roundsToBid(db, agencyId),
    runningEngagements(db, "agency", agencyId),
    measuresOf(db, agencyId),
    agencyFigures(db, agencyId),
    loadCalendar(db),
  ]);
  const mayQuote = standing.state === "listed" && effectsAt(measures, now).mayQuote;
  const lit = needs.map((row) => ({
    ...row,
    light: lightFor({ startsAt: row.publishedAt, dueAt: row.closesAt }, cal, now),
  }));
  return {
    standing,
    mayQuote,
    tasks: inOrder(
      [...awards, ...statements, ...talks, ...bids, ...engagementTasks(engagements, "agency", now)],
      cal,
      now,
    ),
    open: mayQuote ? lit.filter(({ sealedAt }) => !sealedAt) : [],
    sealed: lit.filter(({ sealedAt }) => sealedAt),
    engagements: engagements.filter(({ terminatedAt }) => !terminatedAt),
    figures,
  };
}
