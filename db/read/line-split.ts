import { asc, eq, sql, type SQL } from "drizzle-orm";
import type { Db } from "../client.ts";
import { priceDocument, serviceItem } from "../schema/catalogue.ts";
import { award, need } from "../schema/need.ts";
import { needLine } from "../schema/need-line.ts";

/** An item of a bundle: the cap that binds it alone, by which price document, and what it was awarded for. */
export type SplitLine = {
  readonly position: number;
  readonly itemCode: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly capFen: number | null;
  readonly price: { readonly number: string; readonly version: number } | null;
  /** Null: nothing is awarded yet. */
  readonly amountFen: number | null;
};

/** The items of a bundle in their order; of a need of one item none, its cap and price are the whole. */
export async function lineSplit(db: Db, needId: number, awardId: number | null): Promise<SplitLine[]> {
  const rows = await db
    .select({
      position: needLine.position,
      itemCode: needLine.itemCode,
      nameZh: serviceItem.nameZh,
      nameEn: serviceItem.nameEn,
      capFen: needLine.capFen,
      number: priceDocument.number,
      version: priceDocument.version,
      lineFen: award.lineFen,
    })
    .from(needLine)
    .innerJoin(serviceItem, eq(serviceItem.code, needLine.itemCode))
    .leftJoin(priceDocument, eq(priceDocument.id, needLine.priceDocumentId))
    .leftJoin(award, awardId === null ? sql`false` : eq(award.id, awardId))
    .where(eq(needLine.needId, needId))
    .orderBy(asc(needLine.position));
  return rows.map(({ number, version, lineFen, ...line }) => ({
    ...line,
    price: number !== null && version !== null ? { number, version } : null,
    amountFen: lineFen?.[line.position - 1] ?? null,
  }));
}

type Column = SQL | { getSQL(): SQL };

/** For queries that say what a need is about: every item of a bundle, in its order, else the one. */
export function allItems(needId: Column, alone: Column, language: "zh" | "en"): SQL<string> {
  const name = sql.raw(language === "zh" ? "i.name_zh" : "i.name_en");
  const between = sql.raw(language === "zh" ? "'、'" : "'; '");
  return sql<string>`coalesce((select string_agg(${name}, ${between} order by l.position)
    from need_line l join service_item i on i.code = l.item_code where l.need_id = ${needId}), ${alone})`;
}

/** This need asks for that item, alone or in a bundle. */
export function asksFor(itemCode: string): SQL {
  return sql`(${need.itemCode} = ${itemCode} or exists (
    select 1 from need_line l where l.need_id = ${need.id} and l.item_code = ${itemCode}))`;
}
