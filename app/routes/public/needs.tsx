import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "#app/components/data-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Facets, type FacetGroup } from "#app/components/facets.tsx";
import { Money } from "#app/components/money.tsx";
import { NeedStateLight } from "#app/components/need-state.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Pagination, withParam } from "#app/components/pagination.tsx";
import { SearchBar } from "#app/components/search-bar.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { Tag } from "#app/components/tag.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { publicRoute } from "#app/server/guarded.ts";
import { countStages, listNeeds } from "#db/read/needs.ts";
import { needStages } from "#domain/need/stages.ts";
import { selectionRules } from "#domain/selection/registry.ts";

export const loader = publicRoute("needs", async ({ ctx, url, t }) => {
  const one = (name: string) => (url.searchParams.get(name) ?? "").slice(0, 100);
  const methods = Object.values(selectionRules).map(({ name }) => name);
  const filter = {
    q: one("q"),
    stages: needStages.filter((stage) => url.searchParams.getAll("stage").includes(stage)),
    item: one("item"),
    method: methods.find((known) => known === one("method")),
    funds: (["public", "private"] as const).find((known) => known === one("funds")),
    page: Math.min(10_000, Math.max(1, Number.parseInt(one("page"), 10) || 1)),
  };
  const [list, counts] = await Promise.all([listNeeds(ctx.db, filter), countStages(ctx.db)]);
  return {
    title: `${t("need.title")} · ${t("site.name")}`,
    filter,
    methods,
    list,
    counts,
    search: url.search,
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Needs() {
  const t = useT();
  const { filter, list, search } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t("need.title")}>
        <SearchBar
          action="/needs"
          label={t("need.search")}
          placeholder={t("need.search_hint")}
          value={filter.q}
        />
        <p className="small ink2">{t("need.intro")}</p>
      </Docket>
      <Page>
        <Split kind="facets" aside={<NeedFacets />}>
          <Sheet title={t("need.count", { count: list.total })} pad={list.total === 0}>
            {list.total === 0 ? <EmptyState title={t("need.none")} /> : <NeedTable />}
          </Sheet>
          <Pagination
            page={list.page}
            pages={Math.ceil(list.total / list.size)}
            hrefOf={(page) => withParam(search, "page", String(page))}
          />
        </Split>
      </Page>
    </>
  );
}

function NeedFacets() {
  const t = useT();
  const { methods, filter, counts } = useLoaderData<typeof loader>();
  const groups: FacetGroup[] = [
    {
      name: "stage",
      legend: t("need.state"),
      options: needStages.map((stage) => ({
        value: stage,
        label: t(`need.stage.${stage}`),
        count: counts[stage],
        checked: filter.stages.includes(stage),
      })),
    },
    {
      name: "method",
      legend: t("need.method"),
      options: methods.map((method) => ({
        value: method,
        label: t(`method.${method}`),
        checked: filter.method === method,
      })),
    },
    {
      name: "funds",
      legend: t("need.funding"),
      options: (["public", "private"] as const).map((funds) => ({
        value: funds,
        label: t(`need.funds.${funds}`),
        checked: filter.funds === funds,
      })),
    },
  ];
  return (
    <Facets action="/needs" groups={groups} keep={{ q: filter.q, item: filter.item }} clearHref="/needs" />
  );
}

function NeedTable() {
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
          label: t("need.name"),
          main: true,
          cell: (row) => (
            <>
              <a href={`/needs/${row.no}`}>
                <b>{row.title}</b>
              </a>
              <div className="small mut">
                {row.no} · {local({ zh: row.itemZh, en: row.itemEn })}
              </div>
            </>
          ),
        },
        {
          key: "owner",
          label: t("need.owner"),
          cell: (row) => local({ zh: row.owner, en: row.ownerEn ?? row.owner }),
        },
        {
          key: "method",
          label: t("need.method"),
          cell: (row) => (
            <>
              {t(`method.${row.method}`)}{" "}
              {row.publicFunds ? <Tag tone="brand">{t("need.funds.public")}</Tag> : null}
            </>
          ),
        },
        { key: "cap", label: t("need.cap"), numeric: true, cell: (row) => <Money fen={row.capFen} /> },
        {
          key: "closes",
          label: t("need.closes"),
          cell: (row) => (
            <span className="nowrap">{row.closesAt ? instant(row.closesAt) : t("ui.none")}</span>
          ),
        },
        {
          key: "state",
          label: t("need.state"),
          cell: (row) => (
            <span className="nowrap">
              <NeedStateLight state={row.state} />
            </span>
          ),
        },
      ]}
    />
  );
}
