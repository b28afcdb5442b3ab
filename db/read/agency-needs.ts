import { and, desc, eq } from "drizzle-orm";
import type { Db } from "../client.ts";
import { engagement } from "../schema/engagement.ts";
import { award, need } from "../schema/need.ts";

/** The last award of a need to this agency, with the work that came of it; null when it never had one. */
export async function awardTo(db: Db, no: string, agencyId: number) {
  const [row] = await db
    .select({
      no: need.no,
      title: need.title,
      needState: need.state,
      method: need.method,
      capFen: need.capFen,
      state: award.state,
      rank: award.rank,
      amountFen: award.amountFen,
      days: award.days,
      publicityFrom: award.publicityFrom,
      publicityEndsAt: award.publicityEndsAt,
      confirmBy: award.confirmBy,
      agencyConfirmedAt: award.agencyConfirmedAt,
      confirmedAt: award.confirmedAt,
      reason: award.reason,
      engagementNo: engagement.no,
    })
    .from(award)
    .innerJoin(need, eq(need.id, award.needId))
    .leftJoin(engagement, eq(engagement.awardId, award.id))
    .where(and(eq(need.no, no), eq(award.agencyId, agencyId)))
    .orderBy(desc(award.id))
    .limit(1);
  return row ?? null;
}
