import { and, asc, count, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { grades } from "#domain/agency/grade.ts";
import type { Db } from "../client.ts";
import { agency, agencyService } from "../schema/agency.ts";
import { priceDocument, serviceItem } from "../schema/catalogue.ts";
import { engagement } from "../schema/engagement.ts";
import { award, need } from "../schema/need.ts";
import { needLine } from "../schema/need-line.ts";
import { organisation } from "../schema/organisation.ts";

/** How many filed agencies hold each grade, best first, those struck off with D among them. */
export async function gradeCounts(db: Db) {
  const rows = await db
    .select({ grade: agency.grade, n: count() })
    .from(agency)
    .where(inArray(agency.state, ["listed", "suspended", "delisted"]))
    .groupBy(agency.grade);
  return grades.map((grade) => ({ grade, n: rows.find((row) => row.grade === grade)?.n ?? 0 }));
}

/** Open for quotes at this instant, whether or not a task has written the closing down. */
const openForQuotes = and(
  eq(need.state, "published"),
  sql`${need.closesAt} > app_now()`,
  sql`${need.method} <> 'direct'`,
);

/** One row of public sums; money in fen, over signed contracts that had a cap. */
export async function marketFigures(db: Db) {
  const [[open], [work]] = await Promise.all([
    db.select({ needs: count() }).from(need).where(openForQuotes),
    db
      .select({
        completed: sql<number>`(count(*) filter (where ${engagement.acceptedAt} is not null))::int`,
        cappedFen: sql<number>`coalesce(sum(${need.capFen}), 0)`.mapWith(Number),
        pricedFen:
          sql<number>`coalesce(sum(${engagement.priceFen}) filter (where ${need.capFen} is not null), 0)`.mapWith(
            Number,
          ),
      })
      .from(engagement)
      .innerJoin(need, eq(need.id, engagement.needId))
      .where(and(sql`${engagement.startedAt} is not null`, isNull(engagement.terminatedAt))),
  ]);
  return { openNeeds: open?.needs ?? 0, ...work! };
}

/** How many published needs ask for each item, alone or in a bundle. */
function askedItems(db: Db) {
  return db
    .select({
      itemCode: sql<string>`coalesce(${needLine.itemCode}, ${need.itemCode})`.as("item_code"),
      needs: count().as("needs"),
    })
    .from(need)
    .leftJoin(needLine, eq(needLine.needId, need.id))
    .where(sql`${need.publishedAt} is not null`)
    .groupBy(sql`coalesce(${needLine.itemCode}, ${need.itemCode})`)
    .as("asked");
}

/** The items that needs ask for most, then those that most agencies offer, with what their cap rests on. */
export async function popularItems(db: Db, limit: number) {
  const asked = askedItems(db);
  const offered = db
    .select({ itemCode: agencyService.itemCode, agencies: count().as("agencies") })
    .from(agencyService)
    .innerJoin(agency, eq(agency.id, agencyService.agencyId))
    .where(and(eq(agencyService.state, "approved"), eq(agency.state, "listed")))
    .groupBy(agencyService.itemCode)
    .as("offered");
  return db
    .select({
      code: serviceItem.code,
      nameZh: serviceItem.nameZh,
      nameEn: serviceItem.nameEn,
      limitWd: serviceItem.limitWd,
      priceMode: serviceItem.priceMode,
      rule: priceDocument.rule,
      jurisdiction: organisation.jurisdictionCode,
      agencies: sql<number>`coalesce(${offered.agencies}, 0)::int`,
      total: sql<number>`(count(*) over ())::int`,
    })
    .from(serviceItem)
    .innerJoin(organisation, eq(organisation.id, serviceItem.departmentId))
    .leftJoin(priceDocument, eq(priceDocument.id, serviceItem.priceDocumentId))
    .leftJoin(asked, eq(asked.itemCode, serviceItem.code))
    .leftJoin(offered, eq(offered.itemCode, serviceItem.code))
    .where(isNull(serviceItem.delistedOn))
    .orderBy(
      sql`coalesce(${asked.needs}, 0) desc`,
      sql`coalesce(${offered.agencies}, 0) desc`,
      asc(serviceItem.code),
    )
    .limit(limit);
}

export async function newestNotices(db: Db, limit: number) {
  return db
    .select({
      no: need.no,
      title: need.title,
      owner: organisation.name,
      ownerEn: organisation.nameEn,
      closesAt: need.closesAt,
    })
    .from(need)
    .innerJoin(organisation, eq(organisation.id, need.ownerId))
    .where(openForQuotes)
    .orderBy(desc(need.publishedAt), desc(need.id))
    .limit(limit);
}

/** Results that have reached the public: in publicity or confirmed. */
export async function newestResults(db: Db, limit: number) {
  return db
    .select({
      no: need.no,
      title: need.title,
      agency: organisation.name,
      agencyEn: organisation.nameEn,
      amountFen: award.amountFen,
      at: award.publicityFrom,
    })
    .from(award)
    .innerJoin(need, eq(need.id, award.needId))
    .innerJoin(organisation, eq(organisation.id, award.agencyId))
    .where(and(inArray(award.state, ["publicised", "confirmed"]), sql`${award.publicityFrom} <= app_now()`))
    .orderBy(desc(award.publicityFrom), desc(award.id))
    .limit(limit);
}
