import { count, inArray } from "drizzle-orm";
import { grades } from "#domain/agency/grade.ts";
import type { Db } from "../client.ts";
import { agency } from "../schema/agency.ts";

/** How many agencies in the market hold each grade, best first; a grade that nobody holds counts 0. */
export async function gradeCounts(db: Db) {
  const rows = await db
    .select({ grade: agency.grade, n: count() })
    .from(agency)
    .where(inArray(agency.state, ["listed", "suspended"]))
    .groupBy(agency.grade);
  return grades.map((grade) => ({ grade, n: rows.find((row) => row.grade === grade)?.n ?? 0 }));
}
