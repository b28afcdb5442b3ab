import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "#app/components/data-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { Tag } from "#app/components/tag.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { publicRoute } from "#app/server/guarded.ts";
import { publicisedEntries } from "#db/read/admission.ts";

export const loader = publicRoute("admissions", async ({ ctx, t }) => ({
  title: `${t("admission.title")} · ${t("site.name")}`,
  entries: await publicisedEntries(ctx.db, ctx.now()),
}));
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Admissions() {
  const t = useT();
  const { entries } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t("admission.title")} crumbs={[{ href: "/agencies", label: t("agency.title") }]}>
        <p className="small ink2">{t("admission.intro")}</p>
      </Docket>
      <Page>
        <Sheet title={t("admission.title")} pad={entries.length === 0}>
          {entries.length === 0 ? (
            <EmptyState title={t("admission.none")} text={t("admission.none_text")} />
          ) : (
            <Entries />
          )}
        </Sheet>
      </Page>
    </>
  );
}

function Entries() {
  const t = useT();
  const format = useFormat();
  const { entries } = useLoaderData<typeof loader>();
  return (
    <DataTable
      rows={entries}
      rowKey={(row) => row.uscc}
      columns={[
        {
          key: "name",
          label: t("admission.agency"),
          main: true,
          cell: (row) => <a href={`/agencies/${row.uscc}`}>{row.name}</a>,
        },
        {
          key: "place",
          label: t("admission.place"),
          cell: (row) => format.local({ zh: row.placeZh, en: row.placeEn }),
        },
        {
          key: "services",
          label: t("admission.services"),
          cell: (row) => format.list(row.services.map((each) => format.local(each))),
        },
        {
          key: "kind",
          label: t("admission.kind"),
          cell: (row) => (
            <Tag>{t(row.state === "conditional_publicity" ? "admission.conditional" : "admission.full")}</Tag>
          ),
        },
        {
          key: "ends",
          label: t("admission.ends"),
          cell: (row) => (row.endsAt ? format.instant(row.endsAt) : ""),
        },
        { key: "objections", label: t("admission.objections"), numeric: true, cell: (row) => row.objections },
        {
          key: "object",
          label: t("admission.object"),
          action: true,
          cell: (row) => <a href={`/agencies/${row.uscc}/objection`}>{t("admission.object")}</a>,
        },
      ]}
    />
  );
}
