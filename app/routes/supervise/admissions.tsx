import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lightOf } from "#domain/calendar/light.ts";
import { DataTable } from "#app/components/data-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Light } from "#app/components/light.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { guarded } from "#app/server/guarded.ts";
import { admissionMatters } from "#db/read/admission.ts";
import { loadCalendar } from "#db/store/calendar.ts";
import { lightStateOf } from "./light-state.ts";

export const loader = guarded("admission.watch", {}, async ({ ctx, t }) => {
  const scope = ctx.actor.kind === "person" ? ctx.actor.jurisdictions : [];
  const cal = await loadCalendar(ctx.db);
  const matters = (await admissionMatters(ctx.db, scope)).map((row) => ({
    ...row,
    light: lightStateOf(lightOf({ startsAt: row.startsAt, dueAt: row.dueAt, now: ctx.now(), cal })),
  }));
  return { title: `${t("admission.watch")} · ${t("site.name")}`, matters };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Admissions() {
  const t = useT();
  const format = useFormat();
  const { matters } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t("admission.watch")} crumbs={[{ href: "/supervise", label: t("nav.workspace") }]}>
        <p className="small ink2">{t("admission.watch_intro")}</p>
      </Docket>
      <Page>
        <Sheet title={t("admission.watch")} pad={matters.length === 0}>
          {matters.length === 0 ? (
            <EmptyState title={t("admission.watch_none")} text={t("admission.watch_none_text")} />
          ) : (
            <DataTable
              rows={matters}
              rowKey={(row) => `${row.matter} ${row.registrationId} ${row.reviewId} ${String(row.startsAt)}`}
              columns={[
                {
                  key: "name",
                  label: t("admission.agency"),
                  main: true,
                  cell: (row) => (
                    <a
                      href={
                        row.registrationId === null
                          ? `/supervise/identity-reviews/${row.reviewId}`
                          : `/supervise/registrations/${row.registrationId}`
                      }
                    >
                      {row.name}
                    </a>
                  ),
                },
                {
                  key: "matter",
                  label: t("admission.watch_matter"),
                  cell: (row) => t(`admission.matter.${row.matter}`),
                },
                { key: "due", label: t("admission.watch_due"), cell: (row) => format.instant(row.dueAt) },
                {
                  key: "light",
                  label: t("registration.light"),
                  cell: (row) => <Light state={row.light} />,
                },
              ]}
            />
          )}
        </Sheet>
      </Page>
    </>
  );
}
