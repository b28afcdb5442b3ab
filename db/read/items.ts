import { and, asc, count, eq, ilike, isNull, or, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { agency, agencyService } from "../schema/agency.ts";
import { priceDocument, serviceItem } from "../schema/catalogue.ts";
import { organisation } from "../schema/organisation.ts";
import { containing } from "./page.ts";

export type ItemFilter = { readonly q?: string; readonly category?: string };

const listedAgencies = (db: Db) =>
  db
    .select({ itemCode: agencyService.itemCode, agencies: count().as("agencies") })
    .from(agencyService)
    .innerJoin(agency, eq(agency.id, agencyService.agencyId))
    .where(and(eq(agencyService.state, "approved"), eq(agency.state, "listed")))
    .groupBy(agencyService.itemCode)
    .as("listed_agencies");

/** The whitelist, by category and code; a few dozen rows, so it is not paged. */
export async function listItems(db: Db, filter: ItemFilter) {
  const offered = listedAgencies(db);
  const text = filter.q?.trim() ? containing(filter.q) : null;
  return db
    .select({
      code: serviceItem.code,
      nameZh: serviceItem.nameZh,
      nameEn: serviceItem.nameEn,
      categoryCode: serviceItem.categoryCode,
      categoryZh: serviceItem.categoryZh,
      categoryEn: serviceItem.categoryEn,
      department: organisation.name,
      departmentEn: organisation.nameEn,
      limitWd: serviceItem.limitWd,
      priceMode: serviceItem.priceMode,
      agencies: sql<number>`coalesce(${offered.agencies}, 0)::int`,
    })
    .from(serviceItem)
    .innerJoin(organisation, eq(organisation.id, serviceItem.departmentId))
    .leftJoin(offered, eq(offered.itemCode, serviceItem.code))
    .where(
      and(
        isNull(serviceItem.delistedOn),
        filter.category ? eq(serviceItem.categoryCode, filter.category) : undefined,
        text
          ? or(
              ilike(serviceItem.nameZh, text),
              ilike(serviceItem.nameEn, text),
              ilike(serviceItem.code, text),
              ilike(serviceItem.categoryZh, text),
              sql`array_to_string(${serviceItem.approvalsZh}, ' ') ilike ${text}`,
            )
          : undefined,
      ),
    )
    .orderBy(asc(serviceItem.categoryCode), asc(serviceItem.code));
}

export async function listCategories(db: Db) {
  return db
    .select({
      code: serviceItem.categoryCode,
      nameZh: serviceItem.categoryZh,
      nameEn: serviceItem.categoryEn,
      items: count(),
    })
    .from(serviceItem)
    .where(isNull(serviceItem.delistedOn))
    .groupBy(serviceItem.categoryCode, serviceItem.categoryZh, serviceItem.categoryEn)
    .orderBy(asc(serviceItem.categoryCode));
}

/** Everything a guest may read about an item, with the price document in force. */
export async function findItem(db: Db, code: string) {
  const [row] = await db
    .select({
      item: serviceItem,
      department: { name: organisation.name, nameEn: organisation.nameEn },
      jurisdiction: organisation.jurisdictionCode,
      document: priceDocument,
    })
    .from(serviceItem)
    .innerJoin(organisation, eq(organisation.id, serviceItem.departmentId))
    .leftJoin(priceDocument, eq(priceDocument.id, serviceItem.priceDocumentId))
    .where(eq(serviceItem.code, code));
  return row ?? null;
}
