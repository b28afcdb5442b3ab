import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AgencyNav } from "#app/components/agency-nav.tsx";
import { DataTable } from "#app/components/data-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Money } from "#app/components/money.tsx";
import { Page } from "#app/components/page.tsx";
import { ServiceState } from "#app/components/service-state.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { ButtonLink } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { guarded } from "#app/server/guarded.ts";
import { withoutCertificate } from "#domain/agency/service-qualification.ts";
import { ownServices, type OwnService } from "#db/read/agency-services.ts";
import { dayOf } from "#domain/shared/dates.ts";

export const loader = guarded("agency.read-own", {}, async ({ ctx, t }) => {
  if (ctx.actor.kind !== "person") throw new Response(null, { status: 403 });
  return {
    title: `${t("life.services.title")} · ${t("site.name")}`,
    services: (await ownServices(ctx.db, ctx.actor.organisationId)).map((each) => ({
      ...each,
      certified: each.expiresOn !== withoutCertificate.expiresOn,
    })),
    today: dayOf(ctx.now()),
    mayManage: ctx.actor.role === "agency_admin",
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Services() {
  const t = useT();
  const { services, mayManage } = useLoaderData<typeof loader>();
  const apply = mayManage ? (
    <ButtonLink primary href="/agency/services/new">
      {t("life.services.apply")}
    </ButtonLink>
  ) : null;
  return (
    <>
      <Docket
        title={t("life.services.title")}
        crumbs={[{ href: "/agency", label: t("desk.agency.title") }]}
        side={apply}
      >
        <p className="small ink2">{t("life.services.intro")}</p>
        <AgencyNav at="services" />
      </Docket>
      <Page>
        <Sheet title={t("life.services.own")} pad={false}>
          {services.length === 0 ? (
            <EmptyState title={t("life.services.none")} text={t("life.services.none_text")} action={apply} />
          ) : (
            <Table />
          )}
        </Sheet>
      </Page>
    </>
  );
}

function Table() {
  const t = useT();
  const { local, day } = useFormat();
  const { services, today } = useLoaderData<typeof loader>();
  return (
    <DataTable
      rows={services}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "item",
          label: t("life.services.item"),
          main: true,
          cell: (row) => (
            <a href={`/agency/services/${row.id}`}>{local({ zh: row.nameZh, en: row.nameEn })}</a>
          ),
        },
        {
          key: "state",
          label: t("life.services.state"),
          cell: (row) => <ServiceState state={row.state} expiresOn={row.expiresOn} today={today} />,
        },
        {
          key: "expires",
          label: t("life.services.expires"),
          cell: (row) => (row.certified ? day(row.expiresOn) : t("item.qualification.none")),
        },
        { key: "pledge", label: t("life.services.pledge"), cell: (row) => <PledgeCell row={row} /> },
        {
          key: "application",
          label: t("life.services.application"),
          cell: (row) =>
            row.application
              ? `${t(`life.application.kind.${row.application.kind}`)} · ${t(`life.application.${row.application.state}`)}`
              : t("ui.none"),
        },
        {
          key: "open",
          label: t("life.services.open"),
          action: true,
          cell: (row) => (
            <ButtonLink small href={`/agency/services/${row.id}`}>
              {t("life.services.open")}
            </ButtonLink>
          ),
        },
      ]}
    />
  );
}

function PledgeCell({ row }: { row: Pick<OwnService, "pledgedPriceFen" | "pledgedWd"> }) {
  const t = useT();
  if (row.pledgedPriceFen === null && row.pledgedWd === null) return t("life.services.no_pledge");
  return (
    <>
      {row.pledgedPriceFen === null ? null : <Money fen={row.pledgedPriceFen} />}{" "}
      {row.pledgedWd === null ? null : (
        <span className="nowrap">{t("life.services.pledge_days", { days: row.pledgedWd })}</span>
      )}
    </>
  );
}
