import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { agency, agencyService } from "../schema/agency.ts";
import { serviceItem } from "../schema/catalogue.ts";
import { entryObjection, entryPaper, identityReview } from "../schema/identity.ts";
import { account, jurisdiction, organisation, registration, storedFile } from "../schema/organisation.ts";

const publicised = ["publicity", "conditional_publicity"] as const;
const longest = 200;

/** Entries that are being publicised at `now`, the first to end on top. */
export async function publicisedEntries(db: Db, now: Date) {
  const rows = await db
    .select({
      id: agency.id,
      uscc: organisation.code,
      name: organisation.name,
      state: agency.state,
      endsAt: agency.publicityEndsAt,
      placeZh: jurisdiction.nameZh,
      placeEn: jurisdiction.nameEn,
      objections: db.$count(entryObjection, eq(entryObjection.agencyId, agency.id)),
    })
    .from(agency)
    .innerJoin(organisation, eq(organisation.id, agency.id))
    .innerJoin(jurisdiction, eq(jurisdiction.code, organisation.jurisdictionCode))
    .where(
      and(
        inArray(agency.state, [...publicised]),
        sql`${agency.publicityEndsAt} > ${now.toISOString()}::timestamptz`,
      ),
    )
    .orderBy(asc(agency.publicityEndsAt), asc(agency.id))
    .limit(longest);
  const services = await servicesOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, services: services.filter(({ agencyId }) => agencyId === row.id) }));
}

async function servicesOf(db: Db, ids: readonly number[]) {
  if (ids.length === 0) return [];
  return db
    .select({ agencyId: agencyService.agencyId, zh: serviceItem.nameZh, en: serviceItem.nameEn })
    .from(agencyService)
    .innerJoin(serviceItem, eq(serviceItem.code, agencyService.itemCode))
    .where(
      and(inArray(agencyService.agencyId, [...ids]), inArray(agencyService.state, ["submitted", "approved"])),
    )
    .orderBy(asc(agencyService.id));
}

/** An entry as an objector sees it; null where nothing was ever publicised. */
export async function publicisedEntry(db: Db, uscc: string) {
  const [row] = await db
    .select({
      id: agency.id,
      uscc: organisation.code,
      name: organisation.name,
      state: agency.state,
      endsAt: agency.publicityEndsAt,
      jurisdictionCode: organisation.jurisdictionCode,
    })
    .from(agency)
    .innerJoin(organisation, eq(organisation.id, agency.id))
    .where(and(eq(organisation.code, uscc), sql`${agency.publicityEndsAt} is not null`));
  return row ?? null;
}

/** Objections to an entry, in the order in which they came. A guest's contact is for the regulator's page only. */
export async function objectionsOf(db: Db, agencyId: number) {
  return db
    .select({
      id: entryObjection.id,
      ground: entryObjection.ground,
      facts: entryObjection.facts,
      state: entryObjection.state,
      fileId: entryObjection.fileId,
      fileName: storedFile.name,
      accountId: entryObjection.accountId,
      accountName: account.name,
      guestName: entryObjection.guestName,
      guestContact: entryObjection.guestContact,
      submittedAt: entryObjection.submittedAt,
      answerDueAt: entryObjection.answerDueAt,
      decideDueAt: entryObjection.decideDueAt,
      answer: entryObjection.answer,
      answeredAt: entryObjection.answeredAt,
      decision: entryObjection.decision,
      decidedAt: entryObjection.decidedAt,
    })
    .from(entryObjection)
    .leftJoin(storedFile, eq(storedFile.id, entryObjection.fileId))
    .leftJoin(account, eq(account.id, entryObjection.accountId))
    .where(eq(entryObjection.agencyId, agencyId))
    .orderBy(asc(entryObjection.id));
}
export type ObjectionFile = Awaited<ReturnType<typeof objectionsOf>>[number];

/** What waits for somebody who watches over entries, with the request it belongs to. */
export async function admissionMatters(db: Db, scope: readonly string[]) {
  if (scope.length === 0) return [];
  const found = await db.execute<{
    matter: "review" | "objection" | "paper";
    /** Null where it is about a listed agency: then `reviewId` says which. */
    registrationId: number | null;
    reviewId: number | null;
    name: string;
    startsAt: Date | string;
    dueAt: Date | string;
  }>(sql`
    with latest as (select organisation_id, max(id) as id from ${registration} group by organisation_id)
    select matter, case when review_id is null then l.id end as "registrationId", review_id as "reviewId", o.name,
      starts_at as "startsAt", due_at as "dueAt" from (
      select 'review' as matter, null::int as review_id, g.organisation_id, r.opened_at as starts_at, r.due_at
        from ${identityReview} r join registration g on g.id = r.registration_id where r.state = 'open'
      union all
      select 'review', id, agency_id, opened_at, due_at from ${identityReview} where state = 'open' and agency_id is not null
      union all
      select 'objection', null, agency_id, submitted_at, decide_due_at from ${entryObjection} where state in ('open', 'answered')
      union all
      select 'paper', null, agency_id, handed_in_at, greatest(due_at, handed_in_at) from ${entryPaper} where state = 'handed_in'
    ) m join organisation o on o.id = m.organisation_id left join latest l on l.organisation_id = o.id
    where o.jurisdiction_code = any(${sql.param([...scope])}::text[])
      and (review_id is not null or l.id is not null)
    order by due_at, l.id, review_id limit ${longest}`);
  return found.rows.map((row) => ({
    ...row,
    startsAt: new Date(row.startsAt),
    dueAt: new Date(row.dueAt),
  }));
}

/** A review of a listed agency, with its place; reviews of entries stand on the request's page. */
export async function listedReview(db: Db, id: number) {
  const [row] = await db
    .select({
      review: identityReview,
      changeId: identityReview.changeId,
      name: organisation.name,
      code: organisation.code,
      jurisdictionCode: organisation.jurisdictionCode,
    })
    .from(identityReview)
    .innerJoin(organisation, eq(organisation.id, identityReview.agencyId))
    .where(eq(identityReview.id, id));
  return row ?? null;
}
