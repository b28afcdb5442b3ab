import { redirect, type MetaFunction, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { cancelNeed } from "#app/commands/need/cancel-need.ts";
import { publishNeed } from "#app/commands/need/publish-need.ts";
import { assessDraft } from "#app/commands/need/read-form.ts";
import { readNotice } from "#app/commands/need/read-notice.ts";
import { Docket } from "#app/components/docket.tsx";
import { NeedStateLight } from "#app/components/need-state.tsx";
import { CapSheet, CaseSheet, RequirementSheet } from "#app/components/need-sheets.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { Timeline } from "#app/components/timeline.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { eventText } from "#app/i18n/event-text.ts";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { lastReturnedDefects } from "#db/read/need.ts";
import { timelineOf } from "#db/read/timeline.ts";
import { findNeed } from "#db/store/need.ts";
import { ownNeed } from "./need-subject.ts";
import { ManageAside } from "./needs-manage-aside.tsx";

const forms = { publish: z.object({}), cancel: z.object({ reason: z.string().min(2).max(500) }) };

export const loader = guarded("need.manage", { subject: ownNeed }, async ({ ctx, params, t }) => {
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
    cancellable: need.state === "published" || need.state === "closed",
    timeline: await timelineOf(ctx.db, `need:${need.no}`, "party"),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];
export type ManageView = SerializeFrom<typeof loader>;

export const action = guarded("need.manage", { subject: ownNeed }, async ({ ctx, request, params, t }) => {
  const form = await parseForms(request, forms);
  if (!form.ok) return form.response;
  const no = params.no ?? "";
  const outcome =
    form.name === "publish" ? await publishNeed(ctx, { no }) : await cancelNeed(ctx, { no, ...form.value });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(`/owner/needs/${no}`);
});

export default function ManageNeed() {
  const t = useT();
  const view = useLoaderData<typeof loader>();
  const { need, leftWd, cap } = view;
  return (
    <>
      <Docket
        title={need.title}
        number={need.no}
        crumbs={[{ href: "/owner", label: t("nav.workspace") }]}
        facts={[{ label: t("need.method"), value: t(`method.${need.method}`) }]}
        state={
          <NeedStateLight state={need.state}>
            {leftWd === null ? null : t("need.left_wd", { days: leftWd })}
          </NeedStateLight>
        }
      />
      <Page>
        <Split aside={<ManageAside view={view} />}>
          <RequirementSheet need={need} />
          <CaseSheet need={need} />
          {cap ? <CapSheet cap={cap} price={need.price} ceilingFen={need.ceilingFen} /> : null}
          <Sheet title={t("need.timeline")}>
            <Timeline
              entries={view.timeline.map((event) => ({
                at: event.at,
                title: eventText(t, event),
                actor: event.actorName,
              }))}
            />
          </Sheet>
        </Split>
      </Page>
    </>
  );
}
