import { and, asc, desc, eq, isNotNull } from "drizzle-orm";
import type { DrawTranscript } from "#domain/selection/transcript.ts";
import type { RankedQuote } from "#domain/selection/ranking.ts";
import type { Refusal } from "#domain/shared/outcome.ts";
import type { Db } from "../client.ts";
import { agency } from "../schema/agency.ts";
import { award } from "../schema/need.ts";
import { organisation } from "../schema/organisation.ts";
import { opening, quoteOpened } from "../schema/quote.ts";

/** As the opening stored it. */
export type OpeningResult = {
  readonly method: string | null;
  readonly order: readonly RankedQuote[];
  readonly tieDraw: DrawTranscript | null;
  readonly rejections: readonly (Refusal & { readonly agency: string })[];
  readonly draw: { readonly id: string; readonly round: number; readonly secret: string | null };
};

/** Every opened amount with its name, and every award with what became of it; nothing before the opening is finished. */
export async function readResult(db: Db, needId: number) {
  const awards = await db
    .select({
      id: award.id,
      state: award.state,
      rank: award.rank,
      amountFen: award.amountFen,
      days: award.days,
      grade: award.gradeAtAward,
      publicityFrom: award.publicityFrom,
      publicityEndsAt: award.publicityEndsAt,
      confirmBy: award.confirmBy,
      agencyConfirmedAt: award.agencyConfirmedAt,
      confirmedAt: award.confirmedAt,
      reason: award.reason,
      agencyCode: organisation.code,
      agency: organisation.name,
      agencyEn: organisation.nameEn,
    })
    .from(award)
    .innerJoin(organisation, eq(organisation.id, award.agencyId))
    .where(eq(award.needId, needId))
    .orderBy(asc(award.id));
  const [opened] = await db
    .select({
      id: opening.id,
      startedAt: opening.startedAt,
      keyReleasedAt: opening.keyReleasedAt,
      finishedAt: opening.finishedAt,
      envelopeHashes: opening.envelopeHashes,
      result: opening.result,
    })
    .from(opening)
    .where(and(eq(opening.needId, needId), isNotNull(opening.finishedAt)))
    .orderBy(desc(opening.round))
    .limit(1);
  const quotes = opened ? await quotesOf(db, opened.id) : [];
  return { awards, opening: opened ? { ...opened, result: opened.result as OpeningResult } : null, quotes };
}

async function quotesOf(db: Db, openingId: number) {
  return db
    .select({
      agencyCode: organisation.code,
      agency: organisation.name,
      agencyEn: organisation.nameEn,
      grade: agency.grade,
      amountFen: quoteOpened.amountFen,
      lineFen: quoteOpened.lineFen,
      sealed: quoteOpened.sealed,
      days: quoteOpened.days,
      rank: quoteOpened.rank,
      result: quoteOpened.result,
      rejection: quoteOpened.rejection,
      abnormallyLow: quoteOpened.abnormallyLow,
    })
    .from(quoteOpened)
    .innerJoin(agency, eq(agency.id, quoteOpened.agencyId))
    .innerJoin(organisation, eq(organisation.id, quoteOpened.agencyId))
    .where(eq(quoteOpened.openingId, openingId))
    .orderBy(asc(quoteOpened.rank), asc(organisation.code));
}
