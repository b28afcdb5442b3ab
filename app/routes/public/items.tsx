import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "#app/components/data-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Page } from "#app/components/page.tsx";
import { SearchBar } from "#app/components/search-bar.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { Tag } from "#app/components/tag.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { publicRoute } from "#app/server/guarded.ts";
import { listCategories, listItems } from "#db/read/items.ts";

export const loader = publicRoute("items", async ({ ctx, url, t }) => {
  const q = (url.searchParams.get("q") ?? "").slice(0, 100);
  const category = (url.searchParams.get("category") ?? "").slice(0, 20);
  const [items, categories] = await Promise.all([listItems(ctx.db, { q, category }), listCategories(ctx.db)]);
  return { title: `${t("item.title")} · ${t("site.name")}`, q, category, items, categories };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Items() {
  const t = useT();
  const { q, category, items } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t("item.title")}>
        <SearchBar action="/items" label={t("item.search")} placeholder={t("item.search_hint")} value={q} />
        <p className="small ink2">{t("item.intro")}</p>
      </Docket>
      <Page>
        <Categories />
        <Sheet title={t("item.count", { count: items.length })} pad={items.length === 0}>
          {items.length === 0 ? <EmptyState title={t("item.none")} /> : <ItemTable key={category} />}
        </Sheet>
      </Page>
    </>
  );
}

function Categories() {
  const t = useT();
  const { local } = useFormat();
  const { q, category, categories } = useLoaderData<typeof loader>();
  const href = (code: string) =>
    `/items?${new URLSearchParams({ ...(q ? { q } : {}), ...(code ? { category: code } : {}) })}`;
  return (
    <nav className="row" aria-label={t("item.category")}>
      <Tag href={href("")} tone={category ? undefined : "brand"}>
        {t("item.all")}
      </Tag>
      {categories.map((each) => (
        <Tag key={each.code} href={href(each.code)} tone={each.code === category ? "brand" : undefined}>
          {local({ zh: each.nameZh, en: each.nameEn })} {each.items}
        </Tag>
      ))}
    </nav>
  );
}

function ItemTable() {
  const t = useT();
  const { local } = useFormat();
  const { items } = useLoaderData<typeof loader>();
  return (
    <DataTable
      rows={items}
      rowKey={(row) => row.code}
      columns={[
        {
          key: "name",
          label: t("item.title"),
          main: true,
          cell: (row) => (
            <>
              <a href={`/items/${row.code}`}>{local({ zh: row.nameZh, en: row.nameEn })}</a>{" "}
              <span className="small mut">{row.code}</span>
            </>
          ),
        },
        {
          key: "category",
          label: t("item.category"),
          cell: (row) => local({ zh: row.categoryZh, en: row.categoryEn }),
        },
        {
          key: "department",
          label: t("item.department"),
          cell: (row) => local({ zh: row.department, en: row.departmentEn ?? row.department }),
        },
        {
          key: "limit",
          label: t("item.limit"),
          numeric: true,
          cell: (row) => t("item.limit_wd", { days: row.limitWd }),
        },
        { key: "price", label: t("item.price"), cell: (row) => t(`item.price.${row.priceMode}`) },
        {
          key: "agencies",
          label: t("item.agencies"),
          numeric: true,
          cell: (row) => (row.agencies > 0 ? <a href={`/agencies?item=${row.code}`}>{row.agencies}</a> : 0),
        },
      ]}
    />
  );
}
