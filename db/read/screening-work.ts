import { sql } from "drizzle-orm";
import type { Db } from "../client.ts";

const yearDays = 365;

/** What the approval asked for and since when, and the winner's visits to any counter before that. */
export async function requirementToScreen(db: Db, needId: number, agencyId: number) {
  const found = await db.execute<{
    need: string;
    caseCode: string;
    department: string;
    createdAt: string;
    winner: string;
    visits: string[] | null;
  }>(sql`
    select n.no as need, c.code as "caseCode", d.code as department, r.created_at as "createdAt", w.code as winner,
      (select json_agg(s.opened_at order by s.opened_at) from desk_session s where s.kind = 'agency' and s.code = w.code
        and s.opened_at <= r.created_at and s.opened_at > r.created_at - make_interval(days => ${yearDays})) as visits
    from need n join case_requirement r on r.id = n.requirement_id join approval_case c on c.id = r.case_id
    join organisation d on d.id = c.department_id join organisation w on w.id = ${agencyId}
    where n.id = ${needId} and not r.voluntary`);
  const row = found.rows[0];
  return row
    ? { ...row, createdAt: new Date(row.createdAt), visits: (row.visits ?? []).map((at) => new Date(at)) }
    : null;
}

export type ScreenedWork = {
  readonly id: number;
  readonly no: string;
  readonly needId: number;
  readonly itemCode: string;
  readonly ownerId: number;
  readonly owner: string;
  readonly agency: string;
  readonly jurisdictionCode: string;
};

/** An engagement with whom and what it concerns. */
export async function workToScreen(db: Db, no: string): Promise<ScreenedWork | null> {
  const found = await db.execute<ScreenedWork>(sql`
    select e.id, e.no, e.need_id as "needId", e.item_code as "itemCode", e.owner_id as "ownerId", o.code as owner,
      a.code as agency, c.jurisdiction_code as "jurisdictionCode"
    from engagement e join organisation o on o.id = e.owner_id join organisation a on a.id = e.agency_id
    join need n on n.id = e.need_id join approval_case c on c.id = n.case_id where e.no = ${no}`);
  return found.rows[0] ?? null;
}

/** Each person named for this work with everything open in that name, whichever agency it is with. */
export async function peopleToScreen(db: Db, engagementId: number) {
  const found = await db.execute<{
    certificateNo: string;
    name: string;
    open: { engagement: string; agency: string }[];
  }>(sql`
    with named as (
      select distinct p.certificate_no, p.name from engagement e join award a on a.id = e.award_id
      join quote_opened q on q.envelope_id = a.envelope_id join practitioner p on p.id = any(q.practitioner_ids)
      where e.id = ${engagementId})
    select named.certificate_no as "certificateNo", min(named.name) as name, (
      select json_agg(json_build_object('engagement', w.no, 'agency', w.code) order by w.no) from (
        select distinct e.no, o.code from engagement e join award a on a.id = e.award_id
        join quote_opened q on q.envelope_id = a.envelope_id join organisation o on o.id = e.agency_id
        join practitioner p on p.id = any(q.practitioner_ids)
        where p.certificate_no = named.certificate_no and e.accepted_at is null and e.terminated_at is null) w) as open
    from named group by named.certificate_no order by 1`);
  return found.rows.map((row) => ({ ...row, open: row.open ?? [] }));
}

/** Minutes from the start to the first version: this work's, and those of the same item in the last year. */
export async function deliveriesToScreen(db: Db, { id, itemCode }: Pick<ScreenedWork, "id" | "itemCode">) {
  const found = await db.execute<{ id: number; engagement: string; minutes: number }>(sql`
    select e.id, e.no as engagement, floor(extract(epoch from d.submitted_at - e.started_at) / 60)::int as minutes
    from engagement e join deliverable d on d.engagement_id = e.id and d.version = 1
    where e.item_code = ${itemCode} and e.started_at is not null and d.submitted_at >= e.started_at
      and d.submitted_at > app_now() - make_interval(days => ${yearDays}) order by e.no`);
  const own = found.rows.find((row) => row.id === id);
  const others = found.rows.filter((row) => row.id !== id);
  return {
    own: own?.minutes ?? null,
    others: others.map(({ engagement, minutes }) => ({ engagement, minutes })),
  };
}

/** What an owner's people accepted in the last year, and how long after it was handed in. */
export async function acceptancesToScreen(db: Db, ownerId: number) {
  const found = await db.execute<{ engagement: string; agency: string; seconds: number }>(sql`
    select e.no as engagement, o.code as agency, floor(extract(epoch from e.accepted_at - d.submitted_at))::int as seconds
    from engagement e join organisation o on o.id = e.agency_id
    join lateral (select submitted_at from deliverable d where d.engagement_id = e.id order by version desc limit 1) d on true
    where e.owner_id = ${ownerId} and e.accepted_at is not null and not e.deemed_accepted
      and e.accepted_at >= d.submitted_at and e.accepted_at > app_now() - make_interval(days => ${yearDays}) order by e.no`);
  return found.rows;
}
