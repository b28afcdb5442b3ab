import { asc, eq, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import type { PriceDocument } from "#domain/fee/price.ts";
import type { LocalText } from "#domain/shared/local-text.ts";
import { itemVersion, priceDocument, serviceItem } from "../schema/catalogue.ts";
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

/** Gives an item a price document of its own, as if the town had always had it. */
export async function priceItem(db: Db, code: string, rule: PriceDocument): Promise<void> {
  const [price] = await db
    .insert(priceDocument)
    .values({
      id: sql`gen_random_uuid()::text`,
      number: "沂发改价〔2024〕18号",
      titleZh: "收费标准",
      titleEn: "Fees",
      authorityZh: "沂州市发展和改革委员会",
      authorityEn: "Yizhou Development and Reform Commission",
      clause: "附表一",
      validFrom: "2024-01-01",
      rule,
      illustrative: true,
    })
    .returning({ id: priceDocument.id });
  await db.update(serviceItem).set({ priceDocumentId: price!.id }).where(eq(serviceItem.code, code));
}

export async function setFees(db: Db, code: string, fees: LocalText[]): Promise<void> {
  await db.update(serviceItem).set({ fees }).where(eq(serviceItem.code, code));
}
