import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { hasRole } from "#domain/shared/actor.ts";
import { readWindows } from "#app/commands/complaint/read-windows.ts";
import { confirmPayment } from "#app/commands/engagement/confirm-payment.ts";
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
import { mayBeRevoked, Versions } from "#app/components/engagement/versions.tsx";
import { LineSplit } from "#app/components/line-split.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { ButtonLink } from "#app/components/submit-button.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { rateForm, signForm } from "#app/server/engagement-actions.ts";
import { guarded } from "#app/server/guarded.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { engagementPage } from "#db/read/engagement-page.ts";
import { engagementSubject } from "#db/read/engagement.ts";
import { PaymentAnswer } from "./engagements-payment.tsx";

async function subject({ ctx, params }: HandlerArgs) {
  const found = await engagementSubject(ctx.db, params.no ?? "");
  return found && { ...found, partyIds: [found.agencyId] };
}

export const loader = guarded("engagement.read-agency", { subject }, async ({ ctx, params, t }) => {
  const page = await engagementPage(ctx.db, params.no ?? "", "agency", ctx.now());
  if (!page) throw new Response(null, { status: 404 });
  const ceilings = ceilingsFor("agency", {
    row: page.row,
    capFen: page.need.capFen,
    milestones: page.milestones,
    now: ctx.now(),
  });
  // Finance confirms money and nothing else; staff do the work and leave the money to it.
  const works = hasRole(ctx.actor, "agency_staff", "agency_admin");
  const confirms = hasRole(ctx.actor, "agency_admin", "agency_finance");
  const complaintWindows = await readWindows(
    ctx.db,
    ctx.actor,
    { kind: "engagement", no: page.row.no },
    { objects: ["delivery"], now: ctx.now() },
  );
  return {
    title: `${page.need.title} · ${t("site.name")}`,
    page,
    complaintWindows,
    ceilings,
    works,
    confirms,
    mayRevoke: hasRole(ctx.actor, "agency_admin") && mayBeRevoked(page.deliverables),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const confirmForm = z.object({
  seq: z.number().int().positive(),
  answer: z.enum(["received", "missing"]),
  reason: z.string().max(200).optional(),
});

export const action = guarded("engagement.act-agency", { subject }, async ({ ctx, params, request, t }) => {
  const no = params.no ?? "";
  const form = await parseForms(request, { sign: signForm, payment: confirmForm, rate: rateForm("agency") });
  if (!form.ok) return form.response;
  const outcome =
    form.name === "sign"
      ? await signContract(ctx, { no, ...form.value })
      : form.name === "rate"
        ? await rateEngagement(ctx, { no, marks: form.value.marks, text: form.value.text ?? "" })
        : form.value.answer === "received"
          ? await confirmPayment(ctx, { no, seq: form.value.seq, received: true })
          : await confirmPayment(ctx, {
              no,
              seq: form.value.seq,
              received: false,
              reason: form.value.reason ?? "",
            });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(`/agency/engagements/${no}`);
});

export default function AgencyEngagement() {
  const t = useT();
  const { page, complaintWindows, ceilings, works, confirms, mayRevoke } = useLoaderData<typeof loader>();
  const { row, contract } = page;
  const signing =
    works &&
    contract !== null &&
    (row.state === "drafting" || row.state === "half_signed") &&
    contract.agencySignedAt === null;
  const delivering = works && (row.state === "contracted" || row.state === "reworking");
  const paid = page.milestones.find((each) => each.state === "paid");
  return (
    <>
      <EngagementDocket view={page} side="agency" />
      <Page>
        <Split aside={<EngagementRail view={page} />}>
          {signing ? (
            <Contract contract={contract}>
              <SignForm bodySha256={contract.bodySha256} />
            </Contract>
          ) : null}
          <Stages rows={page.stages} />
          <Versions rows={page.deliverables} roundsLeft={page.roundsLeft}>
            {delivering ? (
              <p>
                <ButtonLink primary href={`/agency/engagements/${row.no}/deliverables`}>
                  {t("engagement.deliver")}
                </ButtonLink>
              </p>
            ) : null}
            {mayRevoke ? (
              <p>
                <a href={`/agency/engagements/${row.no}/revoke`}>{t("report.revoke.link")}</a>
              </p>
            ) : null}
          </Versions>
          <LineSplit lines={page.lines} />
          {signing ? null : <Contract contract={contract} />}
          <Payments rows={page.milestones} actionOf={() => null}>
            {paid && confirms ? (
              <PaymentAnswer
                seq={paid.seq}
                kind={paid.kind}
                amountFen={paid.amountFen}
                reference={paid.reference ?? ""}
              />
            ) : null}
          </Payments>
          <Ratings rows={page.ratings} dueAt={row.ratingDueAt} over={page.ratingOver}>
            {page.mayRate && works ? <RatingForm side="agency" ceilings={ceilings} /> : null}
          </Ratings>
          <ComplaintCall about={`engagement:${row.no}`} windows={complaintWindows} />
          <ThreadLink href={`/agency/engagements/${row.no}/messages`} count={page.messages.length} />
          <Events events={page.events} />
        </Split>
      </Page>
    </>
  );
}
