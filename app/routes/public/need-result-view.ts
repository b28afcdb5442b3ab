import { readWindows } from "#app/commands/complaint/read-windows.ts";
import { readRounds } from "#app/commands/bid/read-rounds.ts";
import { readTalks } from "#app/commands/negotiation/read-talks.ts";
import { readNotice } from "#app/commands/need/read-notice.ts";
import { withdrawnAwards } from "#db/read/award-withdrawals.ts";
import { complaintsOnNeed } from "#db/read/complaints.ts";
import { lineSplit } from "#db/read/line-split.ts";
import { lowPricesOn, type ShownLowPrice } from "#db/read/low-prices.ts";
import { readResult } from "#db/read/need-result.ts";
import { readShortlist } from "#db/read/shortlist.ts";
import { hasRole, type Actor } from "#domain/shared/actor.ts";
import type { HandlerArgs } from "#app/server/guarded.ts";

const standing: ReadonlySet<string> = new Set(["proposed", "publicised", "confirmed"]);
export type ResultView = Awaited<ReturnType<typeof loadResult>>;

export async function loadResult({ ctx, params, t }: HandlerArgs) {
  const now = ctx.now();
  const notice = await readNotice(ctx.db, params.no ?? "", now);
  if (!notice || notice.need.isDraft) throw new Response(null, { status: 404 });
  const { need, leftWd, policy } = notice;
  const result = await readResult(ctx.db, need.id);
  if (result.awards.length === 0 && !result.opening) throw new Response(null, { status: 404 });
  const live = result.awards.find(({ state }) => standing.has(state));
  const about = { kind: "need", no: need.no } as const;
  const [complaints, complaintWindows] = await Promise.all([
    complaintsOnNeed(ctx.db, need.id),
    readWindows(ctx.db, ctx.actor, about, { objects: ["selection", "award"], now }),
  ]);
  const lows = await lowPricesOn(ctx.db, need.id, now);
  return {
    title: `${need.title} ${t("result.title")} · ${t("site.name")}`,
    need,
    leftWd,
    now,
    complaints,
    complaintWindows,
    lows: lows.map(({ agencyId: _, ...low }) => low),
    speaksAt: speaksAt(lows, need, ctx.actor),
    opensPapers: ctx.actor.kind === "person" && hasRole(ctx.actor, "supervisor", "auditor", "regulator"),
    withdrawn: await withdrawnAwards(ctx.db, need.id),
    shortlist: need.method === "direct" ? await readShortlist(ctx.db, need.id) : null,
    lines: await lineSplit(ctx.db, need.id, live?.id ?? null),
    priceRounds: policy ? await readRounds(ctx.db, need, policy, now) : null,
    // Told with the result: before it they are the parties' own.
    talks: result.opening ? ((await readTalks(ctx.db, need, now))?.talks ?? []) : [],
    ...result,
  };
}

/** Where this reader has to say something about a low quote now. */
function speaksAt(
  lows: readonly ShownLowPrice[],
  { no, ownerId }: { readonly no: string; readonly ownerId: number },
  actor: Actor,
): string | null {
  if (actor.kind !== "person") return null;
  const { organisationId: own } = actor;
  if (lows.some(({ state, agencyId }) => state === "asked" && agencyId === own))
    return `/agency/needs/${no}/low-price`;
  return own === ownerId && lows.some(({ state }) => state === "justified")
    ? `/owner/needs/${no}/low-price`
    : null;
}
