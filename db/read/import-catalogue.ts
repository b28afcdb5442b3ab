import { asc, notExists, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "../client.ts";
import { priceDocument, serviceItem } from "../schema/catalogue.ts";
import { organisation } from "../schema/organisation.ts";

/** Every price document that no other has replaced. */
export async function currentPrices(db: Db) {
  const next = alias(priceDocument, "next");
  return db
    .select()
    .from(priceDocument)
    .where(notExists(db.select({ id: next.id }).from(next).where(eq(next.supersedesId, priceDocument.id))))
    .orderBy(asc(priceDocument.number), asc(priceDocument.clause), asc(priceDocument.id));
}

/** Every item of the list with the name of its department. */
export async function listedItems(db: Db) {
  return db
    .select({ item: serviceItem, department: organisation.name })
    .from(serviceItem)
    .innerJoin(organisation, eq(organisation.id, serviceItem.departmentId))
    .orderBy(asc(serviceItem.categoryCode), asc(serviceItem.code));
}
