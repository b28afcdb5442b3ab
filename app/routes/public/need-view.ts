import { readNotice } from "#app/commands/need/read-notice.ts";
import { quoteStanding } from "#app/commands/quote/read-standing.ts";
import { itemBenchmark } from "#db/read/benchmark.ts";
import { timelineOf } from "#db/read/timeline.ts";
import { hasRole } from "#domain/shared/actor.ts";
import type { HandlerArgs } from "#app/server/guarded.ts";

export type NeedView = Awaited<ReturnType<typeof loadNeed>>;

export async function loadNeed({ ctx, params, t }: HandlerArgs) {
  const now = ctx.now();
  const notice = await readNotice(ctx.db, params.no ?? "", now);
  if (!notice || notice.need.isDraft) throw new Response(null, { status: 404 });
  const { need, days, flags, leftWd, policy } = notice;
  const { actor } = ctx;
  const isAgency = actor.kind === "person" && hasRole(actor, "agency_staff", "agency_admin");
  return {
    title: `${need.title} · ${t("site.name")}`,
    need,
    days,
    flags,
    leftWd,
    now,
    benchmark: need.cap?.lowestFen === null ? await itemBenchmark(ctx.db, need.item.code, now) : null,
    policyTitle: policy?.title ?? null,
    timeline: await timelineOf(ctx.db, `need:${need.no}`, "public"),
    standing:
      isAgency && need.state === "published"
        ? await quoteStanding(ctx.db, need.no, actor.organisationId, now)
        : null,
    role: isAgency
      ? ("agency" as const)
      : actor.kind === "person" && actor.organisationId === need.ownerId
        ? ("owner" as const)
        : null,
  };
}
