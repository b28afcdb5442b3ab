import { readRounds } from "#app/commands/bid/read-rounds.ts";
import { lastPrice } from "#app/commands/bid/submit-bid.ts";
import { readNotice } from "#app/commands/need/read-notice.ts";
import { quoteStanding } from "#app/commands/quote/read-standing.ts";
import { explain } from "#app/i18n/explain.ts";
import type { HandlerArgs } from "#app/server/guarded.ts";
import { ownPrices } from "#db/store/price-round.ts";
import { mostToBid } from "#domain/selection/price-rounds.ts";

/** Nothing here is about a rival but the lowest price after each round that has ended. */
export async function loadRounds({ ctx, params, t }: HandlerArgs) {
  const { actor } = ctx;
  const now = ctx.now();
  const notice = await readNotice(ctx.db, params.no ?? "", now);
  if (!notice?.policy || notice.need.isDraft || actor.kind !== "person")
    throw new Response(null, { status: 404 });
  const { need, policy } = notice;
  const rounds = await readRounds(ctx.db, need, policy, now);
  if (!rounds) throw new Response(null, { status: 404 });
  const prices = await ownPrices(ctx.db, need, actor.organisationId);
  const standing = await quoteStanding(ctx.db, need.no, actor.organisationId, now);
  const rejection = prices.find((each) => each.rejection)?.rejection ?? null;
  const standingFen = lastPrice(prices);
  return {
    title: `${t("rounds.page.title")} · ${need.title}`,
    need,
    rounds,
    now,
    own: prices.map(({ no, amountFen, at }) => ({ no, amountFen, at })),
    rejected: rejection ? explain(t, rejection) : null,
    standingFen,
    mostFen: standingFen === null ? null : mostToBid(standingFen, policy.priceRounds),
    cap: standing?.cap ?? null,
    caps: need.lines.flatMap((line, at) => {
      const cap = standing?.caps[at]?.cap;
      return cap ? [{ ...line, cap }] : [];
    }),
  };
}
