import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "#app/components/data-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Page } from "#app/components/page.tsx";
import { RegionalLight } from "#app/components/regional-sheet.tsx";
import { SearchBar } from "#app/components/search-bar.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { publicRoute } from "#app/server/guarded.ts";
import { publicResults, shownState, withItems } from "#db/read/regional.ts";
import { dayOf } from "#domain/shared/dates.ts";

export const loader = publicRoute("regional-results", async ({ ctx, url, t }) => {
  const q = (url.searchParams.get("q") ?? "").slice(0, 60);
  const today = dayOf(ctx.now());
  const listed = await withItems(ctx.db, await publicResults(ctx.db, q));
  const rows = listed.map(
    ({ no, titleZh, titleEn, items, department, departmentEn, validFrom, validTo, uses, ...row }) => ({
      no,
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
          {rows.length === 0 ? <EmptyState title={t("regional.none")} /> : <ResultTable />}
        </Sheet>
      </Page>
    </>
  );
}

function ResultTable() {
  const t = useT();
  const { local, day } = useFormat();
  const { rows } = useLoaderData<typeof loader>();
  return (
    <DataTable
      rows={rows}
      rowKey={(row) => row.no}
      columns={[
        {
          key: "title",
          label: t("regional.title"),
          main: true,
          cell: (row) => (
            <>
              <a href={`/regional-results/${row.no}`}>{local({ zh: row.titleZh, en: row.titleEn })}</a>{" "}
              <span className="small mut">{row.no}</span>
            </>
          ),
        },
        {
          key: "items",
          label: t("regional.items"),
          cell: (row) =>
            row.items.map((item) => <div key={item.code}>{local({ zh: item.nameZh, en: item.nameEn })}</div>),
        },
        {
          key: "department",
          label: t("regional.department"),
          wideOnly: true,
          cell: (row) => local({ zh: row.department, en: row.departmentEn ?? row.department }),
        },
        {
          key: "valid",
          label: t("regional.valid"),
          cell: (row) => `${day(row.validFrom)} – ${day(row.validTo)}`,
        },
        { key: "uses", label: t("regional.uses"), numeric: true, cell: (row) => row.uses },
        { key: "state", label: t("regional.state"), cell: (row) => <RegionalLight state={row.shown} /> },
      ]}
    />
  );
}
