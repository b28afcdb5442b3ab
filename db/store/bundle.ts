import { and, arrayContains, asc, desc, eq, inArray, lte } from "drizzle-orm";
import type { Db } from "../client.ts";
import { serviceItem } from "../schema/catalogue.ts";
import { itemBundle } from "../schema/item-bundle.ts";
import type { Tx } from "../transaction.ts";

export type BundleRow = typeof itemBundle.$inferSelect;

export async function bundleByCode(db: Db, code: string): Promise<BundleRow | null> {
  const [row] = await db.select().from(itemBundle).where(eq(itemBundle.code, code));
  return row ?? null;
}

/** False: that code is taken. */
export async function insertBundle(tx: Tx, row: typeof itemBundle.$inferInsert): Promise<boolean> {
  const added = await tx
    .insert(itemBundle)
    .values(row)
    .onConflictDoNothing()
    .returning({ code: itemBundle.code });
  return added.length === 1;
}

/** Compare-and-set on the state. */
export async function saveBundle(
  tx: Tx,
  from: Pick<BundleRow, "code" | "state">,
  change: Partial<BundleRow>,
): Promise<boolean> {
  const saved = await tx
    .update(itemBundle)
    .set(change)
    .where(and(eq(itemBundle.code, from.code), eq(itemBundle.state, from.state)))
    .returning({ code: itemBundle.code });
  return saved.length === 1;
}

/** Newest first, for those who keep the list. */
export async function listBundles(db: Db, jurisdictions: readonly string[]): Promise<BundleRow[]> {
  if (jurisdictions.length === 0) return [];
  return db
    .select()
    .from(itemBundle)
    .where(inArray(itemBundle.jurisdictionCode, [...jurisdictions]))
    .orderBy(desc(itemBundle.proposedAt), asc(itemBundle.code))
    .limit(200);
}

/** In force on `on`; of one item where one is asked for. */
export async function bundlesInForce(db: Db, on: string, itemCode?: string): Promise<BundleRow[]> {
  return db
    .select()
    .from(itemBundle)
    .where(
      and(
        eq(itemBundle.state, "in_force"),
        lte(itemBundle.effectiveOn, on),
        itemCode ? arrayContains(itemBundle.itemCodes, [itemCode]) : undefined,
      ),
    )
    .orderBy(asc(itemBundle.code));
}

/** Of these codes, the items there are, with their names. */
export async function itemNames(
  db: Db,
  codes: readonly string[],
): Promise<Map<string, { code: string; nameZh: string; nameEn: string }>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .select({ code: serviceItem.code, nameZh: serviceItem.nameZh, nameEn: serviceItem.nameEn })
    .from(serviceItem)
    .where(inArray(serviceItem.code, [...codes]));
  return new Map(rows.map((row) => [row.code, row]));
}
