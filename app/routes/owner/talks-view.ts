import { readTalks } from "#app/commands/negotiation/read-talks.ts";
import { readNotice } from "#app/commands/need/read-notice.ts";
import { explain } from "#app/i18n/explain.ts";
import type { HandlerArgs } from "#app/server/guarded.ts";
import { biddersToTalkTo } from "#db/store/negotiation.ts";
import { outcomeAt } from "#domain/selection/negotiation.ts";

/** The owner's side: everybody who quoted, and every talk with its log. */
export async function loadTalks({ ctx, params, t }: HandlerArgs) {
  const now = ctx.now();
  const notice = await readNotice(ctx.db, params.no ?? "", now);
  const found = notice ? await readTalks(ctx.db, notice.need, now) : null;
  if (!notice?.policy || !found) throw new Response(null, { status: 404 });
  const { need, policy } = notice;
  const { negotiation, talks } = found;
  const bidders = (await biddersToTalkTo(ctx.db, need)).map(({ rejection, ...bidder }) => ({
    ...bidder,
    rejected: rejection ? explain(t, rejection) : null,
    talk: talks.find(({ agencyId }) => agencyId === bidder.agencyId) ?? null,
  }));
  const untalked = bidders.filter(({ rejected, talk }) => !rejected && !talk);
  const { ownerDueAt } = negotiation;
  const came = outcomeAt(talks, { now, ownerDueAt, candidatesLeft: untalked.length });
  return {
    title: `${t("talks.title")} · ${need.title}`,
    need,
    now,
    rules: policy.negotiation,
    bidders,
    talks,
    untalked,
    ownerDueAt,
    over: came !== null || negotiation.outcome !== null,
    open: talks.find(({ state }) => state === "asked" || state === "answered") ?? null,
  };
}
