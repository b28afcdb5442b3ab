import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { changeStates, type ChangeState } from "#domain/agency/change.ts";
import { applicationStates, type ApplicationState } from "#domain/agency/service-application.ts";
import { lightOf } from "#domain/calendar/light.ts";
import type { Role } from "#domain/shared/actor.ts";
import { Docket } from "#app/components/docket.tsx";
import { Page } from "#app/components/page.tsx";
import { Tag } from "#app/components/tag.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { guarded } from "#app/server/guarded.ts";
import { changeQueue } from "#db/read/agency-changes.ts";
import { serviceQueue } from "#db/read/agency-services.ts";
import { loadCalendar } from "#db/store/calendar.ts";
import { ChangeTable, ServiceTable } from "./services-tables.tsx";

const limit = 200;

function waitingServices(role: Role): readonly ApplicationState[] {
  if (role === "operator") return ["submitted"];
  return role === "regulator" ? ["checked"] : ["submitted", "checked"];
}
function waitingChanges(role: Role): readonly ChangeState[] {
  return role === "supervisor" ? ["checked"] : ["submitted", "checked"];
}

export const loader = guarded("vetting.list", {}, async ({ ctx, url, t }) => {
  const { actor } = ctx;
  if (actor.kind !== "person") throw new Response(null, { status: 403 });
  const all = url.searchParams.get("show") === "all";
  const [services, changes, cal] = await Promise.all([
    serviceQueue(ctx.db, actor, { states: all ? applicationStates : waitingServices(actor.role), limit }),
    changeQueue(ctx.db, actor.jurisdictions, {
      states: all ? changeStates : waitingChanges(actor.role),
      limit,
    }),
    loadCalendar(ctx.db),
  ]);
  const now = ctx.now();
  const light = (startsAt: Date, dueAt: Date, doneAt: Date | null) =>
    lightOf({ startsAt, dueAt, now, cal, doneAt });
  const waits = (state: string) => state === "submitted" || state === "checked";
  return {
    title: `${t("life.queue.title")} · ${t("site.name")}`,
    all,
    services: services.map((row) => ({
      ...row,
      light: light(row.checkedAt ?? row.submittedAt, row.dueAt, waits(row.state) ? null : row.submittedAt),
    })),
    changes: changes.map((row) => ({
      ...row,
      light: light(row.requestedAt, row.dueAt, waits(row.state) ? null : row.requestedAt),
    })),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function VettingQueue() {
  const t = useT();
  const { all, services, changes } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t("life.queue.title")} crumbs={[{ href: "/supervise", label: t("nav.workspace") }]}>
        <p className="small ink2">{t("life.queue.intro")}</p>
        <nav className="row" aria-label={t("life.queue.title")}>
          <Tag href="/supervise/services" tone={all ? undefined : "brand"}>
            {t("life.queue.waiting")}
          </Tag>
          <Tag href="/supervise/services?show=all" tone={all ? "brand" : undefined}>
            {t("life.queue.all")}
          </Tag>
        </nav>
      </Docket>
      <Page>
        <ServiceTable rows={services} />
        <ChangeTable rows={changes} />
      </Page>
    </>
  );
}
