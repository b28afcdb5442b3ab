import { assessDraft } from "#app/commands/need/read-form.ts";
import { readNotice } from "#app/commands/need/read-notice.ts";
import { explain } from "#app/i18n/explain.ts";
import { lastReturnedDefects } from "#db/read/need.ts";
import { timelineOf } from "#db/read/timeline.ts";
import { findNeed } from "#db/store/need.ts";
import type { HandlerArgs } from "#app/server/guarded.ts";
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
  const { need, leftWd } = notice;
  const assessed = row.state === "draft" ? await assessDraft(ctx.db, row, ctx.now()) : null;
  const told = assessed?.ok ? assessed.value.defects : assessed ? [assessed.refusal] : [];
  return {
    title: `${need.title} · ${t("site.name")}`,
    need,
    leftWd,
    defects: told.map((refusal) => explain(t, refusal)),
    returned: row.state === "draft" ? await lastReturnedDefects(ctx.db, row.no) : [],
    cap: assessed?.ok ? assessed.value.cap : need.cap,
    path: assessed?.ok ? assessed.value.path : null,
    formalReview: assessed?.ok ? assessed.value.formalReview : false,
    cancel: cancelOf(need),
    timeline: await timelineOf(ctx.db, `need:${need.no}`, "party"),
  };
}
