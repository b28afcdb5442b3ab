import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Alert } from "#app/components/alert.tsx";
import { OwnComplaints } from "#app/components/complaint/own-complaints.tsx";
import { DeskEngagements } from "#app/components/desk-engagements.tsx";
import { DeskTasks } from "#app/components/desk-tasks.tsx";
import { Docket } from "#app/components/docket.tsx";
import { GradeBadge } from "#app/components/grade-badge.tsx";
import { Page } from "#app/components/page.tsx";
import { StatBar } from "#app/components/stat-bar.tsx";
import { ButtonLink } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { guarded } from "#app/server/guarded.ts";
import { unitName } from "#app/server/unit-name.ts";
import { checklistFacts } from "#db/read/agency-company.ts";
import { waitingOf } from "#db/read/agency-waiting.ts";
import { ownComplaintLines } from "#db/read/complaint-lines.ts";
import { agencyDesk } from "#db/read/desk-agency.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { Checklist } from "./checklist.tsx";
import { OpenNeeds, SealedQuotes } from "./desk-needs.tsx";

/** Who quotes, confirms and answers for the agency; its finance officer confirms payments. */
const bidders = ["agency_staff", "agency_admin"] as const;

export const loader = guarded("desk.agency", {}, async ({ ctx, t }) => {
  if (ctx.actor.kind !== "person") throw new Response(null, { status: 403 });
  if (ctx.actor.unverified) throw redirect("/account/registration");
  const desk = await agencyDesk(ctx.db, ctx.actor.organisationId, ctx.now());
  if (!desk) throw new Response(null, { status: 404 });
  const checklist = await checklistFacts(ctx.db, ctx.actor.organisationId, ctx.now());
  const complaints = await ownComplaintLines(ctx.db, ctx.actor.organisationId, ctx.now());
  const bids = hasRole(ctx.actor, ...bidders);
  const title = `${t("desk.agency.title")} · ${t("site.name")}`;
  const shown = bids ? checklist : null;
  const waiting = bids ? await waitingOf(ctx.db, ctx.actor.organisationId) : null;
  return { title, unit: unitName(ctx), complaints, desk, checklist: shown, waiting, bids };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

type Task = NonNullable<Awaited<ReturnType<typeof agencyDesk>>>["tasks"][number];
function hrefOf({ kind, ref }: Pick<Task, "kind" | "ref">): string {
  if (kind === "confirm_award") return `/agency/awards/${ref}`;
  if (kind === "state_case") return `/agency/sanctions/${ref}`;
  if (kind === "answer_talk") return `/agency/needs/${ref}/talk`;
  if (kind === "bid_round") return `/agency/needs/${ref}/rounds`;
  return `/agency/engagements/${ref}`;
}

export default function AgencyDesk() {
  const t = useT();
  const { local } = useFormat();
  const { unit, complaints, desk, checklist, waiting, bids } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket
        title={t("desk.agency.title")}
        facts={[{ value: local(unit) }]}
        state={<GradeBadge grade={desk.standing.grade} />}
        side={<ButtonLink href={`/agencies/${desk.standing.uscc}`}>{t("desk.agency.profile")}</ButtonLink>}
      />
      <Page>
        {desk.mayQuote ? null : (
          <Alert tone="warn" title={t("desk.agency.barred")}>
            {t("desk.agency.barred_text")}
          </Alert>
        )}
        <DeskTasks
          tasks={desk.tasks.filter(({ kind }) => bids || kind === "confirm_payment")}
          hrefOf={hrefOf}
          none={{ title: t("desk.agency.none"), text: t("desk.agency.none_text") }}
        />
        {checklist && waiting ? <Checklist facts={checklist} waiting={waiting} /> : null}
        {desk.mayQuote && bids ? <OpenNeeds rows={desk.open} /> : null}
        {bids ? <SealedQuotes rows={desk.sealed} /> : null}
        <OwnComplaints rows={complaints} />
        <DeskEngagements
          rows={desk.engagements}
          title={t("desk.agency.running")}
          none={t("desk.agency.engagements_none")}
          other={t("case.owner")}
          hrefOf={({ no }) => `/agency/engagements/${no}`}
        />
        <Figures />
      </Page>
    </>
  );
}

function Figures() {
  const t = useT();
  const { number, money, percent } = useFormat();
  const { figures, standing } = useLoaderData<typeof loader>().desk;
  const { completed, onTime } = figures;
  return (
    <StatBar
      label={t("desk.figures")}
      figures={[
        { label: t("desk.agency.score"), value: standing.score === null ? "—" : standing.score.toFixed(2) },
        { label: t("desk.agency.completed"), value: number(completed) },
        {
          label: t("desk.agency.on_time"),
          value: completed > 0 ? percent((onTime * 10_000) / completed, 1) : "—",
        },
        { label: t("desk.agency.earned"), value: money(figures.earnedFen) },
      ]}
    />
  );
}
