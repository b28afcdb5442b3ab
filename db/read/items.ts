import { and, asc, count, eq, ilike, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { agency, agencyService } from "../schema/agency.ts";
import { priceDocument, serviceItem } from "../schema/catalogue.ts";
import { organisation } from "../schema/organisation.ts";
import { containing } from "./page.ts";

export type Listing = "listed" | "off" | "all";
export type ItemFilter = {
  readonly q?: string;
  readonly category?: string;
  readonly department?: number | null;
  /** What stands on the list today, what was taken off it, or both. */
  readonly listing?: Listing;
};
const onList = isNull(serviceItem.delistedOn);
const wanted = { listed: onList, off: isNotNull(serviceItem.delistedOn), all: undefined } as const;

const listedAgencies = (db: Db) =>
  db
    .select({ itemCode: agencyService.itemCode, agencies: count().as("agencies") })
    .from(agencyService)
    .innerJoin(agency, eq(agency.id, agencyService.agencyId))
    .where(and(eq(agencyService.state, "approved"), eq(agency.state, "listed")))
    .groupBy(agencyService.itemCode)
    .as("listed_agencies");

function conditions(filter: ItemFilter) {
  const text = filter.q?.trim() ? containing(filter.q) : null;
  return and(
    wanted[filter.listing ?? "listed"],
    filter.department ? eq(serviceItem.departmentId, filter.department) : undefined,
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
  );
}

/** The whitelist, by category and code; a few dozen rows, so it is not paged. */
export async function listItems(db: Db, filter: ItemFilter) {
  const offered = listedAgencies(db);
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
      delistedOn: serviceItem.delistedOn,
      delistedReason: serviceItem.delistedReason,
      delistedBasis: serviceItem.delistedBasis,
      agencies: sql<number>`coalesce(${offered.agencies}, 0)::int`,
    })
    .from(serviceItem)
    .innerJoin(organisation, eq(organisation.id, serviceItem.departmentId))
    .leftJoin(offered, eq(offered.itemCode, serviceItem.code))
    .where(conditions(filter))
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

/** Departments that have an item on the list or had one. */
export async function listItemDepartments(db: Db) {
  return db
    .select({ id: organisation.id, name: organisation.name, nameEn: organisation.nameEn, items: count() })
    .from(serviceItem)
    .innerJoin(organisation, eq(organisation.id, serviceItem.departmentId))
    .groupBy(organisation.id)
    .orderBy(asc(organisation.code));
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
