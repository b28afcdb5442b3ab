import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ComplaintLight } from "#app/components/complaint/complaint-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Events } from "#app/components/engagement/events.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { workspaceOf } from "#app/components/navigation.ts";
import { Page, Split } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { guarded } from "#app/server/guarded.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import {
  complainantHidden,
  complaintSubject,
  decisionsOf,
  findComplaint,
  statementsOf,
} from "#db/read/complaints.ts";
import { lightFor } from "#db/read/desk.ts";
import { timelineOf } from "#db/read/timeline.ts";
import { loadCalendar } from "#db/store/calendar.ts";
import { dutyOf } from "#domain/complaint/duty.ts";
import { takeStep } from "./complaint-action.ts";
import { StepForms } from "./complaint-forms.tsx";
import { formsFor } from "./complaint-may.ts";
import { Decisions, Next, Said } from "./complaint-sheets.tsx";

async function subject({ ctx, params }: HandlerArgs) {
  return complaintSubject(ctx.db, params.no ?? "");
}

export const loader = guarded("complaint.read", { subject }, async ({ ctx, params, t }) => {
  const found = await findComplaint(ctx.db, params.no ?? "");
  const { actor } = ctx;
  if (!found || actor.kind !== "person") throw new Response(null, { status: 404 });
  const now = ctx.now();
  const { complaint } = found;
  const [statements, decisions, events, cal] = await Promise.all([
    statementsOf(ctx.db, complaint.id),
    decisionsOf(ctx.db, complaint.id),
    timelineOf(ctx.db, `complaint:${complaint.no}`, "party"),
    loadCalendar(ctx.db),
  ]);
  const hidden = actor.organisationId === complaint.respondentId && complainantHidden(found, now);
  const duty = dutyOf(complaint, now);
  const { no, object, state, grounds, remedies, filedAt } = complaint;
  return {
    title: `${t("complaint.number", { no })} · ${t("site.name")}`,
    complaint: { no, object, state, grounds, remedies, filedAt },
    need: found.need,
    engagementNo: found.engagementNo,
    complainant: hidden ? null : found.complainant,
    respondent: found.respondent,
    statements: statements.map(({ organisationId: _, ...each }) =>
      hidden && each.kind !== "answered" ? { ...each, files: [] } : each,
    ),
    decisions: decisions.map(({ decidedBy: _, ...each }) => each),
    events: hidden ? events.map((each) => ({ ...each, actorName: null })) : events,
    duty: duty && { ...duty, light: lightFor(duty, cal, now) },
    forms: formsFor(actor, complaint, decisions, now),
    home: workspaceOf(actor.role),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("complaint.act", { subject }, takeStep);

export default function ComplaintPage() {
  const t = useT();
  const { complaint, statements, decisions, events, duty, forms, home } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket
        title={t("complaint.own.about", { object: t(`complaint.object.${complaint.object}`) })}
        number={t("complaint.number", { no: complaint.no })}
        crumbs={[{ href: home, label: t("nav.workspace") }]}
        state={<ComplaintLight state={complaint.state} />}
      />
      <Page>
        <Split
          aside={
            <>
              <Next duty={duty} />
              <Parties />
            </>
          }
        >
          <StepForms forms={forms} object={complaint.object} />
          <Said statements={statements} grounds={complaint.grounds} remedies={complaint.remedies} />
          <Decisions decisions={decisions} />
          <Events events={events} />
        </Split>
      </Page>
    </>
  );
}

function Parties() {
  const t = useT();
  const { local, instant } = useFormat();
  const { complaint, need, engagementNo, complainant, respondent } = useLoaderData<typeof loader>();
  const named = (unit: { name: string; nameEn: string | null }) =>
    local({ zh: unit.name, en: unit.nameEn ?? unit.name });
  return (
    <Sheet title={t("complaint.about")}>
      <KeyValues
        items={[
          [
            t("complaint.need"),
            <a key="need" href={`/needs/${need.no}`}>
              {need.no} {need.title}
            </a>,
          ],
          [t("complaint.engagement"), engagementNo],
          [t("complaint.complainant"), complainant ? named(complainant) : t("complaint.complainant_hidden")],
          [t("complaint.respondent"), named(respondent)],
          [t("complaint.filed_at"), instant(complaint.filedAt)],
        ]}
      />
    </Sheet>
  );
}
