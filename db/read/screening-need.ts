import { and, asc, desc, eq, inArray, lt, sql } from "drizzle-orm";
import type { Traces } from "#domain/collusion/facts.ts";
import type { Db } from "../client.ts";
import { award, need } from "../schema/need.ts";
import { needVersion } from "../schema/notice.ts";
import { organisation } from "../schema/organisation.ts";
import { opening, quoteEnvelope, quoteOpened } from "../schema/quote.ts";
import { openedTrace } from "../schema/screening.ts";

/** A notice as the screens look at it; nothing of a quote that is still sealed. */
export type ScreenedNeed = {
  readonly id: number;
  readonly no: string;
  readonly owner: string;
  readonly itemCode: string;
  readonly categoryCode: string;
  readonly method: string;
  readonly publishedAt: Date;
  readonly closesAt: Date | null;
  readonly estimateFen: number | null;
  readonly minimumNoticeWd: number;
  readonly winner: string | null;
  readonly second: string | null;
  readonly bidders: string[];
};

type Raw = Omit<ScreenedNeed, "publishedAt" | "closesAt" | "estimateFen"> & {
  readonly publishedAt: string;
  readonly closesAt: string | null;
  readonly estimateFen: string | null;
};

const yearDays = 365;

/**
 * This notice and those of the year before it that have the same owner or one of these bidders. Bidders are those
 * whose quotes have been opened; the second is the best ranked of them that did not win.
 */
export async function needsToScreen(
  db: Db,
  needId: number,
  bidderIds: readonly number[],
): Promise<ScreenedNeed[]> {
  const found = await db.execute<Raw>(sql`
    with own as (select id, owner_id, published_at from need where id = ${needId}),
    concerned as (
      select n.id from need n, own
      where n.published_at is not null and n.state <> 'cancelled' and n.published_at <= own.published_at
        and n.published_at > own.published_at - make_interval(days => ${yearDays})
        and (n.owner_id = own.owner_id
          or exists (select 1 from quote_opened q where q.need_id = n.id and q.agency_id = any(${sql.param([...bidderIds])}::int[]))
          or exists (select 1 from award a where a.need_id = n.id and a.agency_id = any(${sql.param([...bidderIds])}::int[]))))
    select n.id, n.no, o.code as owner, n.item_code as "itemCode", i.category_code as "categoryCode", n.method,
      n.published_at as "publishedAt", n.closes_at as "closesAt", coalesce(n.notice_wd, 0) as "minimumNoticeWd",
      coalesce(n.direct_price_fen, n.cap_fen, n.ceiling_fen) as "estimateFen",
      won.code as winner, second.code as second,
      array(select distinct b.code from quote_opened q join organisation b on b.id = q.agency_id
        where q.need_id = n.id order by 1) as bidders
    from concerned c join need n on n.id = c.id join organisation o on o.id = n.owner_id
    join service_item i on i.code = n.item_code
    left join lateral (select a.agency_id, w.code from award a join organisation w on w.id = a.agency_id
      where a.need_id = n.id and a.state in ('proposed', 'publicised', 'confirmed') order by a.id desc limit 1) won on true
    left join lateral (select s.code from quote_opened q join organisation s on s.id = q.agency_id
      where q.need_id = n.id and q.rank is not null and q.agency_id <> won.agency_id order by q.rank limit 1) second on true
    order by n.published_at, n.no`);
  return found.rows.map(({ publishedAt, closesAt, estimateFen, ...row }) => ({
    ...row,
    publishedAt: new Date(publishedAt),
    closesAt: closesAt === null ? null : new Date(closesAt),
    estimateFen: estimateFen === null ? null : Number(estimateFen),
  }));
}

/** When the last addendum changed the notice; null without one. */
export async function lastAddendumAt(db: Db, needId: number): Promise<Date | null> {
  const [row] = await db
    .select({ at: needVersion.publishedAt })
    .from(needVersion)
    .innerJoin(need, and(eq(need.id, needVersion.needId), eq(need.round, needVersion.round)))
    .where(and(eq(needVersion.needId, needId), sql`${needVersion.version} > 1`))
    .orderBy(desc(needVersion.version))
    .limit(1);
  return row?.at ?? null;
}

/** A finished opening of this round; whether its order was final at once. */
export async function finishedOpening(db: Db, needId: number, round: number) {
  const [row] = await db
    .select({ id: opening.id, finishedAt: opening.finishedAt, rankedAt: opening.rankedAt })
    .from(opening)
    .where(and(eq(opening.needId, needId), eq(opening.round, round)));
  if (!row?.finishedAt) return null;
  return { id: row.id, rankedAtOnce: row.rankedAt?.getTime() === row.finishedAt.getTime() };
}

export type ScreenedQuote = {
  readonly agencyId: number;
  readonly agency: string;
  readonly amountFen: number | null;
  readonly rejection: string | null;
  readonly rank: number | null;
  readonly receivedAt: Date;
  /** Null for quotes from before traces were kept. */
  readonly traces: Traces | null;
};

/** As sealed: what was bid in sight of the lowest price, or agreed in talks, says nothing about collusion. */
const sealedAmount = sql<
  number | null
>`coalesce((${quoteOpened.sealed}->>'amountFen')::bigint, ${quoteOpened.amountFen})`.mapWith(Number);

/** Every envelope of an opening with what its sender left behind; readable by the worker alone. */
export async function quotesToScreen(db: Db, openingId: number): Promise<ScreenedQuote[]> {
  return db
    .select({
      agencyId: quoteOpened.agencyId,
      agency: organisation.code,
      amountFen: sealedAmount,
      rejection: sql<
        string | null
      >`coalesce(${quoteOpened.rejection}, case when ${quoteOpened.result} <> 'ok' then ${quoteOpened.result} end)`,
      rank: quoteOpened.rank,
      receivedAt: quoteEnvelope.receivedAt,
      traces: openedTrace.traces,
    })
    .from(quoteOpened)
    .innerJoin(quoteEnvelope, eq(quoteEnvelope.id, quoteOpened.envelopeId))
    .innerJoin(organisation, eq(organisation.id, quoteOpened.agencyId))
    .leftJoin(openedTrace, eq(openedTrace.envelopeId, quoteOpened.envelopeId))
    .where(eq(quoteOpened.openingId, openingId))
    .orderBy(asc(organisation.code));
}

/** The newest award of this agency for the need, and who gave up the same round before it. */
export async function awardToScreen(db: Db, needNo: string, agencyCode: string) {
  const [row] = await db
    .select({ id: award.id, needId: award.needId, agencyId: award.agencyId, round: need.round })
    .from(award)
    .innerJoin(need, eq(need.id, award.needId))
    .innerJoin(organisation, eq(organisation.id, award.agencyId))
    .where(and(eq(need.no, needNo), eq(organisation.code, agencyCode)))
    .orderBy(desc(award.id))
    .limit(1);
  if (!row) return null;
  const before = await db
    .select({ code: organisation.code })
    .from(award)
    .innerJoin(organisation, eq(organisation.id, award.agencyId))
    .innerJoin(quoteEnvelope, eq(quoteEnvelope.id, award.envelopeId))
    .where(
      and(
        eq(award.needId, row.needId),
        lt(award.id, row.id),
        inArray(award.state, ["declined", "expired"]),
        eq(quoteEnvelope.round, row.round),
      ),
    )
    .orderBy(asc(award.id));
  return { ...row, agencyCode, gaveUp: before.map(({ code }) => code) };
}
