import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "#app/components/data-table.tsx";
import { OwnComplaints } from "#app/components/complaint/own-complaints.tsx";
import { DeskEngagements } from "#app/components/desk-engagements.tsx";
import { DeskTasks } from "#app/components/desk-tasks.tsx";
import { Docket } from "#app/components/docket.tsx";
import { NeedStateLight } from "#app/components/need-state.tsx";
import { OwnerNav } from "#app/components/owner-nav.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { StatBar } from "#app/components/stat-bar.tsx";
import { ButtonLink } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { guarded } from "#app/server/guarded.ts";
import { unitName } from "#app/server/unit-name.ts";
import { ownComplaintLines } from "#db/read/complaint-lines.ts";
import { ownerDesk } from "#db/read/desk-owner.ts";

export const loader = guarded("desk.owner", {}, async ({ ctx, t }) => {
  if (ctx.actor.kind !== "person") throw new Response(null, { status: 403 });
  if (ctx.actor.unverified) throw redirect("/account/registration");
  const desk = await ownerDesk(ctx.db, ctx.actor.organisationId, ctx.now(), {
    approves: ctx.actor.role === "owner_approver",
  });
  const complaints = await ownComplaintLines(ctx.db, ctx.actor.organisationId, ctx.now());
  return { title: `${t("desk.owner.title")} · ${t("site.name")}`, unit: unitName(ctx), complaints, desk };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

type Tasks = Awaited<ReturnType<typeof ownerDesk>>["tasks"];
/** The page where the thing itself is done. */
function hrefOf({ kind, ref }: Pick<Tasks[number], "kind" | "ref">): string {
  if (kind === "requirement") return `/owner/needs/new?requirement=${ref}`;
  if (kind === "draft" || kind === "own_approval") return `/owner/needs/${ref}`;
  if (kind === "lead_talk") return `/owner/needs/${ref}/talks`;
  return `/owner/engagements/${ref}`;
}

export default function OwnerDesk() {
  const t = useT();
  const { local } = useFormat();
  const { unit, complaints, desk } = useLoaderData<typeof loader>();
  const newCase = <ButtonLink href="/owner/cases/new">{t("desk.owner.new_case")}</ButtonLink>;
  return (
    <>
      <Docket
        title={t("desk.owner.title")}
        facts={[{ value: local(unit) }]}
        side={
          <>
            {newCase}
            <ButtonLink primary href="/owner/needs/new">
              {t("desk.owner.new_need")}
            </ButtonLink>
          </>
        }
      >
        <OwnerNav at="desk" />
      </Docket>
      <Page>
        <DeskTasks
          tasks={desk.tasks}
          hrefOf={hrefOf}
          none={{ title: t("desk.owner.none"), text: t("desk.owner.none_text"), action: newCase }}
        />
        <Needs />
        <OwnComplaints rows={complaints} />
        <DeskEngagements
          rows={desk.engagements}
          title={t("desk.owner.engagements")}
          none={t("desk.owner.engagements_none")}
          other={t("agency.name")}
          hrefOf={({ no }) => `/owner/engagements/${no}`}
        />
        <Figures />
      </Page>
    </>
  );
}

function Needs() {
  const t = useT();
  const { instant } = useFormat();
  const { desk } = useLoaderData<typeof loader>();
  return (
    <Sheet title={t("desk.owner.needs")} pad={desk.needs.length === 0}>
      {desk.needs.length === 0 ? (
        <p className="mut">{t("desk.owner.needs_none")}</p>
      ) : (
        <DataTable
          rows={desk.needs}
          rowKey={(row) => row.no}
          columns={[
            {
              key: "title",
              label: t("desk.what"),
              main: true,
              cell: (row) => (
                <>
                  <a href={`/owner/needs/${row.no}`}>{row.title}</a>{" "}
                  <span className="small mut nowrap">{row.no}</span>
                </>
              ),
            },
            { key: "state", label: t("desk.state"), cell: (row) => <NeedStateLight state={row.state} /> },
            {
              key: "due",
              label: t("desk.due"),
              cell: (row) => {
                const at = row.state === "publicised" ? row.publicityEndsAt : row.closesAt;
                return at ? <span className="nowrap">{instant(at)}</span> : "—";
              },
            },
          ]}
        />
      )}
    </Sheet>
  );
}

function Figures() {
  const t = useT();
  const { number, money, percent } = useFormat();
  const { figures, engagements } = useLoaderData<typeof loader>().desk;
  const savedFen = figures.cappedFen - figures.pricedFen;
  const rate = figures.cappedFen > 0 ? percent((savedFen * 10_000) / figures.cappedFen, 1) : null;
  return (
    <StatBar
      label={t("desk.figures")}
      figures={[
        { label: t("desk.owner.cases"), value: number(figures.cases) },
        {
          label: t("desk.owner.running"),
          value: number(engagements.filter((row) => !row.acceptedAt).length),
        },
        { label: t("desk.owner.completed"), value: number(figures.completed) },
        { label: t("desk.owner.spent"), value: money(figures.spentFen) },
        { label: t("desk.owner.saved"), value: rate ? money(savedFen) : "—", note: rate },
      ]}
    />
  );
}
