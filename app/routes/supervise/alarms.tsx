import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AlarmLevel, checksText } from "#app/components/alarm/alarm-level.tsx";
import { DataTable } from "#app/components/data-table.tsx";
import { DueLight } from "#app/components/desk-tasks.tsx";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Page } from "#app/components/page.tsx";
import { withParam } from "#app/components/pagination.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { Tag } from "#app/components/tag.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { guarded } from "#app/server/guarded.ts";
import { listAlarms } from "#db/read/alarms.ts";
import { lightFor } from "#db/read/desk.ts";
import { loadCalendar } from "#db/store/calendar.ts";
import { workingDaysBetween } from "#domain/calendar/working-days.ts";
import { checkCodes } from "#domain/collusion/check.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { alarmFilterOf } from "./alarms-subject.ts";

export const loader = guarded("alarm.list", {}, async ({ ctx, url, t }) => {
  const { actor } = ctx;
  if (actor.kind !== "person") throw new Response(null, { status: 403 });
  const filter = alarmFilterOf(url.searchParams);
  const [found, cal] = await Promise.all([listAlarms(ctx.db, actor, filter), loadCalendar(ctx.db)]);
  const now = ctx.now();
  const rows = found.map(({ findings, ...row }) => {
    const until = row.closedAt ?? now;
    const age = workingDaysBetween(cal, dayOf(row.raisedAt), dayOf(until));
    const light = row.closedAt
      ? ("off" as const)
      : lightFor({ startsAt: row.raisedAt, dueAt: row.dueAt }, cal, now);
    return {
      ...row,
      checks: [...new Set(findings.map(({ check }) => check))],
      ageWd: age.ok ? age.value : null,
      light,
    };
  });
  return { title: `${t("alarm.list")} · ${t("site.name")}`, rows, filter, search: url.search };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Alarms() {
  const t = useT();
  const { rows, search } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t("alarm.list")} crumbs={[{ href: "/supervise", label: t("nav.workspace") }]}>
        <p className="ink2">{t("alarm.list.text")}</p>
      </Docket>
      <Page>
        <Sheet
          title={t("alarm.list")}
          note={t("alarm.count", { count: rows.length })}
          side={
            <a href={`/supervise/alarms/list.xlsx${search}`} download>
              {t("alarm.export")}
            </a>
          }
          pad={false}
        >
          <Filters />
          {rows.length === 0 ? (
            <EmptyState title={t("alarm.none")} text={t("alarm.none.text")} />
          ) : (
            <AlarmTable />
          )}
        </Sheet>
      </Page>
    </>
  );
}

function Filters() {
  const t = useT();
  const { filter, search } = useLoaderData<typeof loader>();
  const tag = (name: string, value: string, label: string, on: boolean) => (
    <Tag
      key={`${name}${value}`}
      href={withParam(search, name, on ? null : value)}
      tone={on ? "brand" : undefined}
    >
      {label}
    </Tag>
  );
  return (
    <>
      <nav className="row pad queue-filters" aria-label={t("queue.filter")}>
        {[3, 2, 1].map((level) =>
          tag("level", String(level), t(`alarm.level.${level as 1 | 2 | 3}`), filter.level === level),
        )}
        {(["waiting", "closed"] as const).map((state) =>
          tag("state", state, t(`alarm.filter.${state}`), filter.state === state),
        )}
        {tag("mine", "1", t("alarm.filter.mine"), filter.mine)}
        {filter.needNo ? tag("need", filter.needNo, filter.needNo, true) : null}
      </nav>
      <form className="row pad" method="get" action="/supervise/alarms">
        {[...new URLSearchParams(search)]
          .filter(([name]) => name !== "check")
          .map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
        <label className="row">
          <span className="small mut">{t("alarm.check")}</span>
          <select className="in" name="check" defaultValue={filter.check ?? ""}>
            <option value="">{t("alarm.check.all")}</option>
            {checkCodes.map((code) => (
              <option key={code} value={code}>
                {t(`alarm.check.${code}`)}
              </option>
            ))}
          </select>
        </label>
        <button className="btn s" type="submit">
          {t("ui.facets.apply")}
        </button>
      </form>
    </>
  );
}

function AlarmTable() {
  const t = useT();
  const { local, instant } = useFormat();
  const { rows } = useLoaderData<typeof loader>();
  return (
    <DataTable
      rows={rows}
      rowKey={(row) => row.no}
      columns={[
        {
          key: "what",
          label: t("alarm.what"),
          main: true,
          cell: (row) => (
            <>
              <a href={`/supervise/alarms/${row.no}`}>{checksText(t, row.checks)}</a>
              <div className="small mut">
                {row.needTitle ?? local({ zh: row.ownerName, en: row.ownerNameEn ?? row.ownerName })}{" "}
                <span className="nowrap">{row.needNo ?? row.ownerCode}</span>
              </div>
            </>
          ),
        },
        { key: "level", label: t("alarm.level"), cell: (row) => <AlarmLevel level={row.level} /> },
        { key: "state", label: t("alarm.state"), cell: (row) => t(`alarm.state.${row.state}`) },
        { key: "handler", label: t("alarm.handler"), cell: (row) => row.handler ?? "—" },
        {
          key: "age",
          label: t("alarm.age"),
          numeric: true,
          cell: (row) => (row.ageWd === null ? "—" : t("queue.age_wd", { count: row.ageWd })),
        },
        {
          key: "due",
          label: t("desk.due"),
          cell: (row) =>
            row.closedAt ? (
              <span className="nowrap">{instant(row.closedAt)}</span>
            ) : (
              <DueLight light={row.light} dueAt={row.dueAt} />
            ),
        },
        { key: "no", label: t("alarm.no"), cell: (row) => <span className="nowrap">{row.no}</span> },
      ]}
    />
  );
}
