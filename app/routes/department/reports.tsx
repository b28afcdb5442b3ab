import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "#app/components/data-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { lightStateOf } from "#app/components/engagement/stages.tsx";
import { Light } from "#app/components/light.tsx";
import { Page } from "#app/components/page.tsx";
import { Pagination, withParam } from "#app/components/pagination.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { Tag } from "#app/components/tag.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { guarded } from "#app/server/guarded.ts";
import { listReports, withLights } from "#db/read/department-reports.ts";

export const loader = guarded("report.list", {}, async ({ ctx, url, t }) => {
  const departmentId = ctx.actor.kind === "person" ? ctx.actor.organisationId : 0;
  const waiting = url.searchParams.get("view") !== "answered";
  const page = Math.min(1_000, Math.max(1, Number.parseInt(url.searchParams.get("page") ?? "1", 10) || 1));
  const list = await listReports(ctx.db, departmentId, { waiting, page });
  const rows = await withLights(ctx.db, list.rows, ctx.now());
  return {
    title: `${t("report.title")} · ${t("site.name")}`,
    list: { ...list, rows },
    waiting,
    search: url.search,
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Reports() {
  const t = useT();
  const { list, waiting, search } = useLoaderData<typeof loader>();
  const pages = Math.ceil(list.total / list.size);
  return (
    <>
      <Docket title={t("report.title")} crumbs={[{ href: "/department", label: t("nav.workspace") }]}>
        <p className="ink2">{t("report.intro")}</p>
      </Docket>
      <Page>
        <Sheet
          title={t(waiting ? "report.waiting" : "report.answered")}
          note={t("report.count", { count: list.total })}
          side={
            <a href={waiting ? "?view=answered" : "?view=waiting"}>
              {t(waiting ? "report.show_answered" : "report.show_waiting")}
            </a>
          }
          pad={false}
        >
          {list.rows.length === 0 ? (
            <EmptyState title={t("report.none")} text={t("report.none.text")} />
          ) : (
            <ReportTable />
          )}
          <Pagination
            page={list.page}
            pages={pages}
            hrefOf={(page) => withParam(search, "page", String(page))}
          />
        </Sheet>
      </Page>
    </>
  );
}

function ReportTable() {
  const t = useT();
  const { local, instant } = useFormat();
  const { list } = useLoaderData<typeof loader>();
  return (
    <DataTable
      rows={list.rows}
      rowKey={(row) => row.no}
      columns={[
        {
          key: "title",
          label: t("report.report"),
          main: true,
          cell: (row) => <a href={`/department/reports/${row.no}`}>{row.title}</a>,
        },
        {
          key: "project",
          label: t("case.project"),
          cell: (row) => <a href={`/cases/${row.caseCode}`}>{row.projectName}</a>,
        },
        {
          key: "item",
          label: t("engagement.item"),
          wideOnly: true,
          cell: (row) => local({ zh: row.itemZh, en: row.itemEn }),
        },
        {
          key: "agency",
          label: t("engagement.agency"),
          cell: (row) => local({ zh: row.agency, en: row.agencyEn ?? row.agency }),
        },
        {
          key: "at",
          label: t("report.received"),
          cell: (row) => (row.acceptedAt ? instant(row.acceptedAt) : t("ui.none")),
        },
        {
          key: "answer",
          label: t("report.answer"),
          cell: (row) =>
            row.result ? (
              <span className="row">
                <Light state={row.result === "passed" ? "ok" : "bad"}>
                  {t(`report.result.${row.result}`)}
                </Light>
                {row.bySilence ? <Tag>{t("report.by_silence")}</Tag> : null}
              </span>
            ) : (
              <Light state={lightStateOf[row.light]}>
                {row.dueAt ? t("sanction.until", { at: instant(row.dueAt) }) : undefined}
              </Light>
            ),
        },
      ]}
    />
  );
}
