import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "#app/components/data-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Money } from "#app/components/money.tsx";
import { NeedStateLight } from "#app/components/need-state.tsx";
import { Page } from "#app/components/page.tsx";
import { Pagination, withParam } from "#app/components/pagination.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { publicRoute } from "#app/server/guarded.ts";
import { listResults } from "#db/read/needs.ts";

export const loader = publicRoute("results", async ({ ctx, url, t }) => {
  const page = Math.min(10_000, Math.max(1, Number.parseInt(url.searchParams.get("page") ?? "", 10) || 1));
  return {
    title: `${t("result.list")} · ${t("site.name")}`,
    list: await listResults(ctx.db, page),
    search: url.search,
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Results() {
  const t = useT();
  const { list, search } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t("result.list")}>
        <p className="small ink2">{t("result.list.intro")}</p>
      </Docket>
      <Page>
        <Sheet title={t("result.list.count", { count: list.total })} pad={list.total === 0}>
          {list.total === 0 ? <EmptyState title={t("result.list.none")} /> : <ResultTable />}
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

function ResultTable() {
  const t = useT();
  const { local, percent, instant } = useFormat();
  const { list } = useLoaderData<typeof loader>();
  const saved = (capFen: number | null, amountFen: number) =>
    capFen ? percent(((capFen - amountFen) * 10_000) / capFen, 1) : t("ui.none");
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
              <a href={`/needs/${row.no}/result`}>
                <b>{row.title}</b>
              </a>
              <div className="small mut">{row.no}</div>
            </>
          ),
        },
        {
          key: "agency",
          label: t("result.winner"),
          cell: (row) => (
            <a href={`/agencies/${row.agencyCode}`}>
              {local({ zh: row.agency, en: row.agencyEn ?? row.agency })}
            </a>
          ),
        },
        {
          key: "amount",
          label: t("result.amount"),
          numeric: true,
          cell: (row) => <Money fen={row.amountFen} />,
        },
        {
          key: "saved",
          label: t("result.saved"),
          numeric: true,
          cell: (row) => saved(row.capFen, row.amountFen),
        },
        {
          key: "publicity",
          label: t("result.publicity_until"),
          cell: (row) => (row.publicityEndsAt ? instant(row.publicityEndsAt) : t("ui.none")),
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
