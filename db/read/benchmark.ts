import { and, eq, gte, inArray, lte, sql } from "drizzle-orm";
import { benchmarkMonths, benchmarkOf, type Benchmark } from "#domain/fee/benchmark.ts";
import type { Db } from "../client.ts";
import { award, need } from "../schema/need.ts";

/**
 * What this item was awarded for in the last months, as a median; null while too few were. Only awards that stand:
 * proposed or declined ones are nobody's price.
 */
export async function itemBenchmark(db: Db, itemCode: string, now: Date): Promise<Benchmark | null> {
  const until = now.toISOString();
  const rows = await db
    .select({ amountFen: award.amountFen, agencyId: award.agencyId })
    .from(award)
    .innerJoin(need, eq(need.id, award.needId))
    .where(
      and(
        eq(need.itemCode, itemCode),
        inArray(award.state, ["publicised", "confirmed"]),
        gte(award.at, sql`${until}::timestamptz - make_interval(months => ${benchmarkMonths})`),
        lte(award.at, sql`${until}::timestamptz`),
      ),
    );
  return benchmarkOf(rows);
}
