import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lightOf } from "#domain/calendar/light.ts";
import { registrationStates } from "#domain/account/registration.ts";
import { DataTable } from "#app/components/data-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Light } from "#app/components/light.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { Tag } from "#app/components/tag.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { guarded } from "#app/server/guarded.ts";
import { listRegistrations } from "#db/read/registration.ts";
import { loadCalendar } from "#db/store/calendar.ts";
import { lightStateOf } from "./light-state.ts";

const shown = 200;

export const loader = guarded("registration.list", {}, async ({ ctx, url, t }) => {
  const all = url.searchParams.get("show") === "all";
  const scope = ctx.actor.kind === "person" ? ctx.actor.jurisdictions : [];
  const [rows, cal] = await Promise.all([
    listRegistrations(ctx.db, scope, all ? registrationStates : ["submitted"], shown),
    loadCalendar(ctx.db),
  ]);
  const registrations = rows.map((row) => {
    const doneAt = row.state === "submitted" ? null : row.decidedAt;
    return {
      ...row,
      light: lightOf({ startsAt: row.submittedAt, dueAt: row.dueAt, now: ctx.now(), cal, doneAt }),
    };
  });
  return { title: `${t("registration.queue")} · ${t("site.name")}`, all, registrations };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Registrations() {
  const t = useT();
  const { all, registrations } = useLoaderData<typeof loader>();
  const side = (
    <>
      <a href="/supervise/registrations" aria-current={all ? undefined : "page"}>
        {t("registration.queue_waiting")}
      </a>
      <a href="/supervise/registrations?show=all" aria-current={all ? "page" : undefined}>
        {t("registration.queue_all")}
      </a>
    </>
  );
  return (
    <>
      <Docket title={t("registration.queue")}>
        <p className="small ink2">{t("registration.queue_intro")}</p>
      </Docket>
      <Page>
        <Sheet
          title={all ? t("registration.queue_all") : t("registration.queue_waiting")}
          side={side}
          pad={registrations.length === 0}
        >
          {registrations.length === 0 ? (
            <EmptyState title={t("registration.queue_none")} text={t("registration.queue_none_text")} />
          ) : (
            <Queue />
          )}
        </Sheet>
      </Page>
    </>
  );
}

function Queue() {
  const t = useT();
  const format = useFormat();
  const { registrations } = useLoaderData<typeof loader>();
  return (
    <DataTable
      rows={registrations}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "name",
          label: t("register.name"),
          main: true,
          cell: (row) => <a href={`/supervise/registrations/${row.id}`}>{row.name}</a>,
        },
        {
          key: "code",
          label: t("register.uscc"),
          wideOnly: true,
          cell: (row) => <span className="nowrap">{row.code}</span>,
        },
        {
          key: "kind",
          label: t("registration.kind"),
          cell: (row) => t(row.kind === "agency" ? "registration.kind.agency" : "registration.kind.owner"),
        },
        {
          key: "place",
          label: t("register.place"),
          cell: (row) => format.local({ zh: row.placeZh, en: row.placeEn }),
        },
        { key: "at", label: t("registration.submitted_at"), cell: (row) => format.instant(row.submittedAt) },
        { key: "due", label: t("registration.due"), cell: (row) => format.instant(row.dueAt) },
        {
          key: "light",
          label: t("registration.light"),
          cell: (row) => <Light state={lightStateOf(row.light)} />,
        },
        {
          key: "state",
          label: t("registration.state"),
          cell: (row) => <Tag>{t(`registration.state.${row.state}`)}</Tag>,
        },
      ]}
    />
  );
}
