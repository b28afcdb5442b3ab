import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { cancelNeed } from "#app/commands/need/cancel-need.ts";
import { askCancellation } from "#app/commands/need/cancel-asked.ts";
import { discardNeed } from "#app/commands/need/discard-need.ts";
import { refuseApproval } from "#app/commands/need/refuse-approval.ts";
import { publishAgain } from "#app/commands/need/publish-again.ts";
import { publishNeed } from "#app/commands/need/publish-need.ts";
import { takeBackNeed } from "#app/commands/need/take-back-need.ts";
import { Docket } from "#app/components/docket.tsx";
import { NeedStateLight } from "#app/components/need-state.tsx";
import { CapSheet, CaseSheet, RequirementSheet } from "#app/components/need-sheets.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { PriceRoundsSheet } from "#app/components/price-rounds.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { Timeline } from "#app/components/timeline.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { eventText } from "#app/i18n/event-text.ts";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { cancelCodes } from "#domain/need/cancel-codes.ts";
import { ownNeed } from "./need-subject.ts";
import { AnswerSheets } from "./needs-answers.tsx";
import { ManageAside } from "./needs-manage-aside.tsx";
import { loadManage } from "./needs-manage-view.ts";

const wish = z.object({ code: z.enum(cancelCodes), reason: z.string().min(2).max(500) });
const forms = {
  publish: z.object({}),
  refuse: z.object({ reason: z.string().trim().min(2).max(500) }),
  "take-back": z.object({}),
  discard: z.object({}),
  cancel: wish,
  "ask-cancel": wish,
  again: z.object({}),
};
const plain = { publish: publishNeed, "take-back": takeBackNeed, discard: discardNeed, again: publishAgain };

export const loader = guarded("need.manage", { subject: ownNeed }, loadManage);
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("need.manage", { subject: ownNeed }, async ({ ctx, request, params, t }) => {
  const form = await parseForms(request, forms);
  if (!form.ok) return form.response;
  const no = params.no ?? "";
  const outcome =
    form.name === "cancel" || form.name === "ask-cancel"
      ? await (form.name === "cancel" ? cancelNeed : askCancellation)(ctx, { no, ...form.value })
      : form.name === "refuse"
        ? await refuseApproval(ctx, { no, ...form.value })
        : await plain[form.name](ctx, { no });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(form.name === "discard" ? "/owner" : `/owner/needs/${no}`);
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
          {view.answers ? <AnswerSheets view={view} /> : <RequirementSheet need={need} />}
          <PriceRoundsSheet rounds={view.priceRounds} />
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
