import { and, eq, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { need } from "../schema/need.ts";
import { answers } from "./need-line.ts";

/** How often a notice for this requirement has ended without a result: a need given up in its second round counts twice. */
export async function failedRoundsOf(db: Db, requirementId: number): Promise<number> {
  const [row] = await db
    .select({ rounds: sql<number>`coalesce(sum(${need.round}), 0)::int` })
    .from(need)
    .where(and(answers(requirementId), eq(need.state, "failed")));
  return row?.rounds ?? 0;
}
