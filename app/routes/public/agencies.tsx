import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { ExportLinks } from "#app/components/export-links.tsx";
import { Facets } from "#app/components/facets.tsx";
import { GradeBadge } from "#app/components/grade-badge.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Pagination, withParam } from "#app/components/pagination.tsx";
import { SearchBar } from "#app/components/search-bar.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { publicRoute } from "#app/server/guarded.ts";
import { agencyFacets, listAgencies } from "#db/read/agencies.ts";
import { agencySorts as sorts, filterOf } from "./agencies-filter.ts";
import { AgencyTable } from "./agency-table.tsx";

export const loader = publicRoute("agencies", async ({ ctx, url, t }) => {
  const filter = filterOf(url.searchParams);
  const [list, facets] = await Promise.all([listAgencies(ctx.db, filter), agencyFacets(ctx.db, filter)]);
  return { title: `${t("agency.title")} · ${t("site.name")}`, filter, list, facets, search: url.search };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Agencies() {
  const t = useT();
  const { filter, list, search } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t("agency.title")}>
        <SearchBar
          action="/agencies"
          label={t("agency.search")}
          placeholder={t("agency.search_hint")}
          value={filter.q}
        />
        <p>
          <a href="/admissions">{t("admission.link")}</a>
        </p>
      </Docket>
      <Page>
        <Split kind="facets" aside={<AgencyFacets />}>
          <Sheet title={t("agency.count", { count: list.total })} pad={list.total === 0} side={<SortLinks />}>
            {list.total === 0 ? <EmptyState title={t("agency.none")} /> : <AgencyTable rows={list.rows} />}
          </Sheet>
          <ExportLinks list="/agencies" search={search} />
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

function SortLinks() {
  const t = useT();
  const { filter, search } = useLoaderData<typeof loader>();
  return (
    <nav className="row small" aria-label={t("agency.sort")}>
      <span className="mut">{t("agency.sort")}</span>
      {sorts.map((sort) => (
        <a
          key={sort}
          href={withParam(withParam(search, "sort", sort), "page", null)}
          aria-current={filter.sort === sort || undefined}
        >
          {t(`agency.sort.${sort}`)}
        </a>
      ))}
    </nav>
  );
}

function AgencyFacets() {
  const t = useT();
  const { local } = useFormat();
  const { filter, facets } = useLoaderData<typeof loader>();
  const place = (each: (typeof facets.districts)[number], chosen?: string) => ({
    value: each.value,
    label: local({ zh: each.labelZh, en: each.labelEn }),
    count: each.n,
    checked: each.value === chosen,
  });
  return (
    <Facets
      action="/agencies"
      keep={{ q: filter.q, sort: filter.sort }}
      clearHref="/agencies"
      groups={[
        {
          name: "grade",
          legend: t("agency.grade"),
          options: facets.grades.map((each) => ({
            value: each.value,
            label: <GradeBadge grade={each.value} />,
            count: each.n,
            checked: filter.grades?.includes(each.value) ?? false,
          })),
        },
        {
          name: "district",
          legend: t("agency.district"),
          options: facets.districts.map((each) => place(each, filter.district)),
        },
        {
          name: "item",
          legend: t("agency.items"),
          options: facets.items.slice(0, 12).map((each) => place(each, filter.item)),
        },
      ]}
    />
  );
}
