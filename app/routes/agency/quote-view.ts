import { readNotice } from "#app/commands/need/read-notice.ts";
import { quoteStanding } from "#app/commands/quote/read-standing.ts";
import { itemBenchmark } from "#db/read/benchmark.ts";
import type { HandlerArgs } from "#app/server/guarded.ts";

export type QuoteView = Awaited<ReturnType<typeof loadQuote>>;

export async function loadQuote({ ctx, params, t }: HandlerArgs) {
  const { actor } = ctx;
  const now = ctx.now();
  const notice = await readNotice(ctx.db, params.no ?? "", now);
  if (!notice || notice.need.isDraft || actor.kind !== "person") throw new Response(null, { status: 404 });
  const { need, leftWd } = notice;
  return {
    title: `${t("quote.title")} · ${need.title}`,
    need,
    leftWd,
    now,
    benchmark: need.cap?.lowestFen === null ? await itemBenchmark(ctx.db, need.item.code, now) : null,
    standing: await quoteStanding(ctx.db, need.no, actor.organisationId, now),
  };
}
