import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "#app/components/data-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { useOfficerText } from "#app/components/item-history.tsx";
import { Light } from "#app/components/light.tsx";
import { Money } from "#app/components/money.tsx";
import { OpenAndOver } from "#app/components/open-and-over.tsx";
import { Page } from "#app/components/page.tsx";
import { ButtonLink } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { guarded } from "#app/server/guarded.ts";
import { listOverrides } from "#db/read/cap-overrides.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { overrideLights } from "./cap-lights.ts";
import { CatalogueNav } from "./items-nav.tsx";

export const loader = guarded("cap.read", {}, async ({ ctx, t }) => {
  const { actor } = ctx;
  const places = actor.kind === "person" ? actor.jurisdictions : [];
  const [open, decided] = await Promise.all([
    listOverrides(ctx.db, places, "open"),
    listOverrides(ctx.db, places, "decided"),
  ]);
  const title = `${t("cap.overrides")} · ${t("site.name")}`;
  return { title, open, decided, proposes: hasRole(actor, "price_officer") };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function CapOverrides() {
  const t = useT();
  const { open, decided, proposes } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket
        title={t("cap.overrides")}
        crumbs={[{ href: "/supervise", label: t("nav.workspace") }]}
        side={
          proposes ? (
            <ButtonLink href="/supervise/cap-overrides/new" primary>
              {t("cap.override.new")}
            </ButtonLink>
          ) : null
        }
      >
        <p className="ink2">{t("cap.overrides.text")}</p>
      </Docket>
      <Page>
        <CatalogueNav at="cap-overrides" />
        <OpenAndOver
          open={{ title: t("cap.overrides.open"), count: open.length, table: <Overrides which="open" /> }}
          over={{
            title: t("cap.overrides.decided"),
            count: decided.length,
            table: <Overrides which="decided" />,
          }}
          none={{ title: t("cap.overrides.none"), text: t("cap.overrides.none_text") }}
        />
      </Page>
    </>
  );
}

function Overrides({ which }: { readonly which: "open" | "decided" }) {
  const t = useT();
  const { instant } = useFormat();
  const officer = useOfficerText();
  const rows = useLoaderData<typeof loader>()[which];
  return (
    <DataTable
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "need",
          label: t("cap.need"),
          main: true,
          cell: (row) => (
            <>
              <a href={`/supervise/cap-overrides/${row.id}`}>{row.title}</a>{" "}
              <span className="small mut nowrap">{row.no}</span>
            </>
          ),
        },
        {
          key: "state",
          label: t("cap.override.state"),
          cell: (row) => (
            <Light state={overrideLights[row.state]}>{t(`cap.override.state.${row.state}`)}</Light>
          ),
        },
        {
          key: "before",
          label: t("cap.override.before"),
          numeric: true,
          cell: (row) => <Money fen={row.beforeFen} />,
        },
        {
          key: "cap",
          label: t("cap.override.cap"),
          numeric: true,
          cell: (row) => <Money fen={row.capFen} />,
        },
        {
          key: "who",
          label: t("cap.override.proposer"),
          cell: (row) => (row.proposer ? officer(row.proposer) : null),
        },
        { key: "at", label: t("cap.override.proposed_at"), cell: (row) => instant(row.proposedAt) },
      ]}
    />
  );
}
