import { and, eq, gt, inArray, isNotNull, ne, or, sql } from "drizzle-orm";
import type { Posted } from "#domain/need/splitting.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { toFen } from "#domain/shared/money.ts";
import type { Db } from "../client.ts";
import { need } from "../schema/need.ts";
import { needLine } from "../schema/need-line.ts";

/** What an owner posted for one item since an instant, with the most each may cost; what was taken back does not count. */
export async function postedFor(db: Db, ownerId: number, itemCode: string, since: Date): Promise<Posted[]> {
  const rows = await db
    .select({
      no: need.no,
      at: need.publishedAt,
      estimatedFen: sql<string | null>`coalesce(${need.directPriceFen}, ${need.capFen}, ${need.ceilingFen})`,
    })
    .from(need)
    .where(
      and(
        eq(need.ownerId, ownerId),
        or(
          eq(need.itemCode, itemCode),
          inArray(
            need.id,
            db.select({ id: needLine.needId }).from(needLine).where(eq(needLine.itemCode, itemCode)),
          ),
        ),
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
