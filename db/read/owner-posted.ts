import { and, eq, gt, isNotNull, ne, sql } from "drizzle-orm";
import type { Posted } from "#domain/need/splitting.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { toFen } from "#domain/shared/money.ts";
import type { Db } from "../client.ts";
import { need } from "../schema/need.ts";
import { asksFor } from "./line-split.ts";
import { needLine } from "../schema/need-line.ts";

/** What an owner posted for one item since an instant, with the most each may cost; what was taken back does not count. */
export async function postedFor(db: Db, ownerId: number, itemCode: string, since: Date): Promise<Posted[]> {
  const rows = await db
    .select({
      no: need.no,
      at: need.publishedAt,
      estimatedFen: sql<
        string | null
      >`coalesce(${needLine.directPriceFen}, ${needLine.capFen}, ${needLine.ceilingFen},
        case when ${needLine.needId} is null then coalesce(${need.directPriceFen}, ${need.capFen}, ${need.ceilingFen}) end)`,
    })
    .from(need)
    // Of a bundle, what this item alone may cost.
    .leftJoin(needLine, and(eq(needLine.needId, need.id), eq(needLine.itemCode, itemCode)))
    .where(
      and(
        eq(need.ownerId, ownerId),
        asksFor(itemCode),
        isNotNull(need.publishedAt),
        gt(need.publishedAt, since),
        ne(need.state, "cancelled"),
      ),
    )
    .orderBy(need.publishedAt, need.id);
  return rows.flatMap(({ no, at, estimatedFen }) =>
    at && estimatedFen !== null ? [{ no, on: dayOf(at), estimatedFen: toFen(Number(estimatedFen)) }] : [],
  );
}
