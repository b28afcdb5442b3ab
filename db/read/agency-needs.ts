import { and, asc, desc, eq, exists, inArray, isNull, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { agencyService } from "../schema/agency.ts";
import { engagement } from "../schema/engagement.ts";
import { award, need } from "../schema/need.ts";
import { quoteEnvelope } from "../schema/quote.ts";
import { effectiveStateSql, summaries, summaryColumns, type NeedSummary } from "./needs.ts";

export type OpenNeed = NeedSummary & { readonly quoted: boolean };
export type AgencyAward = {
  readonly no: string;
  readonly title: string;
  readonly state: typeof award.$inferSelect.state;
  readonly amountFen: number;
  readonly confirmBy: Date | null;
  readonly agencyConfirmedAt: Date | null;
};

/** Notices open for quotes whose item this agency is approved for, soonest first; with its own quote, nobody else's. */
export async function openNeedsFor(db: Db, agencyId: number, limit = 30): Promise<OpenNeed[]> {
  const approved = db
    .select({ one: sql`1` })
    .from(agencyService)
    .where(
      and(
        eq(agencyService.agencyId, agencyId),
        eq(agencyService.itemCode, need.itemCode),
        eq(agencyService.state, "approved"),
      ),
    );
  const own = db
    .select({ one: sql`1` })
    .from(quoteEnvelope)
    .where(
      and(
        eq(quoteEnvelope.needId, need.id),
        eq(quoteEnvelope.agencyId, agencyId),
        isNull(quoteEnvelope.withdrawnAt),
      ),
    );
  const rows = await summaries(db)
    .where(and(eq(effectiveStateSql, "published"), exists(approved)))
    .orderBy(asc(need.closesAt), asc(need.id))
    .limit(limit);
  const quoted = await db
    .select({ no: need.no })
    .from(need)
    .where(and(eq(need.state, "published"), exists(own)));
  const mine = new Set(quoted.map(({ no }) => no));
  return rows.map((row) => ({ ...row, quoted: mine.has(row.no) }));
}

/** Awards that wait for this agency's word, and those it has had, newest first. */
export async function agencyAwards(db: Db, agencyId: number, limit = 30): Promise<AgencyAward[]> {
  return db
    .select({
      no: summaryColumns.no,
      title: summaryColumns.title,
      state: award.state,
      amountFen: award.amountFen,
      confirmBy: award.confirmBy,
      agencyConfirmedAt: award.agencyConfirmedAt,
    })
    .from(award)
    .innerJoin(need, eq(need.id, award.needId))
    .where(
      and(
        eq(award.agencyId, agencyId),
        inArray(award.state, ["proposed", "publicised", "confirmed", "declined", "expired"]),
      ),
    )
    .orderBy(desc(award.at), desc(award.id))
    .limit(limit);
}

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
