import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "#app/components/data-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { guarded } from "#app/server/guarded.ts";
import { needsInReview } from "#db/read/owner-needs.ts";

export const loader = guarded("need.review-list", {}, async ({ ctx, t }) => ({
  title: `${t("need.review.queue")} · ${t("site.name")}`,
  rows: ctx.actor.kind === "person" ? await needsInReview(ctx.db, ctx.actor.jurisdictions) : [],
}));
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function ReviewQueue() {
  const t = useT();
  const { local } = useFormat();
  const { rows } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t("need.review.queue")} crumbs={[{ href: "/supervise", label: t("nav.workspace") }]}>
        <p className="small ink2">{t("need.review.intro")}</p>
      </Docket>
      <Page>
        <Sheet title={t("need.count", { count: rows.length })} pad={rows.length === 0}>
          {rows.length === 0 ? (
            <EmptyState title={t("need.review.none")} text={t("need.review.none_text")} />
          ) : (
            <DataTable
              rows={rows}
              rowKey={(row) => row.no}
              columns={[
                {
                  key: "title",
                  label: t("need.name"),
                  main: true,
                  cell: (row) => (
                    <>
                      <a href={`/supervise/needs/${row.no}`}>
                        <b>{row.title}</b>
                      </a>
                      <div className="small mut">{row.no}</div>
                    </>
                  ),
                },
                {
                  key: "owner",
                  label: t("need.owner"),
                  cell: (row) => local({ zh: row.owner, en: row.ownerEn ?? row.owner }),
                },
                {
                  key: "item",
                  label: t("need.item"),
                  cell: (row) => local({ zh: row.itemZh, en: row.itemEn }),
                },
                { key: "method", label: t("need.method"), cell: (row) => t(`method.${row.method}`) },
              ]}
            />
          )}
        </Sheet>
      </Page>
    </>
  );
}
