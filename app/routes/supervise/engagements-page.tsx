import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { terminateEngagement } from "#app/commands/engagement/terminate-engagement.ts";
import { Contract } from "#app/components/engagement/contract.tsx";
import { Events } from "#app/components/engagement/events.tsx";
import { EngagementDocket, EngagementRail } from "#app/components/engagement/head.tsx";
import { Payments } from "#app/components/engagement/payments.tsx";
import { Ratings } from "#app/components/engagement/ratings.tsx";
import { Thread } from "#app/components/engagement/thread.tsx";
import { Stages } from "#app/components/engagement/stages.tsx";
import { mayBeRevoked, Versions } from "#app/components/engagement/versions.tsx";
import { Form } from "#app/components/form.tsx";
import { LineSplit } from "#app/components/line-split.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded, type HandlerArgs } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { engagementPage } from "#db/read/engagement-page.ts";
import { engagementSubject } from "#db/read/engagement.ts";

async function subject({ ctx, params }: HandlerArgs) {
  const found = await engagementSubject(ctx.db, params.no ?? "");
  return found && { jurisdiction: found.jurisdiction };
}

export const loader = guarded("engagement.supervise", { subject }, async ({ ctx, params, t }) => {
  const page = await engagementPage(ctx.db, params.no ?? "", "public", ctx.now());
  if (!page) throw new Response(null, { status: 404 });
  const mayEnd = ctx.actor.kind === "person" && ctx.actor.role === "supervisor";
  return { title: `${page.need.title} · ${t("site.name")}`, page, mayEnd };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("engagement.terminate", { subject }, async ({ ctx, params, request, t }) => {
  const form = await parseForm(request, z.object({ reason: z.string().max(1000) }));
  if (!form.ok) return form.response;
  const no = params.no ?? "";
  const outcome = await terminateEngagement(ctx, { no, ...form.value });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(`/supervise/engagements/${no}`);
});

export default function SupervisedEngagement() {
  const { page, mayEnd } = useLoaderData<typeof loader>();
  const t = useT();
  const running = !["accepted", "completed", "terminated"].includes(page.row.state);
  return (
    <>
      <EngagementDocket view={page} side="supervise" />
      <Page>
        <Split aside={<EngagementRail view={page} />}>
          <Stages rows={page.stages} />
          <Versions rows={page.deliverables} roundsLeft={page.roundsLeft}>
            {mayEnd && mayBeRevoked(page.deliverables) ? (
              <p>
                <a href={`/supervise/engagements/${page.row.no}/revoke`}>{t("report.revoke.link")}</a>
              </p>
            ) : null}
          </Versions>
          <LineSplit lines={page.lines} />
          <Contract contract={page.contract} />
          <Payments rows={page.milestones} actionOf={() => null} />
          <Ratings rows={page.ratings} dueAt={page.row.ratingDueAt} over={page.ratingOver} />
          {mayEnd && running ? <Termination /> : null}
          <Thread rows={page.messages} />
          <Events events={page.events} />
        </Split>
      </Page>
    </>
  );
}

function Termination() {
  const t = useT();
  return (
    <Sheet title={t("engagement.terminate")}>
      <Form labels={{ reason: t("engagement.terminate.reason") }}>
        <p className="ink2">{t("engagement.terminate.intro")}</p>
        <TextareaField name="reason" rows={3} maxLength={1000} />
        <p>
          <SubmitButton tone="danger">{t("engagement.terminate.submit")}</SubmitButton>
        </p>
      </Form>
    </Sheet>
  );
}
