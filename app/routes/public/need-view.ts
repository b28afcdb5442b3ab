import { readRounds } from "#app/commands/bid/read-rounds.ts";
import { readNotice } from "#app/commands/need/read-notice.ts";
import { readWindows } from "#app/commands/complaint/read-windows.ts";
import { quoteStanding } from "#app/commands/quote/read-standing.ts";
import { countAlarms } from "#db/read/alarms.ts";
import { itemBenchmark } from "#db/read/benchmark.ts";
import { questionsOf } from "#db/read/need-questions.ts";
import { addendaOf } from "#db/read/need-versions.ts";
import { findNegotiation } from "#db/store/negotiation.ts";
import { timelineOf, type TimelineEvent } from "#db/read/timeline.ts";
import { defaultDrawRules, drawSourceOf } from "#domain/selection/draw-plan.ts";
import { hasRole } from "#domain/shared/actor.ts";
import type { Policy } from "#domain/policy/policy.ts";
import type { Db } from "#db/client.ts";
import type { HandlerArgs } from "#app/server/guarded.ts";

export type NeedView = Awaited<ReturnType<typeof loadNeed>>;

export async function loadNeed({ ctx, params, t }: HandlerArgs) {
  const now = ctx.now();
  const notice = await readNotice(ctx.db, params.no ?? "", now);
  if (!notice || notice.need.isDraft) throw new Response(null, { status: 404 });
  const { need, days, flags, leftWd, policy } = notice;
  const { actor } = ctx;
  const timeline = await timelineOf(ctx.db, `need:${need.no}`, "public");
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
    drawSource: drawSourceOf(need.publicFunds, policy?.draw ?? defaultDrawRules),
    timeline,
    rounds: roundsOf(timeline),
    priceRounds: policy ? await readRounds(ctx.db, need, policy, now) : null,
    talks: need.method === "negotiated" && policy ? await talksOf(ctx.db, need, policy) : null,
    questions: await questionsOf(ctx.db, need.id),
    addenda: await addendaOf(ctx.db, need.id),
    mayAsk:
      isAgency && need.state === "published" && need.questionsCloseAt !== null && now < need.questionsCloseAt,
    standing:
      isAgency && need.state === "published"
        ? await quoteStanding(ctx.db, need.no, actor.organisationId, now)
        : null,
    complaintWindows: await noticeWindow(ctx, need.no, now),
    alarms: await alarmsShown(ctx, need.no),
    role: isAgency
      ? ("agency" as const)
      : actor.kind === "person" && actor.organisationId === need.ownerId
        ? ("owner" as const)
        : null,
  };
}

/** Supervision is led to what the screens found about this notice; to everybody else there is nothing. */
async function alarmsShown({ db, actor }: HandlerArgs["ctx"], no: string): Promise<number> {
  if (actor.kind !== "person" || !hasRole(actor, "supervisor", "regulator", "auditor")) return 0;
  return countAlarms(db, actor, no);
}

/** How the owner negotiates, and whether it does so now; with whom is told with the result. */
async function talksOf(db: Db, need: { readonly id: number; readonly round: number }, policy: Policy) {
  const found = await findNegotiation(db, need);
  return { rules: policy.negotiation, begun: found !== null, over: found !== null && found.outcome !== null };
}

/** What became of each round, as the record tells it. */
function roundsOf(timeline: readonly TimelineEvent[]) {
  const failed = timeline.filter(({ type }) => type === "need.failed");
  return timeline
    .filter(({ type }) => type === "need.published")
    .map(({ payload }, at) => {
      const round = Number(payload["round"] ?? at + 1);
      const fell = failed.find((event) => Number(event.payload["round"]) === round);
      const { closesAt } = payload;
      return {
        round,
        closesAt: typeof closesAt === "string" ? new Date(closesAt) : null,
        failed: fell ? String(fell.payload["reason"]) : null,
      };
    });
}

/** Whether this reader may complain about the notice, and until when. */
function noticeWindow({ db, actor }: HandlerArgs["ctx"], no: string, now: Date) {
  return readWindows(db, actor, { kind: "need", no }, { objects: ["notice"], now });
}
