import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { casePhases } from "#domain/case/lifecycle.ts";
import { DataTable } from "#app/components/data-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Page } from "#app/components/page.tsx";
import { Pagination, withParam } from "#app/components/pagination.tsx";
import { SearchBar } from "#app/components/search-bar.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { Tag } from "#app/components/tag.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { publicRoute } from "#app/server/guarded.ts";
import { listCases } from "#db/read/cases.ts";

export const loader = publicRoute("cases", async ({ ctx, url, t }) => {
  const one = (name: string) => (url.searchParams.get(name) ?? "").slice(0, 100);
  const phase = casePhases.find((known) => known === one("phase"));
  const page = Math.min(10_000, Math.max(1, Number.parseInt(one("page"), 10) || 1));
  const list = await listCases(ctx.db, { q: one("q"), phase, page });
  return {
    title: `${t("case.title")} · ${t("site.name")}`,
    q: one("q"),
    phase: phase ?? null,
    list,
    search: url.search,
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Cases() {
  const t = useT();
  const { q, phase, list, search } = useLoaderData<typeof loader>();
  const href = (value: string | null) => withParam(withParam(search, "phase", value), "page", null);
  return (
    <>
      <Docket title={t("case.title")}>
        <SearchBar action="/cases" label={t("case.search")} placeholder={t("case.search_hint")} value={q} />
      </Docket>
      <Page>
        <nav className="row" aria-label={t("case.phase")}>
          <Tag href={href(null)} tone={phase ? undefined : "brand"}>
            {t("case.phase.all")}
          </Tag>
          {casePhases.map((each) => (
            <Tag key={each} href={href(each)} tone={each === phase ? "brand" : undefined}>
              {t(`case.phase.${each}`)}
            </Tag>
          ))}
        </nav>
        <Sheet title={t("case.count", { count: list.total })} pad={list.total === 0}>
          {list.total === 0 ? <EmptyState title={t("case.none")} /> : <CaseTable />}
        </Sheet>
        <Pagination
          page={list.page}
          pages={Math.ceil(list.total / list.size)}
          hrefOf={(page) => withParam(search, "page", String(page))}
        />
      </Page>
    </>
  );
}

function CaseTable() {
  const t = useT();
  const { local, day } = useFormat();
  const { list } = useLoaderData<typeof loader>();
  return (
    <DataTable
      rows={list.rows}
      rowKey={(row) => row.code}
      columns={[
        {
          key: "project",
          label: t("case.project"),
          main: true,
          cell: (row) => (
            <>
              <a href={`/cases/${row.code}`}>
                <b>{row.projectName}</b>
              </a>{" "}
              {row.keyProject ? <Tag tone="brand">{t("case.key")}</Tag> : null}
              <div className="small mut code">{row.code}</div>
            </>
          ),
        },
        {
          key: "owner",
          label: t("case.owner"),
          cell: (row) => local({ zh: row.owner, en: row.ownerEn ?? row.owner }),
        },
        {
          key: "matter",
          label: t("case.matter"),
          cell: (row) => local({ zh: row.matterZh, en: row.matterEn ?? row.matterZh }),
        },
        { key: "phase", label: t("case.phase"), cell: (row) => t(`case.phase.${row.phase}`) },
        {
          key: "progress",
          label: t("case.requirements"),
          cell: (row) => t("case.progress", { done: row.fulfilled, total: row.requirements }),
        },
        { key: "accepted", label: t("case.accepted_on"), cell: (row) => day(row.acceptedOn) },
      ]}
    />
  );
}
