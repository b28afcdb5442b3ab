import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "#app/components/data-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Light } from "#app/components/light.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { guarded } from "#app/server/guarded.ts";
import { directChoicesIn } from "#db/read/direct-choices.ts";

/** Each owner's last direct choices in these places, the concentrated first. An indication, never a sanction. */
export const loader = guarded("need.oversee", {}, async ({ ctx, t }) => {
  const { actor } = ctx;
  const places = actor.kind === "person" ? actor.jurisdictions : [];
  return {
    title: `${t("choice.concentration")} · ${t("site.name")}`,
    rows: await directChoicesIn(ctx.db, places),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function DirectChoices() {
  const t = useT();
  const { local } = useFormat();
  const { rows } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t("choice.concentration")} crumbs={[{ href: "/supervise", label: t("nav.workspace") }]}>
        <p className="ink2">{t("choice.concentration_note")}</p>
      </Docket>
      <Page>
        <Sheet title={t("choice.owner")} pad={rows.length === 0}>
          {rows.length === 0 ? (
            <EmptyState title={t("choice.concentration_none")} />
          ) : (
            <DataTable
              rows={rows}
              rowKey={(row) => row.owner.code}
              columns={[
                {
                  key: "owner",
                  label: t("choice.owner"),
                  main: true,
                  cell: ({ owner }) => local({ zh: owner.name, en: owner.nameEn ?? owner.name }),
                },
                {
                  key: "last",
                  label: t("choice.last"),
                  numeric: true,
                  cell: (row) => t("choice.last_value", { count: row.of }),
                },
                {
                  key: "most",
                  label: t("choice.most"),
                  cell: ({ most }) => (
                    <a href={`/agencies/${most.code}`}>
                      {local({ zh: most.name, en: most.nameEn ?? most.name })}
                    </a>
                  ),
                },
                {
                  key: "share",
                  label: t("choice.share"),
                  cell: (row) => (
                    <>
                      {t("choice.share_value", { chosen: row.chosen, of: row.of })}{" "}
                      <Light state={row.concentrated ? "warn" : "ok"}>
                        {t(row.concentrated ? "choice.flag" : "choice.fine")}
                      </Light>
                    </>
                  ),
                },
                {
                  key: "latest",
                  label: t("choice.latest"),
                  cell: (row) => (
                    <a className="nowrap" href={`/needs/${row.latest}/result`}>
                      {row.latest}
                    </a>
                  ),
                },
              ]}
            />
          )}
        </Sheet>
      </Page>
    </>
  );
}
