import { sql } from "drizzle-orm";
import { dayOf } from "#domain/shared/dates.ts";
import type { Tx } from "../transaction.ts";

/** Between the year and the number, where a series could be mistaken for another. */
const marks: Readonly<Record<string, string>> = { alarm: "A", complaint: "C" };

/** The next public number of a series, "2026-000123", dense within the Shanghai year of `now`. */
export async function nextNumber(
  tx: Tx,
  series: "need" | "engagement" | "sanction" | "regional" | "desk" | "complaint" | "alarm",
  now: Date,
): Promise<string> {
  const year = Number(dayOf(now).slice(0, 4));
  const result = await tx.execute<{ n: number }>(sql`select next_number(${series}, ${year}) as n`);
  return `${year}-${marks[series] ?? ""}${String(result.rows[0]!.n).padStart(6, "0")}`;
}
