import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Page } from "#app/components/page.tsx";
import { RegionalTable } from "#app/components/regional-table.tsx";
import { SearchBar } from "#app/components/search-bar.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { publicRoute } from "#app/server/guarded.ts";
import { publicResults, shownState, withItems } from "#db/read/regional.ts";
import { dayOf } from "#domain/shared/dates.ts";

export const loader = publicRoute("regional-results", async ({ ctx, url, t }) => {
  const q = (url.searchParams.get("q") ?? "").slice(0, 60);
  const today = dayOf(ctx.now());
  const listed = await withItems(ctx.db, await publicResults(ctx.db, q));
  const rows = listed.map(
    ({ no, titleZh, titleEn, items, department, departmentEn, validFrom, validTo, uses, ...row }) => ({
      key: no,
      href: `/regional-results/${no}`,
      note: no,
      titleZh,
      titleEn,
      items,
      department,
      departmentEn,
      validFrom,
      validTo,
      uses,
      shown: shownState({ ...row, validFrom, validTo }, today),
    }),
  );
  return { title: `${t("regional.title")} · ${t("site.name")}`, q, rows };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function RegionalResults() {
  const t = useT();
  const { q, rows } = useLoaderData<typeof loader>();
  const query = q ? `?q=${encodeURIComponent(q)}` : "";
  return (
    <>
      <Docket title={t("regional.title")}>
        <p className="ink2">{t("regional.intro")}</p>
        <SearchBar
          action="/regional-results"
          label={t("regional.search")}
          placeholder={t("regional.search")}
          value={q}
        />
      </Docket>
      <Page>
        <Sheet
          title={t("regional.count", { count: rows.length })}
          side={<a href={`/regional-results/export${query}`}>{t("regional.export")}</a>}
          pad={rows.length === 0}
        >
          {rows.length === 0 ? <EmptyState title={t("regional.none")} /> : <RegionalTable rows={rows} />}
        </Sheet>
      </Page>
    </>
  );
}
