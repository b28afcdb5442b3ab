import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "#app/components/data-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Light } from "#app/components/light.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { ButtonLink } from "#app/components/submit-button.tsx";
import { Tag } from "#app/components/tag.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { guarded } from "#app/server/guarded.ts";
import { listAllItems } from "#db/read/catalogue-items.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { CatalogueNav } from "./items-nav.tsx";

export const loader = guarded("catalogue.read", {}, async ({ ctx, t }) => ({
  title: `${t("catalogue.items")} · ${t("site.name")}`,
  items: await listAllItems(ctx.db),
  mayPropose: hasRole(ctx.actor, "regulator"),
}));
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function SupervisedItems() {
  const t = useT();
  const { items, mayPropose } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket
        title={t("catalogue.items")}
        crumbs={[{ href: "/supervise", label: t("nav.workspace") }]}
        side={
          mayPropose ? (
            <ButtonLink href="/supervise/items/new" primary>
              {t("catalogue.new_item")}
            </ButtonLink>
          ) : null
        }
      ></Docket>
      <Page>
        <CatalogueNav at="items" />
        <Sheet title={t("item.count", { count: items.length })} pad={items.length === 0}>
          {items.length === 0 ? <EmptyState title={t("item.none")} /> : <Items />}
        </Sheet>
      </Page>
    </>
  );
}

function Items() {
  const t = useT();
  const { local, day } = useFormat();
  const { items } = useLoaderData<typeof loader>();
  return (
    <DataTable
      rows={items}
      rowKey={(row) => row.code}
      toneOf={(row) => (row.delistedOn ? "void" : undefined)}
      columns={[
        {
          key: "name",
          label: t("item.title"),
          main: true,
          cell: (row) => (
            <>
              <a href={`/supervise/items/${row.code}`}>{local({ zh: row.nameZh, en: row.nameEn })}</a>{" "}
              <span className="small mut nowrap">{row.code}</span>
            </>
          ),
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
        {
          key: "price",
          label: t("item.price"),
          cell: (row) => <span className="nowrap">{t(`item.price.${row.priceMode}`)}</span>,
        },
        {
          key: "state",
          label: t("catalogue.state"),
          cell: (row) =>
            row.delistedOn ? (
              <Light state="off">{t("catalogue.off_since", { day: day(row.delistedOn) })}</Light>
            ) : (
              <span className="nowrap">
                <Light state="ok">{t("catalogue.on_since", { day: day(row.listedOn) })}</Light>
              </span>
            ),
        },
        {
          key: "proposal",
          label: t("catalogue.proposal_open"),
          cell: (row) =>
            row.proposalId ? (
              <span className="nowrap">
                <Tag tone="brand" href={`/supervise/proposals/${row.proposalId}`}>
                  {t("catalogue.proposal_no", { no: row.proposalId })}
                </Tag>
              </span>
            ) : null,
        },
      ]}
    />
  );
}
