import { asc, count, eq, getTableColumns, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { priceDocument, serviceItem } from "../schema/catalogue.ts";

/** Every published price document with how many items it prices; versions of one text stand together, newest first. */
export async function listPrices(db: Db) {
  const used = db
    .select({ id: serviceItem.priceDocumentId, items: count().as("items") })
    .from(serviceItem)
    .groupBy(serviceItem.priceDocumentId)
    .as("used");
  const { proposalId: _proposal, ...columns } = getTableColumns(priceDocument);
  return db
    .select({
      ...columns,
      mode: sql<string>`${priceDocument.rule} ->> 'mode'`,
      items: sql<number>`coalesce(${used.items}, 0)::int`,
      replacedBy: replacement(),
    })
    .from(priceDocument)
    .leftJoin(used, eq(used.id, priceDocument.id))
    .orderBy(asc(priceDocument.number), asc(priceDocument.clause), sql`${priceDocument.version} desc`);
}

const replacement = () =>
  sql<string | null>`(select n.id from price_document n where n.supersedes_id = ${priceDocument.id})`;

export type PriceVersion = {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly clause: string;
  readonly validFrom: string;
  readonly validTo: string | null;
};

/** The document and everything it follows or is followed by, newest first. */
export async function priceVersions(db: Db, id: string): Promise<PriceVersion[]> {
  const { rows } = await db.execute<PriceVersion>(sql`
    with recursive older as (
      select * from price_document where id = ${id}
      union select p.* from price_document p join older o on p.id = o.supersedes_id
    ), newer as (
      select * from price_document where id = ${id}
      union select p.* from price_document p join newer n on p.supersedes_id = n.id
    )
    select id, version, number, clause, valid_from::text as "validFrom", valid_to::text as "validTo"
    from (select * from older union select * from newer) as chain order by version desc`);
  return rows;
}
