import { and, eq, gte, inArray, lte, sql } from "drizzle-orm";
import { benchmarkMonths, benchmarkOf, type Benchmark } from "#domain/fee/benchmark.ts";
import type { Db } from "../client.ts";
import type { Fen } from "#domain/shared/money.ts";
import { award, need } from "../schema/need.ts";
import { needLine } from "../schema/need-line.ts";
import { asksFor } from "./line-split.ts";

/** What this item was awarded for in the last months. Only awards that stand: proposed or declined ones are nobody's price. */
export async function itemPrices(db: Db, itemCode: string, now: Date) {
  const until = now.toISOString();
  return db
    .select({
      // Of a bundle, what this item's own line was awarded for.
      amountFen: sql<Fen>`coalesce(${award.lineFen}[${needLine.position}], ${award.amountFen})`.mapWith(
        award.amountFen,
      ),
      agencyId: award.agencyId,
    })
    .from(award)
    .innerJoin(need, eq(need.id, award.needId))
    .leftJoin(needLine, and(eq(needLine.needId, need.id), eq(needLine.itemCode, itemCode)))
    .where(
      and(
        asksFor(itemCode),
        // Before lines had prices of their own, a bundle said nothing of one item.
        sql`(${needLine.position} is null or ${award.lineFen} is not null)`,
        inArray(award.state, ["publicised", "confirmed"]),
        gte(award.at, sql`${until}::timestamptz - make_interval(months => ${benchmarkMonths})`),
        lte(award.at, sql`${until}::timestamptz`),
      ),
    );
}

/** The median of what it was awarded for; null while too few were. */
export async function itemBenchmark(db: Db, itemCode: string, now: Date): Promise<Benchmark | null> {
  return benchmarkOf(await itemPrices(db, itemCode, now));
}
