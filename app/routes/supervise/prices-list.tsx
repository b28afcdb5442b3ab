import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "#app/components/data-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { ExportLinks } from "#app/components/export-links.tsx";
import { Light } from "#app/components/light.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { ButtonLink } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { priceRuleText } from "#app/i18n/price-rule-text.ts";
import type { MessageKey } from "#app/i18n/translate.ts";
import { guarded } from "#app/server/guarded.ts";
import { listPrices } from "#db/read/catalogue-prices.ts";
import { isValidOn } from "#domain/catalogue/price.ts";
import { priceDocumentSchema } from "#domain/fee/price.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { CatalogueNav } from "./items-nav.tsx";

export const loader = guarded("catalogue.read", {}, async ({ ctx, t }) => ({
  title: `${t("catalogue.prices")} · ${t("site.name")}`,
  prices: (await listPrices(ctx.db)).map(({ rule, ...row }) => ({
    ...row,
    rule: priceRuleText(t, priceDocumentSchema.parse(rule)),
  })),
  today: dayOf(ctx.now()),
  mayPropose: hasRole(ctx.actor, "price_officer"),
}));
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Prices() {
  const t = useT();
  const { prices, mayPropose } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket
        title={t("catalogue.prices")}
        crumbs={[{ href: "/supervise", label: t("nav.workspace") }]}
        side={
          mayPropose ? (
            <ButtonLink href="/supervise/prices/new" primary>
              {t("catalogue.new_price")}
            </ButtonLink>
          ) : null
        }
      >
        <p className="ink2">{t("catalogue.prices.intro")}</p>
      </Docket>
      <Page>
        <CatalogueNav at="prices" />
        <Sheet title={t("catalogue.prices.count", { count: prices.length })} pad={prices.length === 0}>
          {prices.length === 0 ? <EmptyState title={t("item.document.none")} /> : <PriceTable />}
        </Sheet>
        <ExportLinks list="/supervise/exports/prices" />
      </Page>
    </>
  );
}

function PriceTable() {
  const t = useT();
  const { local, day, clause } = useFormat();
  const { prices, today, mayPropose } = useLoaderData<typeof loader>();
  const stateOf = (row: (typeof prices)[number]) =>
    row.validFrom > today ? "later" : row.replacedBy ? "replaced" : isValidOn(row, today) ? "valid" : "ended";
  const lights = { later: "hold", replaced: "off", valid: "ok", ended: "off" } as const;
  return (
    <DataTable
      rows={prices}
      rowKey={(row) => row.id}
      toneOf={(row) => (row.replacedBy ? "void" : undefined)}
      columns={[
        {
          key: "title",
          label: t("item.document"),
          main: true,
          cell: (row) => (
            <>
              {local({ zh: row.titleZh, en: row.titleEn })}
              <div className="small mut">
                {row.number} {clause(row.clause)} · {t("catalogue.version", { version: row.version })}
              </div>
              <details className="small">
                <summary>{t("price_rule")}</summary>
                {row.rule.map((line, at) => (
                  <div key={at}>{line}</div>
                ))}
              </details>
            </>
          ),
        },
        {
          key: "authority",
          label: t("item.document.authority"),
          cell: (row) => local({ zh: row.authorityZh, en: row.authorityEn }),
        },
        {
          key: "mode",
          label: t("catalogue.price_line.mode"),
          cell: (row) => t(`catalogue.mode.${row.mode}` as MessageKey),
        },
        {
          key: "from",
          label: t("item.document.valid"),
          cell: (row) => (
            <>
              <span className="nowrap">{`${day(row.validFrom)} –`}</span>{" "}
              {row.validTo ? <span className="nowrap">{day(row.validTo)}</span> : null}
            </>
          ),
        },
        {
          key: "state",
          label: t("catalogue.state"),
          cell: (row) => (
            <Light state={lights[stateOf(row)]}>{t(`catalogue.validity.${stateOf(row)}`)}</Light>
          ),
        },
        { key: "items", label: t("catalogue.items_priced"), numeric: true, cell: (row) => row.items },
        {
          key: "act",
          label: t("catalogue.new_version"),
          action: true,
          cell: (row) =>
            mayPropose && !row.replacedBy ? (
              <ButtonLink small href={`/supervise/prices/new?after=${encodeURIComponent(row.id)}`}>
                {t("catalogue.new_version")}
              </ButtonLink>
            ) : null,
        },
      ]}
    />
  );
}
