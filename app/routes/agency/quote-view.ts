import { readRounds } from "#app/commands/bid/read-rounds.ts";
import { readNotice } from "#app/commands/need/read-notice.ts";
import { quoteStanding } from "#app/commands/quote/read-standing.ts";
import { openedOwnQuote } from "#db/read/own-quote.ts";
import { selectionRules } from "#domain/selection/registry.ts";
import type { Db } from "#db/client.ts";
import { findNeed, type NeedRow } from "#db/store/need.ts";
import { itemBenchmark } from "#db/read/benchmark.ts";
import { explain } from "#app/i18n/explain.ts";
import type { T } from "#app/i18n/translate.ts";
import type { HandlerArgs } from "#app/server/guarded.ts";

export type QuoteView = Awaited<ReturnType<typeof loadQuote>>;

export async function loadQuote({ ctx, params, t }: HandlerArgs) {
  const { actor } = ctx;
  const now = ctx.now();
  const notice = await readNotice(ctx.db, params.no ?? "", now);
  if (!notice || notice.need.isDraft || actor.kind !== "person") throw new Response(null, { status: 404 });
  const { need, leftWd, policy } = notice;
  const row = await findNeed(ctx.db, need.no);
  return {
    title: `${t("quote.title")} · ${need.title}`,
    need,
    leftWd,
    now,
    /** Who takes part accepts the price of the notice. */
    announcedPrice: selectionRules[need.method]?.needs.announcedPrice ?? false,
    weights: row?.weights ?? null,
    priceRounds: policy ? await readRounds(ctx.db, need, policy, now) : null,
    talks: need.method === "negotiated" ? (policy?.negotiation ?? null) : null,
    outcome: row ? await ownOutcome(ctx.db, row, actor.organisationId, t) : null,
    benchmark: need.cap?.lowestFen === null ? await itemBenchmark(ctx.db, need.item.code, now) : null,
    standing: await quoteStanding(ctx.db, need.no, actor.organisationId, now),
  };
}

/** What the opening made of the agency's own quote, explained; null before it and where there was none. */
async function ownOutcome(db: Db, row: NeedRow, agencyId: number, t: T) {
  const opened = await openedOwnQuote(db, row.id, row.round, agencyId);
  if (!opened) return null;
  const { result, rank, rejection } = opened;
  return { valid: result === "ok" && !rejection, rank, rejection: rejection ? explain(t, rejection) : null };
}
