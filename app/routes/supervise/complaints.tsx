import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ComplaintTable } from "#app/components/complaint/complaint-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { guarded } from "#app/server/guarded.ts";
import { complaintLine } from "#db/read/complaint-lines.ts";
import { complaintsIn } from "#db/read/complaints.ts";
import { loadCalendar } from "#db/store/calendar.ts";

export const loader = guarded("complaint.list", {}, async ({ ctx, url, t }) => {
  const actor = ctx.actor.kind === "person" ? ctx.actor : null;
  const running = url.searchParams.get("view") !== "ended";
  const [found, cal] = await Promise.all([
    complaintsIn(ctx.db, actor?.jurisdictions ?? [], running),
    loadCalendar(ctx.db),
  ]);
  const reader = { readerId: actor?.organisationId ?? 0, now: ctx.now(), cal };
  const rows = found.map((each) => complaintLine(each, reader));
  return { title: `${t("complaint.list")} · ${t("site.name")}`, rows, running };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function ComplaintList() {
  const t = useT();
  const { rows, running } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t("complaint.list")} crumbs={[{ href: "/supervise", label: t("nav.workspace") }]} />
      <Page>
        <Sheet
          title={t(running ? "complaint.running" : "complaint.ended")}
          side={
            <a href={running ? "?view=ended" : "?view=running"}>
              {t(running ? "complaint.show_ended" : "complaint.show_running")}
            </a>
          }
          pad={false}
        >
          {rows.length === 0 ? (
            <EmptyState title={t("complaint.list.none")} text={t("complaint.list.none_text")} />
          ) : (
            <ComplaintTable rows={rows} />
          )}
        </Sheet>
      </Page>
    </>
  );
}
