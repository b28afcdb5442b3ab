import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { PersonActor } from "#domain/shared/actor.ts";
import type { Db } from "../client.ts";
import { approvalCase } from "../schema/case.ts";
import { need } from "../schema/need.ts";
import { organisation, registration } from "../schema/organisation.ts";
import { conductEntry, sanction } from "../schema/sanction.ts";
import { loadCalendar } from "../store/calendar.ts";
import { inOrder, named, type Pending } from "./desk.ts";
import { dueEngagements, engagementDeadlines, hallDeadlines, litOnly } from "./desk-deadlines.ts";
import { gradeCounts, marketFigures } from "./home.ts";

const instantOrNull = (text: unknown) => (text === null ? null : new Date(text as string));

async function registrationsWaiting(db: Db, scope: readonly string[]): Promise<Pending<"registration">[]> {
  const rows = await db
    .select({
      id: registration.id,
      name: organisation.name,
      nameEn: organisation.nameEn,
      startsAt: registration.submittedAt,
      dueAt: registration.dueAt,
    })
    .from(registration)
    .innerJoin(organisation, eq(organisation.id, registration.organisationId))
    .where(and(eq(registration.state, "submitted"), inArray(organisation.jurisdictionCode, [...scope])));
  return rows.map(({ id, name, nameEn, startsAt, dueAt }) => ({
    kind: "registration",
    ref: String(id),
    title: named(name, nameEn),
    about: null,
    startsAt,
    dueAt,
  }));
}

/** The check is due as the submission's record says; a need is handed in again after each return. */
async function needsToCheck(db: Db, scope: readonly string[]): Promise<Pending<"need_review">[]> {
  const submitted = (field: string) =>
    sql`(select ${sql.raw(field)} from audit_event e where e.type = 'need.submitted' and e.subjects @> array['need:' || ${need.no}]
      order by e.at desc limit 1)`;
  const rows = await db
    .select({
      no: need.no,
      title: need.title,
      owner: organisation.name,
      ownerEn: organisation.nameEn,
      startsAt: submitted("e.at").mapWith(instantOrNull),
      dueAt: submitted("e.payload ->> 'dueAt'").mapWith(instantOrNull),
    })
    .from(need)
    .innerJoin(approvalCase, eq(approvalCase.id, need.caseId))
    .innerJoin(organisation, eq(organisation.id, need.ownerId))
    .where(and(eq(need.state, "review"), inArray(approvalCase.jurisdictionCode, [...scope])));
  return rows.map(({ no, title, owner, ownerEn, startsAt, dueAt }) => ({
    kind: "need_review",
    ref: no,
    title: named(title, null),
    about: named(owner, ownerEn),
    startsAt,
    dueAt,
  }));
}

/** Windows that have ended wait for a decision, drafted ones for a second person; running ones only wait. */
async function sanctionsInHand(
  db: Db,
  actor: PersonActor,
  now: Date,
): Promise<Pending<"sanction_decide" | "sanction_second" | "sanction_window">[]> {
  const rows = await db
    .select({
      no: sanction.no,
      name: organisation.name,
      nameEn: organisation.nameEn,
      facts: sanction.facts,
      notifiedAt: sanction.notifiedAt,
      until: sanction.statementUntil,
      decidedBy: sanction.decidedBy,
    })
    .from(sanction)
    .innerJoin(organisation, eq(organisation.id, sanction.agencyId))
    .where(
      and(eq(sanction.state, "notified"), inArray(organisation.jurisdictionCode, [...actor.jurisdictions])),
    );
  return rows
    .filter(({ decidedBy }) => decidedBy !== actor.accountId)
    .map(({ no, name, nameEn, facts, notifiedAt, until, decidedBy }) => {
      const over = until !== null && until <= now;
      return {
        kind: decidedBy !== null ? "sanction_second" : over ? "sanction_decide" : "sanction_window",
        ref: no,
        title: named(name, nameEn),
        about: named(facts, null),
        startsAt: over ? until : notifiedAt,
        dueAt: over ? null : until,
      };
    });
}

async function conductProposed(db: Db, scope: readonly string[]): Promise<Pending<"conduct">[]> {
  const rows = await db
    .select({
      id: conductEntry.id,
      name: organisation.name,
      nameEn: organisation.nameEn,
      facts: conductEntry.facts,
      happenedAt: conductEntry.happenedAt,
    })
    .from(conductEntry)
    .innerJoin(organisation, eq(organisation.id, conductEntry.agencyId))
    .where(and(eq(conductEntry.status, "proposed"), inArray(organisation.jurisdictionCode, [...scope])))
    .orderBy(asc(conductEntry.happenedAt))
    .limit(100);
  return rows.map(({ id, name, nameEn, facts, happenedAt }) => ({
    kind: "conduct",
    ref: String(id),
    title: named(name, nameEn),
    about: named(facts, null),
    startsAt: happenedAt,
    dueAt: null,
  }));
}

/** What an office of supervision must do, by its role, and the deadlines that are near or over in its places. */
export async function superviseDesk(db: Db, actor: PersonActor, now: Date) {
  const scope = actor.jurisdictions;
  const decides = actor.role === "regulator" || actor.role === "supervisor";
  const checks = actor.role === "operator";
  const [registrations, needs, sanctions, conduct, due, grades, figures, cal] = await Promise.all([
    registrationsWaiting(db, scope),
    needsToCheck(db, scope),
    decides ? sanctionsInHand(db, actor, now) : [],
    decides ? conductProposed(db, scope) : [],
    dueEngagements(db, scope),
    gradeCounts(db),
    marketFigures(db),
    loadCalendar(db),
  ]);
  const hall = inOrder([...registrations, ...needs], cal, now);
  const own = inOrder([...sanctions, ...conduct], cal, now);
  const deadlines = litOnly([...engagementDeadlines(due, cal, now), ...(checks ? [] : hallDeadlines(hall))]);
  return { tasks: checks ? hall : own, deadlines, grades, figures };
}
