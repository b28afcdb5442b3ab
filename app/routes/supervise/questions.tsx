import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "#app/components/data-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { guarded } from "#app/server/guarded.ts";
import { questionsIn } from "#db/read/need-questions.ts";

/** The only page that says who asked. */
export const loader = guarded("need.oversee", {}, async ({ ctx, t }) => {
  const { actor } = ctx;
  const places = actor.kind === "person" ? actor.jurisdictions : [];
  return { title: `${t("question.list")} · ${t("site.name")}`, rows: await questionsIn(ctx.db, places) };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Questions() {
  const t = useT();
  const { exact, local } = useFormat();
  const { rows } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t("question.list")} crumbs={[{ href: "/supervise", label: t("nav.workspace") }]} />
      <Page>
        <Sheet title={t("question.askers")} pad={rows.length === 0}>
          {rows.length === 0 ? (
            <EmptyState title={t("question.list_none")} text={t("question.list_none_text")} />
          ) : (
            <DataTable
              rows={rows}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: "text",
                  label: t("question.text"),
                  main: true,
                  cell: (row) => (
                    <>
                      {row.text}{" "}
                      <a className="nowrap" href={`/needs/${row.no}#questions`}>
                        {row.no}
                      </a>
                    </>
                  ),
                },
                {
                  key: "asker",
                  label: t("question.asker"),
                  cell: (row) => (
                    <a href={`/agencies/${row.code}`}>
                      {local({ zh: row.name, en: row.nameEn ?? row.name })}
                    </a>
                  ),
                },
                { key: "asked", label: t("question.asked"), cell: (row) => exact(row.askedAt) },
                {
                  key: "answer",
                  label: t("question.answer"),
                  cell: (row) => row.answer ?? t("ui.none"),
                },
              ]}
            />
          )}
        </Sheet>
      </Page>
    </>
  );
}
