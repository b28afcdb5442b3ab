import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readWindows } from "#app/commands/complaint/read-windows.ts";
import { acceptVersion } from "#app/commands/engagement/accept-version.ts";
import { returnVersion } from "#app/commands/engagement/return-version.ts";
import { signContract } from "#app/commands/engagement/sign-contract.ts";
import { ceilingsFor } from "#app/commands/rating/ceilings.ts";
import { rateEngagement } from "#app/commands/rating/rate-engagement.ts";
import { ComplaintCall } from "#app/components/complaint/complaint-call.tsx";
import { Contract } from "#app/components/engagement/contract.tsx";
import { Events } from "#app/components/engagement/events.tsx";
import { EngagementDocket, EngagementRail } from "#app/components/engagement/head.tsx";
import { Payments } from "#app/components/engagement/payments.tsx";
import { RatingForm } from "#app/components/engagement/rating-form.tsx";
import { Ratings } from "#app/components/engagement/ratings.tsx";
import { SignForm } from "#app/components/engagement/sign-form.tsx";
import { ThreadLink } from "#app/components/engagement/thread.tsx";
import { Stages } from "#app/components/engagement/stages.tsx";
import { Versions } from "#app/components/engagement/versions.tsx";
import { LineSplit } from "#app/components/line-split.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { ButtonLink } from "#app/components/submit-button.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { defectsForm, linesOf, rateForm, signForm, versionForm } from "#app/server/engagement-actions.ts";
import { guarded } from "#app/server/guarded.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { engagementPage } from "#db/read/engagement-page.ts";
import { engagementSubject } from "#db/read/engagement.ts";
import { Acceptance } from "./engagements-acceptance.tsx";

const subject = ({ ctx, params }: HandlerArgs) => engagementSubject(ctx.db, params.no ?? "");

export const loader = guarded("engagement.read-owner", { subject }, async ({ ctx, params, t }) => {
  const page = await engagementPage(ctx.db, params.no ?? "", "owner", ctx.now());
  if (!page) throw new Response(null, { status: 404 });
  const ceilings = ceilingsFor("owner", {
    row: page.row,
    capFen: page.need.capFen,
    milestones: page.milestones,
    now: ctx.now(),
  });
  const complaintWindows = await readWindows(
    ctx.db,
    ctx.actor,
    { kind: "engagement", no: page.row.no },
    { objects: ["delivery"], now: ctx.now() },
  );
  return { title: `${page.need.title} · ${t("site.name")}`, page, complaintWindows, ceilings };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("engagement.act-owner", { subject }, async ({ ctx, params, request, t }) => {
  const no = params.no ?? "";
  const form = await parseForms(request, {
    sign: signForm,
    accept: versionForm,
    "send-back": defectsForm,
    rate: rateForm("owner"),
  });
  if (!form.ok) return form.response;
  const outcome =
    form.name === "sign"
      ? await signContract(ctx, { no, ...form.value })
      : form.name === "accept"
        ? await acceptVersion(ctx, { no, ...form.value })
        : form.name === "send-back"
          ? await returnVersion(ctx, {
              no,
              version: form.value.version,
              defects: linesOf(form.value.defects),
            })
          : await rateEngagement(ctx, { no, marks: form.value.marks, text: form.value.text ?? "" });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(`/owner/engagements/${no}`);
});

export default function OwnerEngagement() {
  const t = useT();
  const { page, complaintWindows, ceilings } = useLoaderData<typeof loader>();
  const { row, contract } = page;
  const signing =
    contract !== null &&
    (row.state === "drafting" || row.state === "half_signed") &&
    contract.ownerSignedAt === null;
  return (
    <>
      <EngagementDocket view={page} side="owner" />
      <Page>
        <Split aside={<EngagementRail view={page} />}>
          {signing ? (
            <Contract contract={contract}>
              <SignForm bodySha256={contract.bodySha256} />
            </Contract>
          ) : null}
          <Stages rows={page.stages} />
          {row.state === "delivered" ? (
            <Acceptance version={page.deliverables[0]?.version ?? 1} roundsLeft={page.roundsLeft} />
          ) : null}
          <Versions rows={page.deliverables} roundsLeft={page.roundsLeft} />
          <LineSplit lines={page.lines} />
          {signing ? null : <Contract contract={contract} />}
          <Payments
            rows={page.milestones}
            actionOf={(each) =>
              each.state === "due" ? (
                <ButtonLink small href={`/owner/engagements/${row.no}/payments?seq=${each.seq}`}>
                  {t("engagement.pay")}
                </ButtonLink>
              ) : null
            }
          />
          <Ratings rows={page.ratings} dueAt={row.ratingDueAt} over={page.ratingOver}>
            {page.mayRate ? <RatingForm side="owner" ceilings={ceilings} /> : null}
          </Ratings>
          <ComplaintCall about={`engagement:${row.no}`} windows={complaintWindows} />
          <ThreadLink href={`/owner/engagements/${row.no}/messages`} count={page.messages.length} />
          <Events events={page.events} />
        </Split>
      </Page>
    </>
  );
}
