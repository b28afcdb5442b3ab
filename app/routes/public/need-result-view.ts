import { readWindows } from "#app/commands/complaint/read-windows.ts";
import { readNotice } from "#app/commands/need/read-notice.ts";
import { withdrawnAwards } from "#db/read/award-withdrawals.ts";
import { complaintsOnNeed } from "#db/read/complaints.ts";
import { readResult } from "#db/read/need-result.ts";
import { readShortlist } from "#db/read/shortlist.ts";
import type { HandlerArgs } from "#app/server/guarded.ts";

export type ResultView = Awaited<ReturnType<typeof loadResult>>;

export async function loadResult({ ctx, params, t }: HandlerArgs) {
  const now = ctx.now();
  const notice = await readNotice(ctx.db, params.no ?? "", now);
  if (!notice || notice.need.isDraft) throw new Response(null, { status: 404 });
  const { need, leftWd } = notice;
  const result = await readResult(ctx.db, need.id);
  if (result.awards.length === 0 && !result.opening) throw new Response(null, { status: 404 });
  const about = { kind: "need", no: need.no } as const;
  const [complaints, complaintWindows] = await Promise.all([
    complaintsOnNeed(ctx.db, need.id),
    readWindows(ctx.db, ctx.actor, about, { objects: ["selection", "award"], now }),
  ]);
  return {
    title: `${need.title} ${t("result.title")} · ${t("site.name")}`,
    need,
    leftWd,
    now,
    complaints,
    complaintWindows,
    withdrawn: await withdrawnAwards(ctx.db, need.id),
    shortlist: need.method === "direct" ? await readShortlist(ctx.db, need.id) : null,
    ...result,
  };
}
