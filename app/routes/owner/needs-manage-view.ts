import type { Assessment } from "#app/commands/need/assess.ts";
import { assessDraft, codesFor } from "#app/commands/need/read-form.ts";
import { readRounds } from "#app/commands/bid/read-rounds.ts";
import { readNotice } from "#app/commands/need/read-notice.ts";
import { readSplitting } from "#app/commands/need/splitting.ts";
import { explain } from "#app/i18n/explain.ts";
import type { T } from "#app/i18n/translate.ts";
import type { Db } from "#db/client.ts";
import { lastApprovalRefusal, lastReturnedDefects, type NeedPage } from "#db/read/need.ts";
import { lastCancellation } from "#db/read/need-cancellations.ts";
import { lowPricesOn } from "#db/read/low-prices.ts";
import { questionsOf } from "#db/read/need-questions.ts";
import { isHeld } from "#db/store/price-round.ts";
import { timelineOf } from "#db/read/timeline.ts";
import { approvesFirst, findNeed } from "#db/store/need.ts";
import type { HandlerArgs } from "#app/server/guarded.ts";
import type { Actor } from "#domain/shared/actor.ts";
import { pathTable } from "#domain/need/paths.ts";
import { roundsLeft } from "#domain/need/rounds.ts";
import type { Refusal } from "#domain/shared/outcome.ts";
import type { NeedState } from "#domain/need/lifecycle.ts";

export type ManageView = Awaited<ReturnType<typeof loadManage>>;

/** Who may take the notice back: once quoting has closed, public money needs the supervisor too; later nobody may. */
export function cancelOf(need: {
  readonly state: NeedState;
  readonly publicFunds: boolean;
}): "alone" | "with_consent" | null {
  if (need.state === "published") return "alone";
  if (need.state !== "closed") return null;
  return need.publicFunds ? "with_consent" : "alone";
}

export async function loadManage({ ctx, params, t }: HandlerArgs) {
  const [row, notice] = await Promise.all([
    findNeed(ctx.db, params.no ?? ""),
    readNotice(ctx.db, params.no ?? "", ctx.now()),
  ]);
  if (!row || !notice) throw new Response(null, { status: 404 });
  const { need, leftWd, policy } = notice;
  const held = await isHeld(ctx.db, row);
  const unposted = row.state === "draft" || row.state === "own_approval";
  const assessed = unposted ? await assessDraft(ctx.db, row, ctx.now()) : null;
  const told = assessed?.ok ? assessed.value.defects : assessed ? [assessed.refusal] : [];
  return {
    title: `${need.title} · ${t("site.name")}`,
    need,
    leftWd,
    defects: told.map((refusal) => toldOf(t, refusal)),
    answers: unposted,
    avoid: unposted ? (await codesFor(ctx.db, row)).avoid : "",
    paths: assessed?.ok ? pathsOf(assessed.value) : null,
    splitting: assessed?.ok ? await readSplitting(ctx.db, row, assessed.value, ctx.now()) : null,
    savedAt: row.revisedAt ?? row.createdAt,
    approval: approvalOf(ctx.actor, await approvesFirst(ctx.db, row.ownerId)),
    decides:
      row.state === "own_approval" && ctx.actor.kind === "person" && ctx.actor.role === "owner_approver",
    refused: row.state === "draft" ? await lastApprovalRefusal(ctx.db, row.no) : null,
    returned: row.state === "draft" ? await lastReturnedDefects(ctx.db, row.no) : [],
    cap: assessed?.ok ? assessed.value.cap : need.cap,
    path: assessed?.ok ? assessed.value.path : null,
    formalReview: assessed?.ok ? assessed.value.formalReview : false,
    cancel: held ? null : cancelOf(need),
    lows: (await lowPricesOn(ctx.db, need.id, ctx.now())).length,
    priceRounds: policy ? await readRounds(ctx.db, need, policy, ctx.now()) : null,
    talks: need.method === "negotiated" && held,
    running: await runningOf(ctx.db, need, ctx.now()),
    timeline: await timelineOf(ctx.db, `need:${need.no}`, "party"),
  };
}

/** What a posted notice asks of its owner. */
async function runningOf(db: Db, need: NeedPage, now: Date) {
  const [questions, cancellation] = await Promise.all([
    questionsOf(db, need.id),
    lastCancellation(db, need.id, need.round),
  ]);
  const open = need.state === "published" && need.closesAt !== null && now < need.closesAt;
  const waiting = questions.filter(({ answer, round }) => answer === null && round === need.round);
  return {
    questions: questions.length,
    open: open ? waiting.length : 0,
    roundsLeft: roundsLeft(need),
    cancellation,
  };
}

/** A defect of one item of a bundle begins with its code. */
function toldOf(t: T, refusal: Refusal) {
  const told = explain(t, refusal);
  const { item } = refusal.params;
  return { code: told.code, text: item === undefined ? told.text : `${item}: ${told.text}` };
}

function pathsOf({ policy }: Assessment) {
  const { fastLaneFen, largeNeedFen } = policy;
  return { rows: pathTable(policy), fastLaneFen, largeNeedFen };
}

/** What posting means for this person: it is asked of a colleague, given, or nobody asks. */
function approvalOf(actor: Actor, first: boolean): "asked" | "own" | null {
  if (!first || actor.kind !== "person") return null;
  return actor.role === "owner_approver" ? "own" : "asked";
}
