import { and, asc, count, desc, eq, exists, ilike, inArray, or, sql, type SQL } from "drizzle-orm";
import type { Grade } from "#domain/agency/grade.ts";
import type { Db } from "../client.ts";
import { agency, agencyService } from "../schema/agency.ts";
import { serviceItem } from "../schema/catalogue.ts";
import { engagement } from "../schema/engagement.ts";
import { jurisdiction, organisation } from "../schema/organisation.ts";
import { containing, gradeOrder, offsetOf, pageSize, type Page } from "./page.ts";

export type AgencyFilter = {
  readonly q?: string;
  readonly grades?: readonly Grade[];
  readonly item?: string;
  readonly district?: string;
  readonly sort?: "grade" | "score" | "name";
  readonly page: number;
};
type Without = "grades" | "item" | "district";
/** Filed agencies are public as soon as they are vetted or under publicity; drafts are not. */
const publicStates = ["publicity", "conditional_publicity", "listed", "suspended", "delisted"] as const;

function conditions(db: Db, filter: AgencyFilter, without?: Without): SQL | undefined {
  const text = filter.q?.trim() ? containing(filter.q) : null;
  return and(
    inArray(agency.state, [...publicStates]),
    text
      ? or(
          ilike(organisation.name, text),
          ilike(organisation.nameEn, text),
          ilike(organisation.code, text),
          offersNamed(db, text),
        )
      : undefined,
    without !== "grades" && filter.grades?.length ? inArray(agency.grade, [...filter.grades]) : undefined,
    without !== "item" && filter.item ? offers(db, filter.item) : undefined,
    without !== "district" && filter.district
      ? eq(organisation.jurisdictionCode, filter.district)
      : undefined,
  );
}

function offers(db: Db, itemCode: string): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(agencyService)
      .where(
        and(
          eq(agencyService.agencyId, agency.id),
          eq(agencyService.itemCode, itemCode),
          eq(agencyService.state, "approved"),
        ),
      ),
  );
}

function offersNamed(db: Db, text: string): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(agencyService)
      .innerJoin(serviceItem, eq(serviceItem.code, agencyService.itemCode))
      .where(
        and(
          eq(agencyService.agencyId, agency.id),
          eq(agencyService.state, "approved"),
          ilike(serviceItem.nameZh, text),
        ),
      ),
  );
}

function orderOf(sort: AgencyFilter["sort"]): SQL[] {
  const name = asc(sql`${organisation.name} collate "zh-x-icu"`);
  const score = sql`${agency.score} desc nulls last`;
  if (sort === "name") return [name, asc(agency.id)];
  if (sort === "score") return [score, name, asc(agency.id)];
  return [asc(gradeOrder(agency.grade)), score, name, asc(agency.id)];
}

/** One page of agencies; never ranked by where they are. */
export async function listAgencies(db: Db, filter: AgencyFilter): Promise<Page<AgencyRow>> {
  const where = conditions(db, filter);
  const [rows, [total]] = await Promise.all([
    agencyRows(db)
      .where(where)
      .orderBy(...orderOf(filter.sort))
      .limit(pageSize)
      .offset(offsetOf(filter.page)),
    db
      .select({ n: count() })
      .from(agency)
      .innerJoin(organisation, eq(organisation.id, agency.id))
      .where(where),
  ]);
  return { rows, total: total?.n ?? 0, page: filter.page, size: pageSize };
}

const mostExported = 20_000;

/** The whole list under a filter, in its order: for a download. */
export async function everyAgency(db: Db, filter: Omit<AgencyFilter, "page">): Promise<AgencyRow[]> {
  return agencyRows(db)
    .where(conditions(db, { ...filter, page: 1 }))
    .orderBy(...orderOf(filter.sort))
    .limit(mostExported);
}

function agencyRows(db: Db) {
  const done = db
    .select({ agencyId: engagement.agencyId, done: count().as("done") })
    .from(engagement)
    .where(sql`${engagement.acceptedAt} is not null`)
    .groupBy(engagement.agencyId)
    .as("done_engagements");
  return db
    .select({
      uscc: organisation.code,
      name: organisation.name,
      nameEn: organisation.nameEn,
      state: agency.state,
      grade: agency.grade,
      score: agency.score,
      district: jurisdiction.nameZh,
      districtEn: jurisdiction.nameEn,
      done: sql<number>`coalesce(${done.done}, 0)::int`,
      items: sql<
        string[]
      >`array(select i.name_zh from agency_service s join service_item i on i.code = s.item_code
        where s.agency_id = ${agency.id} and s.state = 'approved' order by i.code limit 4)`,
      itemsEn: sql<
        string[]
      >`array(select i.name_en from agency_service s join service_item i on i.code = s.item_code
        where s.agency_id = ${agency.id} and s.state = 'approved' order by i.code limit 4)`,
    })
    .from(agency)
    .innerJoin(organisation, eq(organisation.id, agency.id))
    .innerJoin(jurisdiction, eq(jurisdiction.code, organisation.jurisdictionCode))
    .leftJoin(done, eq(done.agencyId, agency.id));
}
export type AgencyRow = Awaited<ReturnType<typeof agencyRows>>[number];

/** Counts beside each choice: what the list would hold if it were taken, the other filters staying. */
export async function agencyFacets(db: Db, filter: AgencyFilter) {
  const n = sql<number>`count(*)::int`;
  const base = () =>
    db
      .select({ value: agency.grade, n })
      .from(agency)
      .innerJoin(organisation, eq(organisation.id, agency.id));
  const [byGrade, districts, items] = await Promise.all([
    base()
      .where(conditions(db, filter, "grades"))
      .groupBy(agency.grade)
      .orderBy(asc(gradeOrder(agency.grade))),
    db
      .select({ value: jurisdiction.code, labelZh: jurisdiction.nameZh, labelEn: jurisdiction.nameEn, n })
      .from(agency)
      .innerJoin(organisation, eq(organisation.id, agency.id))
      .innerJoin(jurisdiction, eq(jurisdiction.code, organisation.jurisdictionCode))
      .where(conditions(db, filter, "district"))
      .groupBy(jurisdiction.code)
      .orderBy(asc(jurisdiction.code)),
    db
      .select({ value: serviceItem.code, labelZh: serviceItem.nameZh, labelEn: serviceItem.nameEn, n })
      .from(agency)
      .innerJoin(organisation, eq(organisation.id, agency.id))
      .innerJoin(
        agencyService,
        and(eq(agencyService.agencyId, agency.id), eq(agencyService.state, "approved")),
      )
      .innerJoin(serviceItem, eq(serviceItem.code, agencyService.itemCode))
      .where(conditions(db, filter, "item"))
      .groupBy(serviceItem.code)
      .orderBy(desc(n), asc(serviceItem.code)),
  ]);
  return { grades: byGrade, districts, items };
}
