import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { ExportLinks } from "#app/components/export-links.tsx";
import { Page } from "#app/components/page.tsx";
import { withParam } from "#app/components/pagination.tsx";
import { SearchBar } from "#app/components/search-bar.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { Tag } from "#app/components/tag.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { publicRoute } from "#app/server/guarded.ts";
import { listCategories, listItemDepartments, listItems } from "#db/read/items.ts";
import { publicBundles } from "#db/read/public-bundles.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { Bundles } from "./items-bundles.tsx";
import { filterOf, shows } from "./items-filter.ts";
import { ItemTable } from "./items-table.tsx";

export const loader = publicRoute("items", async ({ ctx, url, t }) => {
  const filter = filterOf(url.searchParams);
  const [items, categories, departments, bundles] = await Promise.all([
    listItems(ctx.db, filter),
    listCategories(ctx.db),
    listItemDepartments(ctx.db),
    publicBundles(ctx.db, dayOf(ctx.now())),
  ]);
  const title = `${t("item.title")} · ${t("site.name")}`;
  return { title, filter, items, categories, departments, bundles, search: url.search };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Items() {
  const t = useT();
  const { filter, items, bundles, search } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t("item.title")}>
        <SearchBar
          action="/items"
          label={t("item.search")}
          placeholder={t("item.search_hint")}
          value={filter.q}
        />
        <p className="small ink2">{t("item.intro")}</p>
      </Docket>
      <Page>
        <Categories />
        <Departments />
        <Sheet title={t("item.count", { count: items.length })} side={<Listings />} pad={items.length === 0}>
          {items.length === 0 ? <EmptyState title={t("item.none")} /> : <ItemTable rows={items} />}
        </Sheet>
        <ExportLinks list="/items" search={search} />
        <Bundles bundles={bundles} />
      </Page>
    </>
  );
}

function Categories() {
  const t = useT();
  const { local } = useFormat();
  const { filter, categories, search } = useLoaderData<typeof loader>();
  return (
    <nav className="row" aria-label={t("item.category")}>
      <Tag href={withParam(search, "category", null)} tone={filter.category ? undefined : "brand"}>
        {t("item.all")}
      </Tag>
      {categories.map((each) => (
        <Tag
          key={each.code}
          href={withParam(search, "category", each.code)}
          tone={each.code === filter.category ? "brand" : undefined}
        >
          {local({ zh: each.nameZh, en: each.nameEn })} {each.items}
        </Tag>
      ))}
    </nav>
  );
}

/** A form, so that a long list of departments stays one line; the address keeps the other filters. */
function Departments() {
  const t = useT();
  const { local } = useFormat();
  const { filter, departments } = useLoaderData<typeof loader>();
  const kept = { q: filter.q, category: filter.category, show: filter.listing };
  return (
    <form method="get" action="/items" className="row">
      {Object.entries(kept).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <label htmlFor="department" className="small ink2">
        {t("catalogue.department")}
      </label>
      <select id="department" name="department" className="in auto" defaultValue={filter.department ?? ""}>
        <option value="">{t("catalogue.department_all")}</option>
        {departments.map((each) => (
          <option key={each.id} value={each.id}>
            {`${local({ zh: each.name, en: each.nameEn ?? each.name })} ${each.items}`}
          </option>
        ))}
      </select>
      <button className="btn s" type="submit">
        {t("ui.facets.apply")}
      </button>
    </form>
  );
}

function Listings() {
  const t = useT();
  const { filter, search } = useLoaderData<typeof loader>();
  return (
    <nav className="row small" aria-label={t("catalogue.show")}>
      {shows.map((show) => (
        <a
          key={show}
          href={withParam(search, "show", show === "listed" ? null : show)}
          aria-current={filter.listing === show || undefined}
        >
          {t(`catalogue.show.${show}`)}
        </a>
      ))}
    </nav>
  );
}
