import { asc, eq } from "drizzle-orm";
import type { Db } from "../client.ts";
import { itemVersion } from "../schema/catalogue.ts";
import { organisation } from "../schema/organisation.ts";
import { dueItem } from "../schema/spine.ts";

/** What tests of the catalogue look at beside what the pages show. */
export async function organisationIdOf(db: Db, code: string): Promise<number> {
  const [row] = await db
    .select({ id: organisation.id })
    .from(organisation)
    .where(eq(organisation.code, code));
  return row!.id;
}

export function itemVersionsOf(db: Db, code: string) {
  return db
    .select()
    .from(itemVersion)
    .where(eq(itemVersion.itemCode, code))
    .orderBy(asc(itemVersion.version));
}

export function dueItemsOf(db: Db, subject: string) {
  return db.select().from(dueItem).where(eq(dueItem.subject, subject));
}
